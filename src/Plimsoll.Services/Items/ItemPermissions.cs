using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Items;

/// <summary>
/// What an actor may do to an item that it sees. The services ask the same of every change, so that a page which shows a
/// button too many lets nobody do more.
/// </summary>
public sealed class ItemPermissions
{
    private readonly Actor actor;
    private readonly Item item;
    private readonly bool isContributor;

    private ItemPermissions(Actor actor, Item item)
    {
        (this.actor, this.item) = (actor, item);
        IsOfficer = actor.May(Rights.Change, item.Register);
        isContributor = actor.May(Rights.Contribute, item.Register);
        Answers = isContributor && actor.AnswersFor(item);
    }

    /// <summary>Whether it runs the register.</summary>
    public bool IsOfficer { get; }

    /// <summary>Whether it is a contributor who owns or manages the item.</summary>
    public bool Answers { get; }

    /// <summary>The fields of the item itself.</summary>
    public bool Edit => May(ItemOperation.Edit);

    /// <summary>A score: of a live item that is no composite.</summary>
    public bool Assess => May(ItemOperation.Assess) && item is { IsLive: true, Composite: null };

    /// <summary>A review.</summary>
    public bool Review => May(ItemOperation.Review) && item.IsLive;

    /// <summary>A comment.</summary>
    public bool Comment => May(ItemOperation.Comment);

    /// <summary>A new control.</summary>
    public bool AddControl => May(ItemOperation.AddControl) && item.IsLive;

    /// <summary>A new action.</summary>
    public bool AddAction => May(ItemOperation.AddAction) && item.IsLive;

    /// <summary>A file attached or taken away.</summary>
    public bool Attach => May(ItemOperation.Attach) && item.IsLive;

    /// <summary>Links made and taken away.</summary>
    public bool Link => May(ItemOperation.Link);

    /// <summary>A proposed item taken into the register.</summary>
    public bool Accept => May(ItemOperation.Accept) && item.Status == ItemStatus.Proposed;

    /// <summary>The end of the item.</summary>
    public bool Close => May(ItemOperation.Close) && item.IsLive;

    /// <summary>An ended item opened again.</summary>
    public bool Reopen => May(ItemOperation.Reopen) && !item.IsLive;

    /// <summary>The item carried on in another.</summary>
    public bool Merge => May(ItemOperation.Merge) && item.IsLive;

    /// <summary>The item moved to another register.</summary>
    public bool Move => May(ItemOperation.Move) && item.IsLive;

    /// <summary>Another reference.</summary>
    public bool Renumber => May(ItemOperation.Renumber);

    /// <summary>Markings that withhold the item or parts of it, put on and lifted.</summary>
    public bool MarkExempt => May(ItemOperation.MarkExempt);

    /// <summary>The parts of a composite and their weights.</summary>
    public bool Weigh => May(ItemOperation.Weigh) && item.IsLive;

    /// <summary>What an actor may do to an item.</summary>
    public static ItemPermissions Of(Actor actor, Item item) => new(actor, item);

    /// <summary>Words, owners and effectiveness of a control, and what lines of assurance say of it.</summary>
    public bool EditControl(Control control) => May(ItemOperation.EditControl, control.Id) && item.IsLive;

    /// <summary>The end of a control that runs, or one that ended put back in place.</summary>
    public bool RetireControl(Control control) => May(ItemOperation.RetireControl, control.Id) && item.IsLive;

    /// <summary>Words, owners and managers of an action; giving it up; taking it up again.</summary>
    public bool EditAction(ItemAction action) => May(ItemOperation.EditAction, action.Id) && item.IsLive;

    /// <summary>Progress on an action.</summary>
    public bool Report(ItemAction action) => May(ItemOperation.Report, action.Id) && item.IsLive;

    /// <summary>An open action completed or given another target.</summary>
    public bool Finish(ItemAction action) => May(ItemOperation.Complete, action.Id) && item.IsLive && action.Status == ActionStatus.Open;

    /// <summary>Whether it has the right to an operation; whether the item's state allows it too, the rules of the item say.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="part">The control or action concerned; null when it is the item itself.</param>
    public bool May(ItemOperation operation, Guid? part = null) => IsOfficer || operation.By switch
    {
        Doer.WhoeverAnswers => Answers,
        Doer.WhoeverHoldsThePart => Answers || (isContributor && part is { } id && Holds(id)),
        Doer.WhoeverHasPart => isContributor && actor.HasPartIn(item),
        Doer.Anybody => true,
        _ => false,
    };

    /// <summary>Insists on the right to an operation.</summary>
    /// <exception cref="NotAllowedException">It has not.</exception>
    internal void Must(ItemOperation operation, Guid? part)
    {
        if (!May(operation, part))
            throw new NotAllowedException(operation.By == Doer.RiskOfficer ? Rights.Change : Rights.Contribute);
    }

    private bool Holds(Guid part) =>
        item.Actions.Any(a => a.Id == part && (actor.IsAmong(a.Owners) || actor.IsAmong(a.Managers)))
        || item.Controls.Any(c => c.Id == part && actor.IsAmong(c.Owners));
}
