using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.People;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Importing;

/// <summary>
/// What importing a file would do, worked out completely and recorded nowhere yet: shown first, committed as one change.
/// </summary>
public sealed record ImportPlan
{
    /// <summary>The file's name, without a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The files, the first of them first.</summary>
    public IReadOnlyList<ImportFile> Files { get; init; } = [];

    /// <summary>The files as they were read, to show beside what was recognised.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; init; } = [];

    /// <summary>What was put right: what was given, over what was remembered for files of this shape.</summary>
    public ImportCorrections Corrections { get; init; } = ImportCorrections.None;

    /// <summary>Whether some of the corrections were remembered from an earlier file of this shape.</summary>
    public bool HasRemembered { get; init; }

    /// <summary>The item of the register that each item read is, by the reference as read; null for a new one.</summary>
    public IReadOnlyDictionary<string, MatchedItem?> Matches { get; init; } = new Dictionary<string, MatchedItem?>();

    /// <summary>Whom the words of owners and managers were tied to, upper and lower case alike; words that name nobody are not there.</summary>
    public IReadOnlyDictionary<string, Party> Parties { get; init; } = new Dictionary<string, Party>();

    /// <summary>Which category the words of categories were tied to; null for words that stand for none.</summary>
    public IReadOnlyDictionary<string, CategoryId?> Categories { get; init; } = new Dictionary<string, CategoryId?>();

    /// <summary>The categories that the body has already and still uses.</summary>
    public IReadOnlyList<Category> CategoriesHere { get; init; } = [];

    /// <summary>Whether the register is new.</summary>
    public bool IsNewRegister { get; init; }

    /// <summary>Schemes of risks that are here already, which a new register may take.</summary>
    public IReadOnlyList<Scheme> SchemesHere { get; init; } = [];

    /// <summary>The items that the register has already, by reference.</summary>
    public IReadOnlyList<Item> Known { get; init; } = [];

    /// <summary>Whether the file is an older edition than the register speaks of: items that it has get only their scores of then.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Values that a person should look at, in the order of the document.</summary>
    public IReadOnlyList<UncertainValue> Uncertain { get; init; } = [];

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

    /// <summary>References of items whose levels or rating at some stage are others than before.</summary>
    public IReadOnlyList<string> Moved { get; init; } = [];

    /// <summary>References of live items of the register that the file, being a whole register, does not name; they stay as they are.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

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

    /// <summary>The identity of the import once it is committed: what undo takes.</summary>
    public ImportId Id => Record.Id;

    internal ImportPlan With(IReadOnlyList<ImportFile> files, IReadOnlyList<SourceDocument> sources, bool hasRemembered) =>
        this with { Files = files, Sources = sources, HasRemembered = hasRemembered };
}

/// <summary>A value of which the reading is not sure.</summary>
/// <param name="Item">Reference of its item.</param>
/// <param name="Field">The field, e.g. "assessments.residual.impact".</param>
/// <param name="Value">What was understood.</param>
/// <param name="Words">The source's words; null when they are exactly the value.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record UncertainValue(string Item, string Field, string Value, string? Words, Place Place, double Confidence);
