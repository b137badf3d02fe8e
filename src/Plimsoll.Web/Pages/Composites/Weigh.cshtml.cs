using System.Globalization;
using Plimsoll.Domain.Composites;
using Plimsoll.Services.Composites;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Composites;

/// <summary>Says which items a composite is made of and how they weigh.</summary>
internal sealed class WeighModel(JourneyTools tools, CompositeService composites) : ItemJourney(tools)
{
    public override string Heading => Item.Composite is null ? T["Make it of several items"] : T["Parts and weights"];

    /// <summary>The parts that it has, and what may become one.</summary>
    public IEnumerable<Item> Parts => View.ChildrenOf(Item).Where(c => c.IsLive);

    /// <summary>Items of the register that may join.</summary>
    public IEnumerable<Item> Others => View.LiveItems.Where(i => i.Kind == Item.Kind && i.Id != Item.Id && i.Parent is null && i.Composite is null);

    protected override bool Allowed() => May.Weigh && Item.Parent is null && (Item.Composite is not null || Item.Assessments.Count == 0);

    protected override void Fill()
    {
        Form["rule"] = (Item.Composite ?? CompositeRule.WeightedMean).ToString();
        foreach (var part in Parts)
            Form[NameOf(part)] = part.Weight is { } weight ? Counts.Decimal(weight) : "";
    }

    /// <summary>The name of the field of a part's weight.</summary>
    public static string NameOf(Item part) => $"weight-{part.Id.Value:N}";

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var rule = Enum.TryParse<CompositeRule>(Form["rule"], out var given) ? given : throw new RuleBrokenException("Rule", "Choose how ratings combine");
        var joining = Form.Given("join") is { } reference ? Others.FirstOrDefault(i => i.Reference == reference) : null;
        var leaving = Parts.FirstOrDefault(p => Form["leave"] == p.Reference);
        var stay = Parts.Where(p => p != leaving).Concat(joining is null ? [] : [joining]).ToList();
        var weights = rule == CompositeRule.WeightedMean ? stay.ToDictionary(p => p.Id, p => Weight(p == joining ? "join-weight" : NameOf(p), p)) : [];
        Dictionary<ItemId, int> from = new() { [Item.Id] = From };
        if (joining is not null && leaving is not null)
            throw new RuleBrokenException("Leave", "Add a part or take one out, one at a time");
        if (joining is not null)
            await composites.AddPartAsync(Frame.Actor, Item.Id, joining.Id, from, weights, rule, Form["reason"], cancellation);
        else if (leaving is not null)
            await composites.TakeOutAsync(Frame.Actor, Item.Id, leaving.Id, from, weights, Form["reason"], cancellation);
        else
            await composites.WeighAsync(Frame.Actor, Item.Id, from, weights, rule, Form["reason"], cancellation);
        return T[$"The parts of {Item.Reference} are saved"];
    }

    private decimal Weight(string name, Item part) =>
        decimal.TryParse(Form[name].Trim().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : throw new RuleBrokenException(name, $"Give the weight of {part.Reference} in per cent, for example 40");
}
