using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>Controls with their numbers, parts and dates; with what assurance says of them where it has spoken.</summary>
internal static class ControlTable
{
    public static Block Of(PaperContext context, Item item)
    {
        if (item.Controls.Count == 0)
            return new Paragraph(new Muted("Nothing in place."));
        var isNumbered = item.Controls.Any(c => c.Number.Length > 0);
        var isAssured = item.Controls.Any(c => c.Assurances.Count > 0);
        var isDated = item.Controls.Any(c => c.Implemented.Words.Length > 0);
        return new Table
        {
            Caption = $"Actions in place for {Printed.NameOf(item)}",
            CaptionIsHidden = true,
            Columns =
            [
                .. isNumbered ? [new Column("No.", 0.8) { NoWrap = true, NamesRow = true }] : Array.Empty<Column>(),
                new("Action or control in place", isAssured ? 4.6 : 7),
                .. isDated ? [new Column("Date implemented", isAssured ? 1.9 : 2)] : Array.Empty<Column>(),
                .. isAssured ? [new Column("Assurance", 3)] : Array.Empty<Column>(),
            ],
            Rows = [.. item.Controls.Select(control => new Row([
                .. isNumbered ? [control.Number] : Array.Empty<Cell>(),
                TextOf(context, control),
                .. isDated ? [control.Implemented.Words] : Array.Empty<Cell>(),
                .. isAssured ? [AssuranceOf(control)] : Array.Empty<Cell>(),
            ]))],
        };
    }

    /// <summary>What the control is, its parts, who answers for it and how well it works.</summary>
    public static Content TextOf(PaperContext context, Control control) =>
    [
        .. Prose.Blocks(control.Text),
        .. control.Parts.Count > 0
            ? [new NumberedList([.. control.Parts.Select(part => new NumberedItem(part.Number, Prose.Content(part.Text)))])]
            : Array.Empty<Block>(),
        .. Besides(context, control) is { Length: > 0 } besides ? [new Paragraph(new Muted(besides))] : Array.Empty<Block>(),
    ];

    private static Content AssuranceOf(Control control) => [.. control.Assurances.Select(a => new Paragraph(Printed.Assurance(a)))];

    private static string Besides(PaperContext context, Control control)
    {
        List<string> parts = [];
        if (control.Owners.Count > 0)
            parts.Add($"Owner: {Printed.Parties(context.View, control.Owners)}.");
        if (control.Effectiveness is { } effectiveness)
            parts.Add($"{Printed.Effectiveness(effectiveness)}.");
        if (control.Retired is { } day)
            parts.Add($"No longer in place since {Printed.Day(day)}.");
        return string.Join(' ', parts);
    }
}
