namespace Plimsoll.Documents.Reading;

/// <summary>A list with bullets or numbers.</summary>
/// <param name="Place">Where its first item stands.</param>
/// <param name="Items">The items in order.</param>
/// <param name="Ordered">Whether numbers stand before the items.</param>
public sealed record SourceList(Place Place, IReadOnlyList<SourceListItem> Items, bool Ordered) : SourceBlock(Place)
{
    /// <inheritdoc/>
    public override string Raw => string.Join('\n', Items.Select(item => item.Raw));
}

/// <summary>An item of a list.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Marker">What stands before it: "-", "•", "3.".</param>
/// <param name="Content">Its words without the marker.</param>
public sealed record SourceListItem(Place Place, string Marker, SourceText Content)
{
    /// <summary>The cleaned words without the marker.</summary>
    public string Text => Content.Text;

    /// <summary>The file's own characters with the marker.</summary>
    public string Raw => Content.Raw;
}
