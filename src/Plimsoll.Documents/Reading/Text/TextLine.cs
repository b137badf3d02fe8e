namespace Plimsoll.Documents.Reading.Text;

/// <summary>What a line of a text file looks like by itself.</summary>
internal enum LineKind
{
    /// <summary>Nothing to see.</summary>
    Blank,

    /// <summary>Words without a tab.</summary>
    Words,

    /// <summary>A bullet or number and words.</summary>
    Item,

    /// <summary>Cells parted by tabs.</summary>
    Row,

    /// <summary>Tabs and spaces only: an empty row inside a table, nothing outside.</summary>
    EmptyRow,

    /// <summary>Dashes, and perhaps tabs: a drawn line.</summary>
    Rule,
}

/// <summary>A line of a text file.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Raw">Its characters without the line's end.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Marker">The bullet or number of an item; empty for other lines.</param>
internal sealed record TextLine(int Number, string Raw, LineKind Kind, string Marker)
{
    public Place Place => Place.AtLine(Number);

    /// <summary>An item's words behind its marker.</summary>
    public string WordsBehindMarker => Raw.TrimStart()[Marker.Length..].Trim();

    /// <summary>Whether the marker counts: "3." or "(a)".</summary>
    public bool HasNumber => Marker.Length > 1;
}
