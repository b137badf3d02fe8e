using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Reviews;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>One item as read.</summary>
public sealed class RecognisedItem
{
    /// <summary>Risk or opportunity.</summary>
    public ItemKind Kind { get; set; } = ItemKind.Risk;

    /// <summary>Reference; inferred ones have a confidence below 1 and a finding.</summary>
    public required Recognised<string> Reference { get; set; }

    /// <summary>Title; inferred ones likewise.</summary>
    public required Recognised<string> Title { get; set; }

    /// <summary>Description; paragraphs parted by a blank line.</summary>
    public Recognised<string>? Description { get; set; }

    /// <summary>Impacts or consequences, one each.</summary>
    public List<Recognised<string>> Consequences { get; } = [];

    /// <summary>Upside beside a threat, one each.</summary>
    public List<Recognised<string>> Opportunities { get; } = [];

    /// <summary>Owners: names of persons, posts or boards, one each.</summary>
    public List<Recognised<string>> Owners { get; } = [];

    /// <summary>Managers, one each.</summary>
    public List<Recognised<string>> Managers { get; } = [];

    /// <summary>Linked priorities, one each.</summary>
    public List<Recognised<string>> Priorities { get; } = [];

    /// <summary>Its cause.</summary>
    public Recognised<string>? Cause { get; set; }

    /// <summary>What could happen, in a description that tells cause, event and consequence.</summary>
    public Recognised<string>? Event { get; set; }

    /// <summary>What the body does about it.</summary>
    public Recognised<Response>? Response { get; set; }

    /// <summary>Where it stands, where the document tells.</summary>
    public Recognised<ItemStatus>? Status { get; set; }

    /// <summary>The name of its category.</summary>
    public Recognised<string>? Category { get; set; }

    /// <summary>The words of when it may strike.</summary>
    public Recognised<string>? Proximity { get; set; }

    /// <summary>The day it was closed or merged.</summary>
    public Recognised<DateOnly>? Ended { get; set; }

    /// <summary>Why it was closed; for one that was merged, into which.</summary>
    public Recognised<string>? WhyEnded { get; set; }

    /// <summary>References that it had before, one each.</summary>
    public List<Recognised<string>> EarlierReferences { get; } = [];

    /// <summary>Why it is withheld from the public.</summary>
    public Recognised<Exemption>? Exemption { get; set; }

    /// <summary>Why fields of it are withheld from the public.</summary>
    public List<Recognised<FieldExemption>> ExemptFields { get; } = [];

    /// <summary>Its reviews, oldest first.</summary>
    public List<Recognised<Review>> Reviews { get; } = [];

    /// <summary>The day it entered the register.</summary>
    public Recognised<DateOnly>? Opened { get; set; }

    /// <summary>Whether the document shows it in focus.</summary>
    public bool InFocus { get; set; }

    /// <summary>Reference of the composite it is part of.</summary>
    public string? Parent { get; set; }

    /// <summary>Share of the composite in per cent.</summary>
    public Recognised<decimal>? Weight { get; set; }

    /// <summary>Set on a composite.</summary>
    public CompositeRule? Composite { get; set; }

    /// <summary>Assessments in the order in which they hold true (prior year first).</summary>
    public List<RecognisedAssessment> Assessments { get; } = [];

    /// <summary>Controls in printed order.</summary>
    public List<RecognisedControl> Controls { get; } = [];

    /// <summary>Actions in printed order.</summary>
    public List<RecognisedAction> Actions { get; } = [];

    /// <summary>Comments, oldest first.</summary>
    public List<Recognised<string>> Comments { get; } = [];

    /// <summary>The words of the comments' dates, as far as any are told, at the same places.</summary>
    public List<string> CommentDates { get; } = [];

    /// <summary>Texts that no field takes, with the label they stood under.</summary>
    public List<(string Label, Recognised<string> Text)> Extra { get; } = [];
}

/// <summary>One assessment as read.</summary>
public sealed class RecognisedAssessment
{
    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The words of its date; null when none is printed.</summary>
    public Recognised<string>? Date { get; set; }

