namespace Plimsoll.Domain.Packs;

/// <summary>For whom a file of a pack is made.</summary>
public enum PackVersion
{
    /// <summary>For everybody: of exempt matter it shows the numbered gap.</summary>
    Public,

    /// <summary>For those who may read exempt matter.</summary>
    Exempt,
}

/// <summary>
/// What was sealed: every file by its SHA-256, and the place in the journal from which they were made and can be made again.
/// </summary>
public sealed record Seal
{
    /// <summary>The position in the journal whose state the files show.</summary>
    public required long Position { get; init; }

    /// <summary>The hash of the journal's entry at that position, 64 lower-case hexadecimal digits; it is printed on the papers.</summary>
    public required string HeadHash { get; init; }

    /// <summary>The moment; its day is "today" for whatever the papers judge by it, such as what is overdue.</summary>
    public required DateTimeOffset On { get; init; }

    /// <summary>Who sealed it; null for somebody at the terminal.</summary>
    public PersonId? By { get; init; }

    /// <summary>The version of the program that made the files: another one may set them otherwise.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 of the kept file with the names of people that the papers print; null when they print none (ADR 7).</summary>
    public string? Names { get; init; }

    /// <summary>The files, public ones first, in the order of the pack.</summary>
    public required IReadOnlyList<SealedFile> Files { get; init; }

    /// <summary>The files of a version.</summary>
    public IEnumerable<SealedFile> Of(PackVersion version) => Files.Where(f => f.Version == version);
}

/// <summary>A file of a sealed pack.</summary>
/// <param name="Version">For whom.</param>
/// <param name="Register">The register it shows.</param>
/// <param name="Kind">Which paper, e.g. "in-focus"; null for the data of the register.</param>
/// <param name="Name">Its name, the same in both versions: it says register, kind and format and nothing of what is inside.</param>
/// <param name="MediaType">What it is, such as <c>application/pdf</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record SealedFile(PackVersion Version, RegisterId Register, string? Kind, string Name, string MediaType, long Length, string Sha256)
{
    /// <summary>The name of the further paper that it is; null for a paper of one whole register.</summary>
    public string? Paper { get; init; }

    /// <summary>Further registers that it shows.</summary>
    public IReadOnlyList<RegisterId> Also { get; init; } = [];
}
