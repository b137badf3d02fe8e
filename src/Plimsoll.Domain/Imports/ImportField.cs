namespace Plimsoll.Domain.Imports;

/// <summary>What a column, a label or a row of a source can hold.</summary>
public enum ImportField
{
    /// <summary>Nothing that a field takes: kept as an extra field under its own words.</summary>
    Extra,

    /// <summary>Nothing to keep: left out, and accounted for as ignored.</summary>
    Ignore,

    /// <summary>Reference of the item.</summary>
    Reference,

    /// <summary>Title of the item.</summary>
    Title,

    /// <summary>Description of the item.</summary>
    Description,

    /// <summary>Its cause.</summary>
    Cause,

    /// <summary>Its consequences.</summary>
    Consequence,

    /// <summary>The upside beside a threat.</summary>
    Opportunity,

    /// <summary>Risk or opportunity.</summary>
    Kind,

    /// <summary>Category: one of the body's, or a new one.</summary>
    Category,

    /// <summary>Who answers for the item.</summary>
    Owner,

    /// <summary>Who runs it.</summary>
    Manager,

    /// <summary>Priority or objective it is linked to.</summary>
    Priority,

    /// <summary>Where it stands: open, closed; also its response, where a register says that there.</summary>
    Status,

    /// <summary>Treat, tolerate, transfer, terminate and their like.</summary>
    Response,

    /// <summary>The day it entered the register.</summary>
    Opened,

    /// <summary>The day its scores were true.</summary>
    Assessed,

    /// <summary>Impact level of a stage.</summary>
    Impact,

    /// <summary>Likelihood level of a stage.</summary>
    Likelihood,

    /// <summary>Rating of a stage, as a number or as a word.</summary>
    Rating,

    /// <summary>Impact, likelihood and perhaps rating of a stage in one cell: "4 x 3 = 12", "E4".</summary>
    Score,

    /// <summary>Controls.</summary>
    Control,

    /// <summary>Since when the control beside it runs.</summary>
    Implemented,

    /// <summary>Further actions.</summary>
    Action,

    /// <summary>Number of the action.</summary>
    ActionNumber,

    /// <summary>Who does the action.</summary>
    ActionOwner,

    /// <summary>When it is due.</summary>
    ActionTarget,

    /// <summary>Whether it is done.</summary>
    ActionStatus,

    /// <summary>Progress of the action.</summary>
    Progress,

    /// <summary>Comment on the item.</summary>
    Comment,

    /// <summary>Share of a composite in per cent.</summary>
    Weight,

    /// <summary>When it may strike.</summary>
    Proximity,

    /// <summary>The day it was closed, or that it was.</summary>
    Closed,

    /// <summary>Why it was closed.</summary>
    ClosureReason,
}
