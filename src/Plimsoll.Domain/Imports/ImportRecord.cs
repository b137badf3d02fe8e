using Plimsoll.Domain.Checks;

namespace Plimsoll.Domain.Imports;

/// <summary>Identifies one import of one file.</summary>
public readonly record struct ImportId(Guid Value);

/// <summary>A file that was read into a register: what it was, what was found, what became of its parts.</summary>
public sealed record ImportRecord
{
    /// <summary>Identity.</summary>
    public required ImportId Id { get; init; }

    /// <summary>The register it was read into.</summary>
    public required RegisterId Register { get; init; }

    /// <summary>The file's name, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal: the key of the kept evidence.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The layouts that were recognised, e.g. "form".</summary>
    public IReadOnlyList<string> Recognisers { get; init; } = [];

    /// <summary>What reading found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How many pieces of the source had each use: used, heading, repeated, kept as extra, ignored.</summary>
    public IReadOnlyDictionary<string, int> Account { get; init; } = new Dictionary<string, int>();

    /// <summary>Further files that were read with it as one.</summary>
    public IReadOnlyList<ImportedFile> Others { get; init; } = [];

    /// <summary>What the layout of its labels comes to: files of one shape share their corrections. Null when the layout has no labels to put right.</summary>
    public string? Shape { get; init; }

    /// <summary>What was put right in the layout, for the next file of this shape; null when nothing was.</summary>
    public ImportCorrections? Corrections { get; init; }

    /// <summary>The day on which it was undone; null while it holds.</summary>
    public DateOnly? Undone { get; init; }
}

/// <summary>A file of an import.</summary>
/// <param name="Name">Its name, without a path.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record ImportedFile(string Name, string Sha256);
