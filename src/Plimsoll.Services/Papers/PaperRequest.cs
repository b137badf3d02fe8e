using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>What a paper is wanted for. Everything but the kind may be left out.</summary>
public sealed record PaperRequest
{
    /// <summary>Which paper.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>Its title; the register's name, or with several the kind of paper, when left out.</summary>
    public string? Title { get; init; }

    /// <summary>The committee or board that receives it.</summary>
    public string? Committee { get; init; }

    /// <summary>The day of the meeting; a PDF carries it as its date.</summary>
    public DateOnly? MeetingDate { get; init; }

    /// <summary>What the committee is asked to do, in a phrase.</summary>
    public string? Purpose { get; init; }

    /// <summary>What the committee is recommended to do, one sentence each; they stand on a cover.</summary>
    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>Whether a sheet with details, recommendations and contents comes first; recommendations bring one along.</summary>
    public bool HasCover { get; init; }

    /// <summary>The post or person who answers for the paper.</summary>
    public string? Author { get; init; }

    /// <summary>An earlier day: each item then says how its rating moved since. The deep dive compares with it instead of the prior year, the summary instead of the end of last quarter.</summary>
    public DateOnly? CompareWith { get; init; }

    /// <summary>The items to print; all that the kind of paper takes when empty. Those the view does not hold are passed over.</summary>
    public IReadOnlyList<ItemId> Items { get; init; } = [];

    /// <summary>Which items are taken; all when it says nothing. A composite that is taken by a deep dive brings its parts along.</summary>
    public PaperFilter Filter { get; init; } = PaperFilter.None;

    /// <summary>Further registers that stand in the same paper, after the one it is asked of.</summary>
    public IReadOnlyList<RegisterId> Also { get; init; } = [];

    /// <summary>In Focus prints only the items in focus when there are some; false prints every live item all the same.</summary>
    public bool OnlyInFocus { get; init; } = true;

    /// <summary>For the public: of exempt items the paper shows the numbered gap and nothing else.</summary>
    public bool Public { get; init; }

    /// <summary>The moment whose state is shown, as printed; the view's day when left out.</summary>
    public string? AsAtWords { get; init; }

    /// <summary>The head hash of the journal, which seals the paper; null on a paper that is not sealed.</summary>
    public string? HeadHash { get; init; }

    /// <summary>Whether the findings of the checks on the printed items stand at the end.</summary>
    public bool IncludeFindings { get; init; }

    /// <summary>
    /// Whether summaries and data, which tell what the checks found without being asked, do so: it is for a register's officers,
    /// and the public gets it only where it is asked for.
    /// </summary>
    internal bool TellsFindings => !Public || IncludeFindings;
}
