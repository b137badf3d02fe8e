using Plimsoll.Domain.Items;
using Plimsoll.Services.History;

namespace Plimsoll.Services.Items;

/// <summary>An item after a change.</summary>
/// <param name="Item">As it stands now.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="MergedWith">
/// What others recorded between the version that was seen and this one, oldest first: it is in the item too, and the one who
/// made this change should be told.
/// </param>
public sealed record Changed(Item Item, int Version, IReadOnlyList<HistoryStep> MergedWith);
