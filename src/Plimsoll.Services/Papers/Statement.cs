using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing.Committing;

namespace Plimsoll.Services.Papers;

/// <summary>Cause and event of an item beside its description.</summary>
internal static class Statement
{
    /// <summary>
    /// Cause and event as far as the description does not tell them: an item that was read from one statement of cause, event and
    /// consequence keeps it whole, and says nothing twice.
    /// </summary>
    public static (string? Cause, string? Event) BesideDescription(Item item)
    {
        var told = Likeness.Bare(item.Description);
        return (New(item.Cause), New(item.Event));

        string? New(string? part) => string.IsNullOrWhiteSpace(part) || told.Contains(Likeness.Bare(part), StringComparison.Ordinal) ? null : part;
    }
}
