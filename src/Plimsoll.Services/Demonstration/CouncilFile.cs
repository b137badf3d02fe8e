using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Demonstration;

// The shapes of data/demonstration. Keys stand for identities; owners are "post:key", "person:key" or "board:key".
internal sealed record CouncilFile(
    BodyEntry Organisation, IReadOnlyList<PersonEntry> People, IReadOnlyList<AccessEntry> Access, IReadOnlyList<VisitorEntry> Visitors, IReadOnlyList<PostEntry> Posts, IReadOnlyList<NameEntry> Boards,
    IReadOnlyList<RegisterEntry> Registers, IReadOnlyList<PackEntry> Packs);

internal sealed record BodyEntry(
    string Name, int FinancialYearStartMonth, Domain.Organisations.StageWords Stages, IReadOnlyList<NameEntry> Priorities,
    IReadOnlyList<UnitEntry> Units, IReadOnlyList<NameEntry> Categories);

internal sealed record NameEntry(string Key, string Name);

internal sealed record UnitEntry(string Key, string Name, string? Parent);

internal sealed record PersonEntry(string Key, string Name, string? Email);

internal sealed record AccessEntry(Domain.Organisations.Role Role, IReadOnlyList<string> People, string? Register);

internal sealed record VisitorEntry(string Person, string Says);

internal sealed record PostEntry(string Key, string Title, string? Unit, IReadOnlyList<HoldingEntry> Holdings);

internal sealed record HoldingEntry(string Person, DateOnly From, DateOnly? To);

internal sealed record RegisterEntry(
    string Key, string Name, RegisterLevel Level, string RiskScheme, string? OpportunityScheme, string? Parent, string? Unit,
    string? ReviewedBy, decimal? Appetite, IReadOnlyList<CategoryThreshold>? AppetiteByCategory, int ReviewMonths,
    IReadOnlyDictionary<string, int>? ReviewMonthsByBand);

internal sealed record PackEntry(
    DateOnly On, string By, string Title, string Committee, DateOnly Meeting, string Purpose, string? Author, IReadOnlyList<string> Registers, IReadOnlyList<string> Kinds,
    IReadOnlyList<Domain.Packs.PackFormat> Formats, DateOnly AsAt, DateOnly ComparedWith);

internal sealed record CategoryThreshold(string Category, decimal Threshold);

internal sealed record RegisterFile(string Register, IReadOnlyList<ItemEntry> Items);

internal sealed record ItemEntry
{
    public required string Key { get; init; }

    public required string Reference { get; init; }

    public required ItemKind Kind { get; init; }

    public DateOnly? Opened { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public string? Cause { get; init; }

    public string? Event { get; init; }

    public IReadOnlyList<string> Consequences { get; init; } = [];

    public IReadOnlyList<string> Opportunities { get; init; } = [];

    public IReadOnlyList<string> Owners { get; init; } = [];

    public IReadOnlyList<string> Managers { get; init; } = [];

    public IReadOnlyList<string> Priorities { get; init; } = [];

    public string? Category { get; init; }

    public Response? Response { get; init; }

    public bool InFocus { get; init; }

    public string? Proximity { get; init; }

    public string? Parent { get; init; }

    public decimal? Weight { get; init; }

    public CompositeRule? Composite { get; init; }

    public IReadOnlyList<AssessmentEntry> Assessments { get; init; } = [];

    public IReadOnlyList<ControlEntry> Controls { get; init; } = [];

    public IReadOnlyList<ActionEntry> Actions { get; init; } = [];
}

internal sealed record AssessmentEntry(Stage Stage, string Date, decimal Impact, decimal Likelihood, string? Why);

internal sealed record ControlEntry(
    string Text, string? Implemented, IReadOnlyList<string>? Owners, Effectiveness? Effectiveness, IReadOnlyList<AssuranceEntry>? Assurances);

internal sealed record AssuranceEntry(AssuranceLine Line, DateOnly Date, AssuranceOpinion Opinion, string Source);

internal sealed record ActionEntry(string Key, string Text, IReadOnlyList<string>? Managers, IReadOnlyList<string>? Owners, string? Target);

internal sealed record EventsFile(IReadOnlyList<EventEntry> Events);

internal sealed record EventEntry
{
    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string Do { get; init; }

    public string? Register { get; init; }

    public string? Item { get; init; }

    public ItemEntry? Entry { get; init; }

    public Stage? Stage { get; init; }

    public decimal? Impact { get; init; }

    public decimal? Likelihood { get; init; }

    public string? Date { get; init; }

    public string? Why { get; init; }

    public string? Text { get; init; }

    public string? Note { get; init; }

    public bool Changed { get; init; }

    public string? Action { get; init; }

    public string? Key { get; init; }

    public string? Target { get; init; }

    public string? Outcome { get; init; }

    public IReadOnlyList<string>? Managers { get; init; }

    public IReadOnlyList<string>? Owners { get; init; }

    public string? Implemented { get; init; }

    public int? Control { get; init; }

    public AssuranceLine? Line { get; init; }

    public AssuranceOpinion? Opinion { get; init; }

    public string? Source { get; init; }

    public string? Into { get; init; }

    public int? Paragraph { get; init; }

    public bool InFocus { get; init; }

    public string? Post { get; init; }

    public string? To { get; init; }

    public DateOnly? From { get; init; }
}
