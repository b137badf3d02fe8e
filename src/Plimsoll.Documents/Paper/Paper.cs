// The namespace is Papers so that the document itself may be called Paper.
namespace Plimsoll.Documents.Papers;

/// <summary>
/// A document for a committee, a board or the public, free of any format: built once, then written as HTML, PDF,
/// Word or Excel. It holds words, numbers and colours, and nothing that has yet to be looked up or computed.
/// </summary>
public sealed record Paper
{
    /// <summary>The name of the paper; the only first-level heading, and the title in a reader's window.</summary>
    public required string Title { get; init; }

    /// <summary>A line below the title, such as the register's name and the quarter.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The language of the text as a BCP 47 tag; a screen reader chooses its voice by it.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>Who the paper is from and for, and how old its contents are.</summary>
    public PaperDetails Details { get; init; } = new();

    /// <summary>A sheet of its own for title, details, recommendations and contents; null for a head above the first page's words.</summary>
    public Cover? Cover { get; init; }

    /// <summary>Printed on each page: "Public", or "Exempt" with the paragraph and reason.</summary>
    public string? Marking { get; init; }

    /// <summary>The body's own colour for the title rule and headings' rules; text is never set in it.</summary>
    public Colour Accent { get; init; } = "#14213a";

    /// <summary>The body's crest beside the title and, small, at the head of the other pages; null for none.</summary>
    public Picture? Crest { get; init; }

    /// <summary>The contents, in order; may be empty.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];
}
