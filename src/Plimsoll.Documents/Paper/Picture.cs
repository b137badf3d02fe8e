namespace Plimsoll.Documents.Papers;

/// <summary>A picture, such as a body's crest.</summary>
/// <param name="Content">A PNG or JPEG file.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In points of the picture; more than 0.</param>
/// <param name="Height">In points of the picture; more than 0.</param>
/// <param name="Alternative">What it shows, for those who do not see it.</param>
public sealed record Picture(byte[] Content, string MediaType, int Width, int Height, string Alternative)
{
    /// <summary>The width and height in millimetres within a space of at most so many, as wide as it is tall or as its shape asks.</summary>
    public (double Width, double Height) Within(double mostWidth, double mostHeight)
    {
        var scale = Math.Min(mostWidth / Width, mostHeight / Height);
        return (Width * scale, Height * scale);
    }
}
