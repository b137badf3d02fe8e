using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>
/// The pieces of an HTML fragment pasted into a cell: each block of text one part, tables as tables. Fragments that nest
/// deeper or hold more tags than any person writes are cut at their tags instead, so that no file can make reading slow.
/// </summary>
internal sealed class FragmentReader
{
    private const int Deepest = 100;
    private const int MostTags = 20_000;

    /// <summary>Setting up a parser costs far more than a cell: each thread keeps one.</summary>
    [ThreadStatic]
    private static HtmlParser? parser;

    private readonly List<SourcePart> parts = [];
    private readonly StringBuilder words = new();
    private readonly Place place;
    private bool isItem;

    private FragmentReader(Place place) => this.place = place;

    public static IReadOnlyList<SourcePart> Read(string text, Place place, Removed removed)
    {
        var tags = Markup.Tags(text).Take(MostTags + 1).ToList();
        var reader = new FragmentReader(place);
        if (tags.Count > MostTags || Markup.Depth(tags) > Deepest)
        {
            removed.Add("HTML nested too deep to follow");
            reader.CutAtTags(text);
        }
        else
        {
            using var document = (parser ??= new HtmlParser()).ParseDocument(Markup.Plain(text, tags, removed));
            reader.Walk(document.Body!);
        }

        reader.EndPart();
        return reader.parts;
    }

    private void CutAtTags(string text)
    {
        var at = 0;
        foreach (var tag in Markup.Tags(text))
        {
            words.Append(WebUtility.HtmlDecode(text[at..tag.Start]));
            at = tag.End;
            if (!Markup.IsInline(tag.Name))
            {
                EndPart();
            }
        }

        words.Append(WebUtility.HtmlDecode(text[at..]));
    }

    private void Walk(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    words.Append(text.Data);
                    break;
                case IHtmlTableElement table:
                    EndPart();
                    parts.Add(new SourcePart("", ReadTable(table)));
                    break;
                case IHtmlBreakRowElement:
                    words.Append('\n');
                    break;
                case IElement element when Markup.IsInline(element.LocalName):
                    Walk(element);
                    break;
                case IElement element:
                    EndPart();
                    isItem = element.LocalName == "li";
                    Walk(element);
                    EndPart();
                    isItem = false;
                    break;
            }
        }
    }

    private SourceTable ReadTable(IHtmlTableElement table)
    {
        List<SourceRow> rows = [];
        foreach (var row in table.Rows)
        {
            rows.Add(new SourceRow(place, [.. row.Cells.Select(ReadCell)]));
        }

        return new SourceTable(place, rows);
    }

    private SourceCell ReadCell(IHtmlTableCellElement cell)
    {
        var inner = new FragmentReader(place);
        inner.Walk(cell);
        inner.EndPart();
        return Cells.Of(new SourceText(cell.TextContent, inner.parts, []), place) with
        {
            ColumnSpan = Math.Max(1, cell.ColumnSpan),
            RowSpan = Math.Max(1, cell.RowSpan),
        };
    }

    private void EndPart()
    {
        var text = Spaces.Tidy(words.ToString());
        words.Clear();
        if (text.Length > 0)
        {
            parts.Add(new SourcePart(text) { IsItem = isItem });
            isItem = false;
        }
    }
}
