using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers.Summaries;

/// <summary>The items of a kind by rating, the day compared with and the year before beside it, and how the rating moved in words.</summary>
internal static class RankedList
{
    public static IEnumerable<Block> Of(PaperContext context, ItemKind kind, IReadOnlyList<Item> items)
    {
        var view = context.View;
        var hasAppetite = items.Any(i => context.AppetiteOf(i) is not null);
        var hasForecast = items.Any(i => view.Current(i, Stage.Forecast) is not null);
        var (since, year) = (Printed.Day(context.Since.Day), Printed.Day(context.YearBefore.Day));
        yield return new Table
        {
            Caption = $"{(kind == ItemKind.Risk ? "Risks" : "Opportunities")} in order of {context.Stages.Within(Stage.Residual)} rating",
            Columns =
            [
                new("No.", 0.8) { NoWrap = true, NamesRow = true }, new("Title", 5), new("Owner", 3),
                new("Now", 1.7) { NoWrap = true }, new(since, 1.7) { NoWrap = true }, new(year, 1.7) { NoWrap = true },
                new($"Direction since {since}", 2.6),
                .. hasForecast ? [new Column(context.Stages.Of(Stage.Forecast), 1.7) { NoWrap = true }] : Array.Empty<Column>(),
                .. hasAppetite ? [new Column("Appetite", 1.3) { NoWrap = true }] : Array.Empty<Column>(),
            ],
            Rows = [.. view.Ranked(items).Select(item => new Row([
                item.Reference,
                Title(item),
                item.Owners.Count > 0 ? Printed.Parties(view, item.Owners) : new Muted("No owner"),
                view.HasWithheldPart(item) ? new Muted("not given, because a part is withheld") : Printed.RatingCell(view, item, view.Current(item, Stage.Residual)),
                Plain(item, context.Since.Of(item)),
                Plain(item, context.YearBefore.Of(item)),
                Capital(context.Since.MovementOf(item).Words),
                .. hasForecast ? [Plain(item, view.Current(item, Stage.Forecast))] : Array.Empty<Documents.Papers.Cell>(),
                .. hasAppetite ? [PositionOf(context, item)] : Array.Empty<Documents.Papers.Cell>(),
            ]))],
        };

        // Only the present rating stands on its band's ground: four grounds beside each other are one patch of colour.
        Documents.Papers.Cell Plain(Item item, Assessment? assessment) =>
            assessment is null ? new Muted(Printed.NotScored) : Printed.RatingWords(view, item, assessment);
    }

    private static Content Title(Item item) => item.Exemption is { } exemption
        ? [new Paragraph(item.Title), new Paragraph(new Muted($"Exempt, {exemption.Printed}: {exemption.Reason}"))]
        : item.Title;

    /// <summary>"Above", "At" or "Below"; a dash where there is no appetite or no rating.</summary>
    public static Documents.Papers.Cell PositionOf(PaperContext context, Item item) =>
        context.AppetiteOf(item) is null ? "–" : context.View.AppetitePositionOf(item) switch
        {
            AppetitePosition.Above => new Strong("Above"),
            { } position => position.ToString(),
            null => "–",
        };

    /// <summary>The same words as the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
