using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Reads the bands that a document explains beside its items: "High | 16–25", "Low (1 - 5)".</summary>
internal static partial class BandRanges
{
    private const int FewestBands = 2;
    private const int MostCells = 6;
    private const int Longest = 60;
    private const int LowestStart = 5;

    /// <summary>Adds what the bands are called and reach to what is known of them, unless the words beside the ratings tell otherwise.</summary>
    public static void Take(SourceDocument document, RecognisedRegister register)
    {
        var found = document.Blocks.SelectMany(b => b switch
        {
            SourceTable table when !register.Parts.Exists(p => p.Place == table.Place && p.Kind == PartKind.Register) => table.Rows.SelectMany(r => InRow([.. r.Cells.Where(c => !c.IsEmpty)])),
            SourceParagraph { Text.Length: <= Longest } paragraph => Whole(paragraph.Text) is var (low, high, word) ? [(low, high, word, new[] { paragraph.Place })] : [],
            SourceList list => list.Items.Select(i => (Read: i.Text.Length <= Longest ? Whole(i.Text) : null, i.Place)).Where(i => i.Read is not null).Select(i => (i.Read!.Value.Low, i.Read.Value.High, i.Read.Value.Word, new[] { i.Place })),
            _ => [],
        }).DistinctBy(b => (b.Item1, b.Item2, LevelLexicon.Plain(b.Item3))).OrderBy(b => b.Item1).ToList();
        if (found.Count < FewestBands || found[0].Item1 > LowestStart || found.Zip(found.Skip(1)).Any(p => p.First.Item2 >= p.Second.Item1 || Rank(p.First.Item3) >= Rank(p.Second.Item3))
            || register.BandWords.Exists(w => found.Exists(b => w.Rating >= b.Item1 && w.Rating <= b.Item2 && LevelLexicon.Plain(b.Item3) != LevelLexicon.Plain(w.Word))))
            return;
        foreach (var (low, high, word, places) in found)
        {
            register.BandWords.Add((low, word));
            register.BandWords.Add((high, word));
            foreach (var place in places)
                register.Account.Note(place, SourceUse.Used);
        }
    }

    /// <summary>The band that a row of a table explains: in one cell, or in two.</summary>
    private static IEnumerable<(decimal, decimal, string, Place[])> InRow(List<SourceCell> cells)
    {
        if (cells.Count is 0 or > MostCells)
            yield break;
        var alone = cells.Select(c => (Cell: c, Band: c.Text.Length <= Longest ? Whole(c.Text) : null)).FirstOrDefault(c => c.Band is not null);
        if (alone.Band is var (low, high, word))
        {
            yield return (low, high, word, [alone.Cell.Place]);
            yield break;
        }

        if (cells.Select(c => (Cell: c, Range: Range().Match(Flat(c.Text)))).FirstOrDefault(c => c.Range.Success) is { Range: { Success: true } range, Cell: var of }
            && cells.Find(c => c != of && Rank(c.Text) is not null) is { } named)
            yield return (Number(range, 1), Number(range, 2), named.Text.Trim(), [of.Place, named.Place]);
    }

    private static (decimal Low, decimal High, string Word)? Whole(string text)
    {
        var flat = Flat(text);
        foreach (var form in (Regex[])[WordFirst(), RangeFirst()])
        {
            if (form.Match(flat) is { Success: true } match && Rank(match.Groups["word"].Value) is not null)
                return (Number(match, 1), Number(match, 2), match.Groups["word"].Value.Trim());
        }

        return null;
    }

    private static double? Rank(string word) => word.Length <= Longest ? LevelCell.RankOf(LevelAxis.Rating, word.Trim()) : null;

    private static decimal Number(Match match, int group) => decimal.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^[\(\[]?\s*(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})\s*[\)\]]?$")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<word>\p{L}[\p{L} ]{1,20}?)(?: risk)?\s*[\(\[:=–—-]?\s*(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})\s*[\)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex WordFirst();

    [GeneratedRegex(@"^(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})\s*[:=–—-]?\s*[\(\[]?(?<word>\p{L}[\p{L} ]{1,20}?)(?: risk)?\s*[\)\]]?$", RegexOptions.IgnoreCase)]
    private static partial Regex RangeFirst();
}
