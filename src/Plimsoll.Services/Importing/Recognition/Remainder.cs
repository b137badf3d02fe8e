using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>Accounts for what no recogniser took, so that nothing is dropped in silence.</summary>
internal static class Remainder
{
    private const int LongestQuote = 80;

    /// <summary>Notes every piece that has no use yet; words among them become a finding for each block.</summary>
    public static void Note(SourceDocument document, RecognisedRegister register)
    {
        foreach (var block in document.Blocks)
        {
            var left = Pieces(block).Where(p => !register.Account.Entries.ContainsKey(p.Place)).ToList();
            foreach (var (place, _) in left)
                register.Account.Note(place, SourceUse.Ignored, "tied to no item");
            var words = string.Join(' ', left.Select(p => p.Text)).Trim();
            if (words.Any(char.IsLetterOrDigit))
                register.Findings.Add(new("not-attached", $"“{(words.Length > LongestQuote ? words[..LongestQuote] + "…" : words)}” was tied to no item", null, left[0].Place.ToString()));
        }
    }

    private static IEnumerable<(Place Place, string Text)> Pieces(SourceBlock block) => block switch
    {
        SourceTable table => table.Rows.SelectMany(r => r.Cells).Where(c => !string.IsNullOrWhiteSpace(c.Raw)).Select(c => (c.Place, c.Text)),
        SourceList list => list.Items.Select(i => (i.Place, i.Text)),
        SourceHeading heading => [(heading.Place, heading.Text)],
        SourceParagraph paragraph => [(paragraph.Place, paragraph.Text)],
        _ => [(block.Place, "")],
    };
}
