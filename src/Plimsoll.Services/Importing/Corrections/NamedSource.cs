using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>A document whose places say which file they are in, so that several files can be read together.</summary>
internal static class NamedSource
{
    public static SourceDocument Of(SourceDocument document) => document with { Blocks = [.. document.Blocks.Select(b => Of(b, document.Name))] };

    private static SourceBlock Of(SourceBlock block, string file) => block switch
    {
        SourceTable table => Of(table, file),
        SourceList list => list with { Place = At(list.Place, file), Items = [.. list.Items.Select(i => i with { Place = At(i.Place, file) })] },
        SourceParagraph paragraph => paragraph with { Place = At(paragraph.Place, file), Lines = [.. paragraph.Lines.Select(l => l with { Place = At(l.Place, file) })] },
        _ => block with { Place = At(block.Place, file) },
    };

    private static SourceTable Of(SourceTable table, string file) => table with
    {
        Place = At(table.Place, file),
        Rows = [.. table.Rows.Select(r => r with
        {
            Place = At(r.Place, file),
            Cells = [.. r.Cells.Select(c => c with { Place = At(c.Place, file), Content = Of(c.Content, file) })],
        })],
    };

    private static SourceText Of(SourceText text, string file) => text.Parts.All(p => p.Table is null) ? text
        : text with { Parts = [.. text.Parts.Select(p => p.Table is { } table ? p with { Table = Of(table, file) } : p)] };

    private static Place At(Place place, string file) => place with { File = file };
}
