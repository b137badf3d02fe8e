using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>A register of an invented council, put together item by item.</summary>
internal sealed class InventedRegister
{
    public static readonly DateOnly Today = new(2027, 9, 20);

    public static readonly Priority Homes = new(new(Guid.NewGuid()), "Decent homes in strong neighbourhoods");

    private readonly RegisterId id = new(Guid.NewGuid());
    private readonly List<Item> items = [];
    private readonly Dictionary<Party, string> names = [];
    private StageWords words = StageWords.Default;
    private Appetite? appetite;
    private IReadOnlyList<WithheldItem> withheld = [];
    private Timing report = Timing.None;
    private bool scoresOpportunities = true;

    public InventedRegister(string riskScheme = "four-by-four", string opportunityScheme = "four-by-four-opportunity")
    {
        RiskScheme = ShippedSchemes.Copy(riskScheme, new(Guid.NewGuid()));
        OpportunityScheme = ShippedSchemes.Copy(opportunityScheme, new(Guid.NewGuid()));
    }

    public Scheme RiskScheme { get; }

    public Scheme OpportunityScheme { get; }

    public Party Post(string title)
    {
        var party = names.FirstOrDefault(n => n.Value == title).Key;
        if (party == default)
            names[party = Party.Of(new PostId(Guid.NewGuid()))] = title;
        return party;
    }

    public InventedRegister Calling(StageWords stages) => Do(() => words = stages);

    public InventedRegister Carrying(Appetite most) => Do(() => appetite = most);

    public InventedRegister Withholding(params IReadOnlyList<WithheldItem> gaps) => Do(() => withheld = gaps);

    public InventedRegister Reported(string when) => Do(() => report = Timing.Read(when));

    public InventedRegister ScoringRisksOnly() => Do(() => scoresOpportunities = false);

    public InventedRegister With(params IReadOnlyList<Item> more) => Do(() => items.AddRange(more));

    public Item Risk(string reference, string title) => New(ItemKind.Risk, reference, title);

    public Item Opportunity(string reference, string title) => New(ItemKind.Opportunity, reference, title);

    public RegisterView View() => new(
        new() { Id = new(Guid.NewGuid()), Name = "Wexbridge Borough Council", Stages = words, Priorities = [Homes], AccentColour = "#0b4f6c" },
        new() { Id = id, Name = "Strategic register", RiskScheme = RiskScheme.Id, OpportunityScheme = scoresOpportunities ? OpportunityScheme.Id : null, Appetite = appetite, ReportDate = report },
        items, [RiskScheme, OpportunityScheme], party => names.GetValueOrDefault(party), Today)
    {
        Withheld = withheld,
    };

    public Assessment Score(Stage stage, string when, decimal impact, decimal likelihood, ItemKind kind = ItemKind.Risk) =>
        Assessment.Of(stage, Timing.Read(when), kind == ItemKind.Risk ? RiskScheme : OpportunityScheme, impact, likelihood);

    public static Control Control(string number, string text, string when = "", params IReadOnlyList<ControlPart> parts) =>
        new() { Id = Guid.NewGuid(), Number = number, Text = text, Implemented = Timing.Read(when), Parts = parts };

    public static ItemAction Action(string number, string text, string target = "", string? progress = null) => new()
    {
        Id = Guid.NewGuid(),
        Number = number,
        Text = text,
        Target = Timing.Read(target),
        Progress = progress is null ? [] : [new(Timing.None, progress)],
    };

    /// <summary>The composite of the sum 40 % × 20 + 15 % × 15 + 15 % × 15 + 30 % × 20 = 18.5, for a 5×5 scheme.</summary>
    public InventedRegister WithComposite()
    {
        var parent = Risk("2", "Services fail together") with { Composite = CompositeRule.WeightedMean, Owners = [Post("Chief Executive")] };
        return With(parent, Part("2a", "Care homes close at short notice", 40, 4), Part("2b", "Refuse contractor walks away", 15, 3), Part("2c", "Depot is lost to a fire", 15, 3), Part("2d", "Ransom demanded for our files", 30, 4));

        Item Part(string reference, string title, decimal weight, decimal likelihood) => Risk(reference, title) with
        {
            Parent = parent.Id,
            Weight = weight,
            Assessments = [Score(Stage.Inherent, "", 5, 5), Score(Stage.Residual, "", 5, likelihood)],
        };
    }

    private Item New(ItemKind kind, string reference, string title) =>
        new() { Id = new(Guid.NewGuid()), Register = id, Kind = kind, Reference = reference, Title = title };

    private InventedRegister Do(Action change)
    {
        change();
        return this;
    }
}
