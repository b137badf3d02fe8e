namespace Plimsoll.Documents.Reading;

/// <summary>A piece of a file: heading, paragraph, list, table or rule.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record SourceBlock(Place Place)
{
    /// <summary>The file's own characters, lines parted by line feeds and cells by tabs.</summary>
    public abstract string Raw { get; }
}

/// <summary>A line that stands as a heading. The level is a guess unless the file says it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Level">1 to 6; 1 is the highest.</param>
/// <param name="Content">Its words.</param>
public sealed record SourceHeading(Place Place, int Level, SourceText Content) : SourceBlock(Place)
{
    /// <summary>The cleaned words.</summary>
    public string Text => Content.Text;

    /// <inheritdoc/>
    public override string Raw => Content.Raw;
}

/// <summary>A line that only draws a line ("-----"): kept, because it parts what stands around it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">Its characters.</param>
public sealed record SourceRule(Place Place, string Words) : SourceBlock(Place)
{
    /// <inheritdoc/>
    public override string Raw => Words;
}
