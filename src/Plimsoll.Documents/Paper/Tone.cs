namespace Plimsoll.Documents.Papers;

/// <summary>
/// A colour that carries meaning, together with what says the same without colour: its name for a listener and
/// its short mark for a reader of a black-and-white print.
/// </summary>
public sealed record Tone
{
    /// <summary>Makes a tone; the ink is chosen for the fill unless given.</summary>
    /// <param name="name">The meaning in words, such as "High".</param>
    /// <param name="fill">The background.</param>
    /// <param name="mark">The meaning in one to three characters, such as "H".</param>
    public Tone(string name, Colour fill, string mark) => (Name, Fill, Mark, Ink) = (name, fill, mark, fill.ReadableInk);

    /// <summary>The meaning in words, such as "High".</summary>
    public string Name { get; init; }

    /// <summary>The background colour.</summary>
    public Colour Fill { get; init; }

    /// <summary>The colour of text on the fill; ordinary ink or white, whichever reads better, unless set.</summary>
    public Colour Ink { get; init; }

    /// <summary>The meaning in one to three characters, such as "H", for black-and-white print.</summary>
    public string Mark { get; init; }
}
