namespace Plimsoll.Documents.Reading;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's top left corner.</summary>
/// <param name="Left">Distance of its left edge from the left edge of the page.</param>
/// <param name="Top">Distance of its upper edge from the upper edge of the page.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record Box(double Left, double Top, double Width, double Height);