    /// <summary>Impact level's value; null when unknown.</summary>
    public Recognised<decimal>? Impact { get; set; }

    /// <summary>Likelihood level's value; null when unknown.</summary>
    public Recognised<decimal>? Likelihood { get; set; }

    /// <summary>Printed rating; null when none is printed.</summary>
    public Recognised<decimal>? Rating { get; set; }

    /// <summary>Whether the document says that it follows from the parts of a composite: then it is not kept where the parts are known.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Why it was scored so.</summary>
    public Recognised<string>? Rationale { get; init; }

    /// <summary>The word that stands for a rating where nothing says which number it is: "Amber", "High"; null for others. No score follows from it.</summary>
    public Recognised<string>? Band { get; set; }

    /// <summary>Whether a level or a rating was read.</summary>
    public bool IsScored => Impact is not null || Likelihood is not null || Rating is not null;
}

/// <summary>One control as read.</summary>
public sealed class RecognisedControl
{
    /// <summary>Number as printed, or empty.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its text without the number.</summary>
    public required Recognised<string> Text { get; set; }

    /// <summary>Points within it, each with its number.</summary>
    public List<(string Number, Recognised<string> Text)> Parts { get; } = [];

    /// <summary>The words of the date it was implemented.</summary>
    public Recognised<string>? Implemented { get; set; }

    /// <summary>Owners, one each.</summary>
    public List<Recognised<string>> Owners { get; } = [];

    /// <summary>How well it works.</summary>
    public Recognised<Effectiveness>? Effectiveness { get; init; }

    /// <summary>Who found out how well it works, oldest first.</summary>
    public List<Recognised<Assurance>> Assurances { get; } = [];

    /// <summary>Since when it is no longer in place.</summary>
    public Recognised<DateOnly>? Retired { get; init; }

    /// <summary>Why it is withheld from the public.</summary>
    public Recognised<Exemption>? Exemption { get; init; }
}

/// <summary>One action as read.</summary>
public sealed class RecognisedAction
{
    /// <summary>Number as printed, or empty.</summary>
    public string Number { get; set; } = "";

    /// <summary>Its text without the number.</summary>
    public required Recognised<string> Text { get; set; }

    /// <summary>Managers, one each.</summary>
    public List<Recognised<string>> Managers { get; } = [];

    /// <summary>Owners, one each.</summary>
    public List<Recognised<string>> Owners { get; } = [];

    /// <summary>Whether the document says that it is done.</summary>
    public Recognised<bool>? Complete { get; set; }

    /// <summary>How it stands, where the document has our own words for that.</summary>
    public Recognised<ActionStatus>? Status { get; init; }

    /// <summary>The day it was done; null when unknown.</summary>
    public Recognised<DateOnly>? Ended { get; set; }

    /// <summary>The impact that it is expected to lead to.</summary>
    public Recognised<decimal>? ExpectedImpact { get; init; }

    /// <summary>The likelihood that it is expected to lead to.</summary>
    public Recognised<decimal>? ExpectedLikelihood { get; init; }

    /// <summary>Why it is withheld from the public.</summary>
    public Recognised<Exemption>? Exemption { get; init; }

    /// <summary>The words of the target that holds now.</summary>
    public Recognised<string>? Target { get; set; }

    /// <summary>The words of earlier targets, oldest first.</summary>
    public List<Recognised<string>> EarlierTargets { get; } = [];

    /// <summary>Why each earlier target moved, as far as any reasons are told, at the same places.</summary>
    public List<string?> WhyMoved { get; } = [];

    /// <summary>Progress or current position, in order.</summary>
    public List<Recognised<string>> Progress { get; } = [];

    /// <summary>The words of the dates of progress, as far as any are told, at the same places.</summary>
    public List<string> ProgressDates { get; } = [];

    /// <summary>Outcomes or results, in order.</summary>
    public List<Recognised<string>> Outcomes { get; } = [];
}
