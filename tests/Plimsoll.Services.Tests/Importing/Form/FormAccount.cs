using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing.Form;

/// <summary>Holds a document against what was read from it.</summary>
internal static partial class FormAccount
{
    /// <summary>Every piece with words has a use.</summary>
    public static void AssertComplete(SourceDocument document, RecognisedRegister register)
    {
        var missing = Pieces(document).Where(p => !string.IsNullOrWhiteSpace(p.Raw)).Select(p => p.Place).Except(register.Account.Entries.Keys);
        Assert.Equal([], missing.Select(place => place.ToString()));
        Assert.All(register.Account.Entries, e => Assert.True(e.Value.Use != SourceUse.Ignored || e.Value.Why is { Length: > 0 }));
    }

    /// <summary>Every word of a piece that was used or kept is in the register.</summary>
    public static void AssertWordsKept(SourceDocument document, RecognisedRegister register)
    {
        // A paragraph of labelled lines is read line by line, and its lines may have different uses.
        var paragraphsInLines = document.Blocks.OfType<SourceParagraph>().Where(p => p.Lines.Skip(1).Any(line => register.Account.Entries.ContainsKey(line.Place)))
            .Select(p => p.Place).ToHashSet();
        var kept = Words(string.Join('\n', Texts(register))).ToHashSet();
        var used = register.Account.Entries.Where(e => e.Value.Use is SourceUse.Used or SourceUse.KeptAsExtra).Select(e => e.Key).ToHashSet();
        var lost = Pieces(document).Where(p => !paragraphsInLines.Contains(p.Place)).Where(p => used.Contains(p.Place)).SelectMany(p => Words(p.Text)).Where(word => !kept.Contains(word)).Distinct();
        Assert.Equal([], lost.Except(LabelWords.Value));
    }

    /// <summary>Labels share cells with their values.</summary>
    private static readonly Lazy<HashSet<string>> LabelWords = new(() =>
    {
        using var stream = typeof(RecognisedRegister).Assembly.GetManifestResourceStream("data/vocabulary/form-labels.json")!;
        using var reader = new StreamReader(stream);
        return [.. Words(reader.ReadToEnd()), "opportunity", "as", "at"];
    });

    public static IEnumerable<string> Texts(RecognisedRegister register) => register.Items.SelectMany(Texts)
        .Concat([register.Name?.Value ?? "", register.ReportDate?.Value ?? "", register.Name?.Words ?? "", register.ReportDate?.Words ?? ""]).Concat(register.Findings.Select(f => f.Message));

    private static IEnumerable<string> Texts(RecognisedItem item)
    {
        IEnumerable<Recognised<string>?> values =
        [
            item.Reference, item.Title, item.Description, .. item.Owners, .. item.Managers, .. item.Priorities, .. item.Comments, .. item.Extra.Select(e => e.Text),
            .. item.Assessments.Select(a => a.Date), .. item.Controls.Select(c => c.Text), .. item.Controls.Select(c => c.Implemented),
            .. item.Controls.SelectMany(c => c.Parts).Select(p => p.Text), .. item.Actions.Select(a => a.Text), .. item.Actions.Select(a => a.Target),
            .. item.Actions.SelectMany(a => a.Owners), .. item.Actions.SelectMany(a => a.Progress),
        ];
        var numbers = item.Controls.Select(c => c.Number).Concat(item.Controls.SelectMany(c => c.Parts).Select(p => p.Number)).Concat(item.Actions.Select(a => a.Number));
        var scores = item.Assessments.SelectMany(a => new[] { a.Impact, a.Likelihood, a.Rating }).OfType<Recognised<decimal>>();
        return values.OfType<Recognised<string>>().SelectMany(v => new[] { v.Value, v.Words ?? "" }).Concat(numbers)
            .Concat(scores.Select(s => $"{s.Value} {s.Words}")).Concat(item.Extra.Select(e => e.Label));
    }

    private static IEnumerable<(Place Place, string Raw, string Text)> Pieces(SourceDocument document) => document.Blocks.SelectMany(block => block switch
    {
        SourceHeading heading => [(heading.Place, heading.Raw, heading.Text)],
        SourceParagraph paragraph => [(paragraph.Place, paragraph.Raw, paragraph.Text)],
        SourceList list => list.Items.Select(item => (item.Place, item.Raw, item.Text)),
        SourceTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Place, cell.Raw, cell.Text)),
        _ => [(block.Place, block.Raw, "")],
    });

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
