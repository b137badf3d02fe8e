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
}
