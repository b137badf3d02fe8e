namespace Plimsoll.Services.Items;

/// <summary>Something that is done to an item: its word in the history, and who may do it.</summary>
/// <param name="Words">One or two words, as the history prints them.</param>
/// <param name="By">Who may.</param>
public sealed record ItemOperation(string Words, Doer By)
{
    /// <summary>Title, description, owners and the other fields of the item itself.</summary>
    public static ItemOperation Edit { get; } = new("edit", Doer.WhoeverAnswers);

    /// <summary>A score at a stage.</summary>
    public static ItemOperation Assess { get; } = new("assess", Doer.WhoeverAnswers);

    /// <summary>A review, with or without change.</summary>
    public static ItemOperation Review { get; } = new("review", Doer.WhoeverAnswers);

    /// <summary>A comment.</summary>
    public static ItemOperation Comment { get; } = new("comment", Doer.WhoeverHasPart);

    /// <summary>A new control.</summary>
    public static ItemOperation AddControl { get; } = new("add control", Doer.WhoeverAnswers);

    /// <summary>Words, owners or effectiveness of a control.</summary>
    public static ItemOperation EditControl { get; } = new("edit control", Doer.WhoeverHoldsThePart);

    /// <summary>What a line of assurance says of a control.</summary>
    public static ItemOperation Assure { get; } = new("assure", Doer.WhoeverHoldsThePart);

    /// <summary>The end of a control.</summary>
    public static ItemOperation RetireControl { get; } = new("retire control", Doer.WhoeverAnswers);

    /// <summary>A control back in place.</summary>
    public static ItemOperation RestoreControl { get; } = new("restore control", Doer.WhoeverAnswers);

    /// <summary>A new action.</summary>
    public static ItemOperation AddAction { get; } = new("add action", Doer.WhoeverAnswers);

    /// <summary>Words, owners, managers or expected effect of an action.</summary>
    public static ItemOperation EditAction { get; } = new("edit action", Doer.WhoeverAnswers);

    /// <summary>Progress on an action.</summary>
    public static ItemOperation Report { get; } = new("report", Doer.WhoeverHoldsThePart);

    /// <summary>An action done.</summary>
    public static ItemOperation Complete { get; } = new("complete", Doer.WhoeverHoldsThePart);

    /// <summary>Another target for an action.</summary>
    public static ItemOperation Redate { get; } = new("redate", Doer.WhoeverHoldsThePart);

    /// <summary>An action given up.</summary>
    public static ItemOperation Cancel { get; } = new("cancel action", Doer.WhoeverAnswers);

    /// <summary>An ended action taken up again.</summary>
    public static ItemOperation ReopenAction { get; } = new("reopen action", Doer.WhoeverAnswers);

    /// <summary>A file attached.</summary>
    public static ItemOperation Attach { get; } = new("attach", Doer.WhoeverAnswers);

    /// <summary>A file taken away.</summary>
    public static ItemOperation Detach { get; } = new("remove attachment", Doer.WhoeverAnswers);

    /// <summary>A link to another item.</summary>
    public static ItemOperation Link { get; } = new("link", Doer.WhoeverAnswers);

    /// <summary>A link taken away.</summary>
    public static ItemOperation Unlink { get; } = new("unlink", Doer.WhoeverAnswers);

    /// <summary>A proposed item taken into the register.</summary>
    public static ItemOperation Accept { get; } = new("accept", Doer.RiskOfficer);

    /// <summary>The end of an item.</summary>
    public static ItemOperation Close { get; } = new("close", Doer.RiskOfficer);

    /// <summary>An ended item opened again.</summary>
    public static ItemOperation Reopen { get; } = new("reopen", Doer.RiskOfficer);

    /// <summary>An item carried on in another.</summary>
    public static ItemOperation Merge { get; } = new("merge", Doer.RiskOfficer);

    /// <summary>An item moved to another register.</summary>
    public static ItemOperation Move { get; } = new("move", Doer.RiskOfficer);

    /// <summary>Another reference.</summary>
    public static ItemOperation Renumber { get; } = new("renumber", Doer.RiskOfficer);

    /// <summary>A marking that withholds an item, or a part of one, from the public.</summary>
    public static ItemOperation MarkExempt { get; } = new("mark exempt", Doer.RiskOfficer);

    /// <summary>The end of such a marking.</summary>
    public static ItemOperation UnmarkExempt { get; } = new("unmark exempt", Doer.RiskOfficer);

    /// <summary>The parts of a composite, their weights, and how they add up.</summary>
    public static ItemOperation Weigh { get; } = new("weigh", Doer.RiskOfficer);
}

/// <summary>Who may do something to an item. A risk officer of its register may do everything.</summary>
public enum Doer
{
    /// <summary>Nobody but a risk officer.</summary>
    RiskOfficer,

    /// <summary>A contributor who owns or manages the item too.</summary>
    WhoeverAnswers,

    /// <summary>A contributor who owns or manages the action or control concerned too.</summary>
    WhoeverHoldsThePart,

    /// <summary>A contributor who owns or manages anything in the item too.</summary>
    WhoeverHasPart,

    /// <summary>Anybody who sees it: the right was asked at the other end of a link.</summary>
    Anybody,
}
