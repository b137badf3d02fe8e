using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Puts the two parts of a row together that a page has broken: what stands beneath the repeated header goes on with the cells above it.</summary>
internal static class PageBreaks
{
    public static LayoutRow Joined(LayoutRow above, LayoutRow below)
    {
        var cells = above.Cells.ToArray();
        var own = above.Own.ToArray();
        for (var column = 0; column < cells.Length; column++)
        {
            if (below.OwnAt(column) is not { } more || more.Text.Trim().Length == 0)
                continue;
            cells[column] = above.OwnAt(column) is { } first && first.Text.Trim().Length > 0
                ? first with { Content = new SourceText($"{first.Raw}\n{more.Raw}", [.. first.Parts, .. more.Parts], [.. first.Content.Cleaned.Union(more.Content.Cleaned)]) } : more;
            own[column] = true;
        }

        return above with { Cells = cells, Own = own };
    }
}
