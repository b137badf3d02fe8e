using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Recording;

/// <summary>A document as it stands, with the version that whoever changes it gives back: so nobody overwrites what they have not seen.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Version">Its version in the journal, 1 upwards.</param>
public sealed record Versioned<T>(T Document, int Version)
    where T : class;

/// <summary>Finds documents with their versions.</summary>
internal static class VersionedDocuments
{
    /// <summary>A document with its version.</summary>
    /// <exception cref="KeyNotFoundException">There is no such document; the message says so in a reader's words.</exception>
    internal static Versioned<T> Held<T>(this Image image, Guid id, string what)
        where T : class =>
        image.Document(DomainCodec.Text(id)) is { Value: T value } document
            ? new(value, document.Version)
            : throw new KeyNotFoundException($"There is no such {what}");

    /// <summary>Every document of a kind with its version.</summary>
    internal static IEnumerable<Versioned<T>> AllHeld<T>(this Image image)
        where T : class =>
        image.Documents.Where(d => d.Value is T).Select(d => new Versioned<T>((T)d.Value, d.Version));

    /// <summary>A changed document with the version it was changed from.</summary>
    internal static Edited As(this object document, int from) => new(document, from);

    /// <summary>A reason as it is recorded: trimmed, null when nothing was said.</summary>
    internal static string? OrNull(this string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    /// <summary>Insists on a reason.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    internal static string MustSay(this string? reason, Sentence message) => reason.OrNull() ?? throw new RuleBrokenException("Reason", message);
}
