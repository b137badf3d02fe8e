using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Docx;

/// <summary>Where a block stands: how wide it may be, how its text looks and what it must stay on a page with.</summary>
/// <param name="Width">The width of the text there, in millimetres.</param>
internal readonly record struct Place(double Width)
{
    /// <summary>The style of ordinary paragraphs; null for the document's own.</summary>
    public string? Style { get; init; }

    /// <summary>How its words look beyond their style.</summary>
    public Look Look { get; init; }

    /// <summary>How its words stand in their column.</summary>
    public Alignment Alignment { get; init; }

    /// <summary>How far lists within lists have moved to the right, in millimetres.</summary>
    public double Indent { get; init; }

    /// <summary>How many lists stand around it.</summary>
    public int Depth { get; init; }

    /// <summary>Whether each block stays on the page of the next.</summary>
    public bool Stays { get; init; }

    /// <summary>Whether the last block, too, stays on the page of what follows.</summary>
    public bool LastStays { get; init; }

    /// <summary>The place of one of several parts: the last one stays only if what follows the whole is to.</summary>
    public Place Of(int part, int parts) => this with { LastStays = part == parts - 1 ? LastStays : Stays };
}

/// <summary>How words look beyond their paragraph's style.</summary>
internal readonly record struct Look
{
    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsMuted { get; init; }

    public bool IsLink { get; init; }

    /// <summary>The ink of the ground that the words stand on; null for the style's own.</summary>
    public Colour? Ink { get; init; }

    /// <summary>A ground of the words alone; null for none.</summary>
    public Colour? Ground { get; init; }

    /// <summary>The size in points; null for the style's own.</summary>
    public double? Size { get; init; }
}
