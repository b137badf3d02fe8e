using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>What opened, closed, merged and moved since the day compared with, and why, in tables.</summary>
internal static class ChangesPart
{
    public static IEnumerable<Block> Of(PaperContext context)
    {
        yield return new Heading(1, $"What changed since {Printed.Day(context.Since.Day)}");
        var changes = Change.All(context).ToLookup(c => c.Kind);
        if (changes.Count == 0)
            yield return new Paragraph("Nothing was opened, closed, merged or moved, and no rating changed.");
        foreach (var kind in changes.OrderBy(c => c.Key))
        {
            var (caption, day, why) = Words(kind.Key);
            yield return new Heading(2, caption);
            yield return kind.Key == ChangeKind.Moved ? Moved(context, kind) : new Table
            {
                Caption = caption,
                CaptionIsHidden = true,
                Columns = [new("No.", 0.8) { NoWrap = true, NamesRow = true }, new("Title", 3.4), new(day, 2.2) { NoWrap = true }, new(why, 4.4)],
                Rows = [.. kind.Select(c => new Row(c.Reference, c.Item.Title, c.On is { } on ? Printed.Day(on) : "–", Said(c.Why)))],
            };
        }
    }

    private static Table Moved(PaperContext context, IEnumerable<Change> changes) => new()
    {
        Caption = "Ratings that moved",
        CaptionIsHidden = true,
        Columns = [new("No.", 0.8) { NoWrap = true, NamesRow = true }, new("Title", 3.4), new("Rating", 2), new("Assessed", 1.9) { NoWrap = true }, new("Why", 4.4)],
        Rows = [.. changes.Select(c => new Row(c.Reference, c.Item.Title, c.What, context.View.Current(c.Item, Stage.Residual)?.Date.Words is { Length: > 0 } when ? when : "–", Said(c.Why)))],
    };

    private static (string Caption, string Day, string Why) Words(ChangeKind kind) => kind switch
    {
        ChangeKind.Opened => ("Opened", "Opened on", "What it is"),
        ChangeKind.Closed => ("Closed", "Closed on", "Why"),
        ChangeKind.Merged => ("Merged", "Merged on", "Into which, and why"),
        ChangeKind.Came => ("Came from another register", "Came on", "From which, and why"),
        ChangeKind.Left => ("Left for another register", "Left on", "To which, and why"),
        _ => ("Ratings that moved", "On", "Why"),
    };

    private static Content Said(string words) => string.IsNullOrWhiteSpace(words) ? new Muted("Nobody said.") : Prose.Content(words);
}
