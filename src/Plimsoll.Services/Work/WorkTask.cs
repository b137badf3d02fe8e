using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Work;

/// <summary>What is to be done.</summary>
public enum WorkKind
{
    /// <summary>An action whose target has passed or comes within 30 days.</summary>
    ActionDue,

    /// <summary>An item whose review is due or comes due within 14 days.</summary>
    ReviewDue,

    /// <summary>An action on which nothing was reported in the last quarter or since.</summary>
    ProgressMissing,

    /// <summary>A finding on an item that its owner can answer.</summary>
    Finding,

    /// <summary>A proposed item that waits for a risk officer.</summary>
    ProposedItem,

    /// <summary>An item or an action that somebody newly answers for.</summary>
    NewlyGiven,
}

/// <summary>Something that waits for an actor.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Register">The register.</param>
/// <param name="Item">The item.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Due">The day by which; null where there is none.</param>
/// <param name="Words">What it is about: the action's text, the finding's message; empty where the item says it.</param>
public sealed record WorkTask(WorkKind Kind, Register Register, ItemId Item, string Reference, string Title, DateOnly? Due, string Words)
{
    /// <summary>The action concerned; null when it is the item.</summary>
    public Guid? Action { get; init; }

    /// <summary>The number of the action concerned; empty where it has none.</summary>
    public string ActionNumber { get; init; } = "";

    /// <summary>The finding to answer; null for other kinds.</summary>
    public Finding? Finding { get; init; }

    /// <summary>Days that it is late; 0 when it is not.</summary>
    public int DaysLate { get; init; }
}
