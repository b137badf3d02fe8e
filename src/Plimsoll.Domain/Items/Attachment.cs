namespace Plimsoll.Domain.Items;

/// <summary>A file attached to an item as evidence. Its content is kept by its SHA-256, once however often it is attached.</summary>
public sealed record Attachment
{
    /// <summary>Identity within the item.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name, safe to save under: no path, no control characters.</summary>
    public required string FileName { get; init; }

    /// <summary>What its content is, e.g. <c>application/pdf</c>; judged by the content, not by the sender.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In bytes, at least 1.</summary>
    public required long Length { get; init; }

    /// <summary>What it is evidence of; empty when nobody said.</summary>
    public string Note { get; init; } = "";

    /// <summary>The day it was attached.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who attached it; null when a part of the program did.</summary>
    public PersonId? By { get; init; }

    /// <summary>Why it is withheld from the public; null when it is not.</summary>
    public Exemption? Exemption { get; init; }
}
