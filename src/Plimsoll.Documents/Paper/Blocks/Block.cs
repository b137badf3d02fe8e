namespace Plimsoll.Documents.Papers;

/// <summary>A piece of a paper that begins on its own line. A string can be given where a paragraph is meant.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>A paragraph of ordinary words.</summary>
    public static implicit operator Block(string text) => new Paragraph(text);
}
