using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>
/// How the items of a paper stood on an earlier day. Where the register was kept here on that day, that is what was recorded
/// then: what a committee saw. Where it was not, the dates of its own statements tell.
/// </summary>
/// <param name="view">The register now.</param>
/// <param name="then">As it was recorded on the day; null where it was not kept here.</param>
/// <param name="day">The day.</param>
internal sealed class Earlier(RegisterView view, RegisterView? then, DateOnly day)
{
    private readonly RegisterView? then = then is { Items.Count: > 0 } or { Withheld.Count: > 0 } ? then : null;

    /// <summary>The day.</summary>
    public DateOnly Day => day;

    /// <summary>The residual assessment that an item had; null when it had none or is not known to have been there.</summary>
    public Assessment? Of(Item item)
    {
        if (then is null || HasCome(item) is not null)
            return view.AssessmentsOf(item).At(Stage.Residual, day);
        return then.Find(item.Id) is { } was ? then.Current(was, Stage.Residual) : null;
    }

    /// <summary>From which other register an item came since; null when it did not.</summary>
    public EarlierReference? HasCome(Item item) =>
        item.EarlierReferences.LastOrDefault(e => e.Register is { } place && place != view.Register.Id && e.Until > day);

    /// <summary>Whether an item was opened since.</summary>
    public bool IsNew(Item item) => HasCome(item) is null && (then is null ? item.Opened > day : then.Find(item.Id) is null);

    /// <summary>Whether an item that has ended was live then.</summary>
    public bool HasEnded(Item item) => item.Closure is not null
        && (then is null ? item.Closure.On > day && !(item.Opened > day) : then.Find(item.Id) is { IsLive: true } || (item.Closure.On > day && then.Find(item.Id) is null));

    /// <summary>How an item's residual rating moved since.</summary>
    public Movement MovementOf(Item item) => Movement.Between(view, item, Of(item), view.Current(item, Stage.Residual));
}
