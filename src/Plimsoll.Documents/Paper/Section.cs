namespace Plimsoll.Documents.Papers;

/// <summary>A run of blocks on sheets of one orientation.</summary>
public sealed record Section
{
    /// <summary>Makes a section; set its blocks.</summary>
    public Section()
    {
    }

    /// <summary>Makes an upright section of these blocks.</summary>
    public Section(params IReadOnlyList<Block> blocks) => Blocks = blocks;

    /// <summary>Upright unless said otherwise. A change of orientation always begins a new page.</summary>
    public Orientation Orientation { get; init; }

    /// <summary>Whether the section begins a new page.</summary>
    public PageBreak PageBreak { get; init; }

    /// <summary>The contents, in order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}

/// <summary>How a sheet is turned.</summary>
public enum Orientation
{
    /// <summary>Upright.</summary>
    Portrait,

    /// <summary>On its long side, for wide tables.</summary>
    Landscape,
}

/// <summary>Whether a section begins a new page.</summary>
public enum PageBreak
{
    /// <summary>Only where the orientation changes.</summary>
    Automatic,

    /// <summary>Always, so that it can be taken out and handed round.</summary>
    Before,
}
