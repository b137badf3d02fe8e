namespace Plimsoll.Documents.Papers;

/// <summary>A piece of running text. A string can be given wherever one is wanted.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>The words alone; a line break is "\n".</summary>
    public abstract string PlainText { get; }

    /// <summary>Ordinary words.</summary>
    public static implicit operator Inline(string text) => new Text(text);
}
