namespace Plimsoll.Documents.Papers;

/// <summary>
/// Words that lead elsewhere. Addresses of http, https and mailto are followed, and "#" with the anchor of a heading
/// of the same paper; anything else is printed as plain words, because an address may come from an imported file.
/// </summary>
/// <param name="Address">The absolute address, or "#" and an anchor.</param>
/// <param name="Content">The words; they must say where the link leads.</param>
public sealed record Link(string Address, params Inlines Content) : Inline
{
    /// <inheritdoc/>
    public override string PlainText => Content.PlainText;

    /// <summary>The anchor that an address within the paper names, or null.</summary>
    public string? Anchor => Address.Length > 1 && Address[0] == '#' ? Address[1..] : null;

    /// <summary>The address outside the paper if it may be followed, otherwise null.</summary>
    public Uri? Outside =>
        Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" or "mailto" } ? uri : null;
}
