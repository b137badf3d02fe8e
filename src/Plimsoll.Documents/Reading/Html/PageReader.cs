using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Documents.Reading.Building;
using Plimsoll.Documents.Reading.Xlsx;

namespace Plimsoll.Documents.Reading.Html;

/// <summary>Reads the blocks of a page in their order.</summary>
internal sealed class PageReader(DocumentBuilder builder, CancellationToken ct)
{
    private const int Deepest = 700;

    private static readonly FrozenSet<string> Skipped = new[] { "script", "style", "template", "noscript", "head", "title", "math", "datalist", "iframe", "object", "canvas" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "output", "q", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "svg", "g", "text", "tspan", "time", "tt", "u", "var", "wbr", "button", "meter", "progress", "o:p", "nobr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly PageWords words = new();
    private CellBuilder? cell;

    public void Read(IElement body)
    {
        Walk(body, 0, false);
        EndParagraph(null);
    }

    private void Walk(INode parent, int depth, bool isPreformatted)
    {
        if (depth > Deepest)
            return;
        foreach (var node in parent.ChildNodes)
        {
            ct.ThrowIfCancellationRequested();
            if (node is IText text)
                words.Add(text, isPreformatted);
            else if (node is IElement element && !Skipped.Contains(element.LocalName))
                Element(element, depth, isPreformatted || element.LocalName is "pre" or "textarea");
        }
    }

    private void Element(IElement element, int depth, bool isPreformatted)
    {
        switch (element)
        {
            case IHtmlBreakRowElement:
                words.Break();
                break;
            case IHtmlInputElement or IHtmlSelectElement:
                words.Add(element);
                break;
            case IHtmlHeadingElement when cell is null:
                EndParagraph(null);
                Walk(element, depth + 1, isPreformatted);
                builder.AddHeading(words.Take(), element.LocalName[1] - '0', PlaceOf(element));
                break;
            case IHtmlTableElement table:
                EndParagraph(null);
                Add(Table(table, depth));
                break;
            case { LocalName: "dl" }:
                EndParagraph(null);
                Add(Definitions(element, depth));
                break;
            case { LocalName: "ul" or "ol" } when cell is null:
                EndParagraph(null);
                List(element, depth, isPreformatted);
                break;
            case { LocalName: "hr" } when cell is null:
                EndParagraph(null);
                builder.AddRule(PlaceOf(element), "---");
                break;
            case var inline when Inline.Contains(inline.LocalName):
                Walk(element, depth + 1, isPreformatted);
                break;
            default:
                EndParagraph(null);
                Walk(element, depth + 1, isPreformatted);
                EndParagraph(element);
                break;
        }
    }

    private void EndParagraph(IElement? block)
    {
        var raw = words.Take();
        if (raw.Length == 0)
            return;
        if (cell is not null)
            cell.Add(raw);
        else
            builder.AddParagraph(raw, PlaceOf(block), block?.ChildNodes.All(node => node is IElement { LocalName: "b" or "strong" } || string.IsNullOrWhiteSpace(node.TextContent)) == true);
    }

    /// <summary>Items of lists; those of a list inside an item are items too, in their order.</summary>
    private void List(IElement list, int depth, bool isPreformatted)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            if (item.LocalName is "ul" or "ol")
            {
                List(item, depth + 1, isPreformatted);
                continue;
            }

            var marker = list.LocalName == "ul" ? "•" : Marker(list.GetAttribute("type"), item is IHtmlListItemElement { Value: { } own } ? number = own : number);
            number++;
            var isFirst = true;
            void End()
            {
                if (words.Take() is not { Length: > 0 } raw)
                    return;
                if (isFirst)
                    builder.AddItem(list, marker, raw, PlaceOf(item));
                else
                    builder.AddParagraph(raw, PlaceOf(item));
                isFirst = false;
            }

            Item(item, depth + 1, isPreformatted, End);
            End();
        }
    }

    /// <summary>Blocks inside an item end its words: what follows them is a paragraph of its own.</summary>
    private void Item(INode item, int depth, bool isPreformatted, Action end)
    {
        if (depth > Deepest)
            return;
        foreach (var node in item.ChildNodes)
        {
            if (node is IText text)
            {
                words.Add(text, isPreformatted);
            }
            else if (node is IElement { LocalName: "ul" or "ol" } inner)
            {
                end();
                List(inner, depth + 1, isPreformatted);
            }
            else if (node is IElement { LocalName: "p" or "div" or "section" } block)
            {
                end();
                Item(block, depth + 1, isPreformatted, end);
                end();
            }
            else if (node is IElement element && !Skipped.Contains(element.LocalName))
            {
                if (element is IHtmlTableElement)
                    end();
                Element(element, depth + 1, isPreformatted);
            }
        }
    }

    private SourceTable Table(IHtmlTableElement table, int depth)
    {
        var place = cell?.Place ?? PlaceOfTable(table);
        var made = new TableBuilder(place, builder);
        if (table.Caption is { } caption)
        {
            if (cell is null)
                builder.AddHeading(caption.TextContent.Trim(), 4, builder.NextParagraph());
            else
                cell.Add(caption.TextContent.Trim());
        }

        foreach (var row in table.Rows)
        {
            made.BeginRow(0, LineOf(row));
            foreach (var source in row.Cells)
                Cell(made, source, Math.Max(1, source.ColumnSpan), source.RowSpan == 0 ? row.Parent?.ChildNodes.OfType<IHtmlTableRowElement>().SkipWhile(r => r != row).Count() ?? 1 : source.RowSpan, depth);
        }

        return made.Build();
    }

    /// <summary>Terms and what they mean stand beside each other, as labels and values.</summary>
    private SourceTable Definitions(IElement list, int depth)
    {
        var made = new TableBuilder(cell?.Place ?? PlaceOfTable(list), builder);
        var isOpen = false;
        foreach (var entry in list.QuerySelectorAll("dt, dd").Where(e => Nearest(e) == list))
        {
            if (entry.LocalName == "dt" || !isOpen)
            {
                made.BeginRow(0, LineOf(entry));
                isOpen = true;
                if (entry.LocalName == "dd")
                    Cell(made, null, 1, 1, depth);
            }

            Cell(made, entry, 1, 1, depth);
        }

        return made.Build();
    }

    private static IElement? Nearest(IElement entry)
    {
        var at = entry.ParentElement;
        while (at is not null && at.LocalName != "dl")
            at = at.ParentElement;
        return at;
    }

    private void Cell(TableBuilder table, IElement? source, int columns, int rows, int depth)
    {
        var made = table.BeginCell(columns);
        made.RowSpan = Math.Clamp(rows, 1, CellName.MostRows);
        if (source is not null)
        {
            var outer = cell;
            cell = made;
            Walk(source, depth + 1, false);
            EndParagraph(null);
            cell = outer;
        }

        table.EndCell(made, goesOn: false, begins: false);
    }

    private void Add(SourceTable table)
    {
        if (table.Rows.Count == 0)
            return;
        if (cell is not null)
            cell.Add(table);
        else
            builder.AddTable(table);
    }

    private Place PlaceOf(IElement? block) => builder.NextParagraph() with { Line = block is null ? null : LineOf(block) };

    private Place PlaceOfTable(IElement table) => builder.NextTable() with { Line = LineOf(table) };

    private static int? LineOf(IElement element) => int.TryParse(element.GetAttribute(HtmlReader.LineAttribute), out var line) ? line : null;

    private static string Marker(string? type, int number) => type switch
    {
        "a" when number is > 0 and <= 26 => $"{(char)('a' + number - 1)}.",
        "A" when number is > 0 and <= 26 => $"{(char)('A' + number - 1)}.",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number}."),
    };
}
