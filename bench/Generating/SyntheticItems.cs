using System.Globalization;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Bench.Generating;

/// <summary>
/// New items of a synthetic register. Every fiftieth is a composite of the four that follow it; one in ten of the others
/// is an opportunity; one in five is in focus.
/// </summary>
internal sealed class SyntheticItems(SyntheticCouncil council, Random chance)
{
    private const int Family = 50;
    private static readonly decimal[] Weights = [40, 30, 20, 10];
    private Item? composite;

    public Item Next(int number, DateOnly day)
    {
        var place = number % Family;
        var isPart = composite is not null && place is >= 1 and <= 4;
        var kind = place > 4 && number % 10 == 9 ? ItemKind.Opportunity : ItemKind.Risk;
        var service = Pick(Phrases.Services);
        var item = new Item
        {
            Id = new(SyntheticCouncil.NewId(chance)),
            Register = council.Register.Id,
            Kind = kind,
            Reference = isPart
                ? composite!.Reference + (char)('a' + place - 1)
                : (kind == ItemKind.Risk ? "R" : "O") + (number + 1).ToString(CultureInfo.InvariantCulture),
            Title = Say(kind == ItemKind.Risk ? Phrases.Threats : Phrases.Chances, service),
            Description = Say(Phrases.Causes, service),
            Event = Say(Phrases.Events, service),
            Consequences = [.. Some(Phrases.Consequences, 2)],
            Owners = [Post()],
            Managers = [Post()],
            Priorities = [Pick(council.Organisation.Priorities).Id],
            Category = Pick(council.Organisation.Categories).Id,
            Response = kind == ItemKind.Risk ? Response.Treat : Response.Enhance,
            Opened = day,
            InFocus = number % 5 == 0,
            Parent = isPart ? composite!.Id : null,
            Weight = isPart ? Weights[place - 1] : null,
            Composite = place == 0 ? CompositeRule.WeightedMean : null,
        };
        item = place == 0 ? item : Assessed(item, day);
        for (var i = chance.Next(1, 3); i > 0; i--)
            item = item.AddControl(Control(service, day));
        item = item.AddAction(Action(service, day));
        if (place == 0)
            composite = item;
        return item;
    }

    /// <summary>A further residual assessment, a level up or down from the last or the same.</summary>
    public Item Reassess(Item item, DateOnly day)
    {
        var last = item.Assessments.Current(Stage.Residual)!;
        return item.Assess(Score(
            item, Stage.Residual, Timing.On(day), Near(last.Impact!.Value), Near(last.Likelihood!.Value)) with { Rationale = Pick(Phrases.Rationales) });
    }

    public ItemAction Action(string service, DateOnly day) => new()
    {
        Id = SyntheticCouncil.NewId(chance),
        Text = Say(Phrases.Actions, service),
        Managers = [Post()],
        Owners = [Post()],
        Target = Timing.On(day.AddDays(chance.Next(60, 700))),
    };

    public T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    private Item Assessed(Item item, DateOnly day)
    {
        var (impact, likelihood) = (chance.Next(3, 6), chance.Next(3, 6));
        return item
            .Assess(Score(item, Stage.Inherent, Timing.On(day), impact, likelihood))
            .Assess(Score(item, Stage.Residual, Timing.On(day), Math.Max(1, impact - chance.Next(2)), Math.Max(1, likelihood - chance.Next(3))) with { Rationale = Pick(Phrases.Rationales) })
            .Assess(Score(item, Stage.Forecast, Timing.On(day.AddDays(chance.Next(300, 900))), Math.Max(1, impact - 1), Math.Max(1, likelihood - 2)));
    }

    private Assessment Score(Item item, Stage stage, Timing date, decimal impact, decimal likelihood) =>
        Assessment.Of(stage, date, item.Kind == ItemKind.Risk ? council.RiskScheme : council.OpportunityScheme, impact, likelihood);

    private decimal Near(decimal level) => Math.Clamp(level + chance.Next(-1, 2), 1, 5);

    private Control Control(string service, DateOnly day) => new()
    {
        Id = SyntheticCouncil.NewId(chance),
        Text = Say(Phrases.Controls, service),
        Implemented = Timing.On(day.AddDays(-chance.Next(1000))),
        Owners = [Post()],
        Effectiveness = Pick([Effectiveness.Effective, Effectiveness.PartlyEffective]),
        Assurances = chance.Next(3) == 0
            ? [new Assurance(AssuranceLine.Third, day.AddDays(-chance.Next(300)), AssuranceOpinion.Reasonable, "Internal audit report to the audit committee")]
            : [],
    };

    private Party Post() => Party.Of(Pick(council.Posts).Id);

    private string Say(string[] phrases, string service) => string.Format(CultureInfo.InvariantCulture, Pick(phrases), service);

    private IEnumerable<string> Some(string[] phrases, int count)
    {
        var start = chance.Next(phrases.Length);
        return Enumerable.Range(start, count).Select(i => phrases[i % phrases.Length]);
    }
}
