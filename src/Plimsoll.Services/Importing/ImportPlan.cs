using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing;

/// <summary>
/// What importing a file would do, worked out completely and recorded nowhere yet: shown first, committed as one change.
/// </summary>
public sealed class ImportPlan
{
    /// <summary>The file's name, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What was read.</summary>
    public required RecognisedRegister Read { get; init; }

    /// <summary>The register as it would stand.</summary>
    public required RegisterView View { get; init; }

    /// <summary>What is wrong with it: what reading found and what the checks find, worst first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>References of items that are new.</summary>
    public required IReadOnlyList<string> New { get; init; }

    /// <summary>References of items that change.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>How many items stay as they are.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Whether committing it would record anything.</summary>
    public bool ChangesAnything => Documents.Count > 0;

    /// <summary>The documents to record, each with the version it was changed from.</summary>
    internal IReadOnlyList<Edited> Documents { get; init; } = [];

    /// <summary>People that are new to the directory.</summary>
    internal IReadOnlyList<Person> NewPeople { get; init; } = [];

    /// <summary>The record of the import.</summary>
    internal ImportRecord Record { get; init; } = null!;
}
