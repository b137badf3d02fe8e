namespace Plimsoll.Domain.Items;

public sealed partial record Item
{
    /// <summary>What a party answers for in this item; it may be nothing.</summary>
    public PartyShare ShareOf(Party party) => new(
        Owners.Contains(party), Managers.Contains(party),
        [.. Actions.Where(a => a.Status == ActionStatus.Open && (a.Owners.Contains(party) || a.Managers.Contains(party)))],
        [.. Controls.Where(c => c.Retired is null && c.Owners.Contains(party))]);

    /// <summary>
    /// The item with another party in the place of one, wherever that one answers for it now: as owner or manager, of open
    /// actions and of controls that run. What has ended keeps who answered for it. Null hands it to nobody.
    /// </summary>
    public Item PassedOn(Party from, Party? to) => this with
    {
        Owners = Passed(Owners, from, to),
        Managers = Passed(Managers, from, to),
        Actions = [.. Actions.Select(a => a.Status == ActionStatus.Open ? a with { Owners = Passed(a.Owners, from, to), Managers = Passed(a.Managers, from, to) } : a)],
        Controls = [.. Controls.Select(c => c.Retired is null ? c with { Owners = Passed(c.Owners, from, to) } : c)],
    };

    private static IReadOnlyList<Party> Passed(IReadOnlyList<Party> parties, Party from, Party? to) =>
        parties.Contains(from) ? [.. parties.Select(p => p == from ? to : p).OfType<Party>().Distinct()] : parties;
}

/// <summary>What a party answers for in one item.</summary>
/// <param name="Owns">Whether it owns the item.</param>
/// <param name="Manages">Whether it manages the item.</param>
/// <param name="Actions">The open actions that it owns or manages.</param>
/// <param name="Controls">The running controls that it owns.</param>
public sealed record PartyShare(bool Owns, bool Manages, IReadOnlyList<ItemAction> Actions, IReadOnlyList<Control> Controls)
{
    /// <summary>Whether there is anything.</summary>
    public bool IsAny => Owns || Manages || Actions.Count > 0 || Controls.Count > 0;
}
