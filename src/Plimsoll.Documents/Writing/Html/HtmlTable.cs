using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Html;

/// <content>Tables.</content>
internal sealed partial class HtmlBody
{
    /// <summary>From so many columns on, a table may be wider than a telephone and can be scrolled by keyboard.</summary>
    private const int WideTable = 4;

    private void Write(Table table)
    {
        if (table.Columns.Count == 0)
            throw new ArgumentException($"The table “{table.Caption.PlainText}” has no columns.");
        var caption = string.Create(CultureInfo.InvariantCulture, $"paper-table-{++tables}");
        var isWide = table.IsDense || table.Columns.Count >= WideTable;
        html.Open("div", ("class", "scroll"), ("role", isWide ? "region" : null), ("tabindex", isWide ? "0" : null), ("aria-labelledby", isWide ? caption : null));
        html.Open("table", ("class", string.Join(' ', TableClasses(table))));
        html.Open("caption", ("id", caption), ("class", table.CaptionIsHidden ? "hidden" : null));
        Write(table.Caption);
        html.Close("caption").Open("colgroup");
        var shares = table.Columns.Where(column => !column.NoWrap).Sum(column => column.Width);
        foreach (var column in table.Columns)
            html.Open("col", ("class", column.NoWrap ? "narrow" : PaperCss.ClassOfWidth(column.Width / shares)));
        html.Close("colgroup").Line().Open("thead").Line();
        foreach (var row in TableGrid.Place(table.Header, table.Columns.Count))
        {
            html.Open("tr");
            foreach (var cell in row.Cells)
                Write(table, cell, cell.Cell.Content.Count == 0 ? "td" : "th", cell.ColumnSpan > 1 ? "colgroup" : "col", []);
            html.Close("tr").Line();
        }
        html.Close("thead").Line();
        foreach (var group in table.Groups)
            Write(table, group);
        html.Close("table").Close("div");
    }

    private static IEnumerable<string> TableClasses(Table table) =>
        [
            "grid",
            .. table.IsDense ? new[] { "dense" } : [],
            .. table.Columns.Count >= WideTable ? new[] { table.Columns.Count > 9 ? "many" : "wide" } : [],
            .. table.KeepTogether ? new[] { "together" } : [],
        ];

    private void Write(Table table, RowGroup group)
    {
        html.Open("tbody").Line();
        if (group.Heading is { } heading)
        {
            html.Open("tr", ("class", "group"))
                .Open("th", ("scope", "rowgroup"), ("colspan", table.Columns.Count.ToString(CultureInfo.InvariantCulture)));
            Write(heading);
            html.Close("th").Close("tr").Line();
        }
        foreach (var row in TableGrid.Place(group.Rows, table.Columns.Count))
        {
            html.Open("tr", ("class", row.Row.IsTotal ? "total" : null));
            foreach (var cell in row.Cells)
            {
                var names = table.Columns[cell.Column].NamesRow && cell.Cell.Content.Count > 0;
                Write(table, cell, names ? "th" : "td", cell.RowSpan > 1 ? "rowgroup" : "row", cell.Cell.Tone is { } tone ? [PaperCss.ClassOf(tone)] : []);
            }
            html.Close("tr").Line();
        }
        html.Close("tbody").Line();
    }

    private void Write(Table table, PlacedCell cell, string element, string scope, IReadOnlyList<string> classes)
    {
        var column = table.Columns[cell.Column];
        string[] all =
        [
            .. classes,
            .. (cell.Cell.Alignment ?? column.Alignment) switch { Alignment.Right => new[] { "right" }, Alignment.Centre => ["centre"], _ => [] },
            .. cell.Cell.OpenEdges.HasFlag(CellEdges.Bottom) ? new[] { "open" } : [],
            .. column.NoWrap && cell.ColumnSpan == 1 && cell.Cell.Content.AsInlines?.PlainText.Length <= 24 ? new[] { "nowrap" } : [],
        ];
        html.Open(element,
            ("class", all.Length > 0 ? string.Join(' ', all) : null),
            ("dir", DirectionOf(cell.Cell.Content)),
            ("scope", element == "th" ? scope : null),
            ("colspan", cell.ColumnSpan > 1 ? cell.ColumnSpan.ToString(CultureInfo.InvariantCulture) : null),
            ("rowspan", cell.RowSpan > 1 ? cell.RowSpan.ToString(CultureInfo.InvariantCulture) : null));
        Write(cell.Cell.Content);
        html.Close(element);
    }
}
