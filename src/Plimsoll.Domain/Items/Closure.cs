namespace Plimsoll.Domain.Items;

/// <summary>How an item ended.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
/// <param name="MergedInto">The item that carries on, when merged.</param>
public sealed record Closure(DateOnly On, string Reason, ItemId? MergedInto = null);
