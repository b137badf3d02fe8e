using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>What a column of a register holds.</summary>
internal enum ColumnField
{
    Other,
    Reference,
    SubReference,
    Title,
    SubRisk,
    Description,
    Cause,
    Weight,
    Consequences,
    Opportunity,
    Score,
    Controls,
    Actions,
    Progress,
    Manager,
    Owner,
    ActionOwner,
    Target,
    Priority,
    Comments,
    Assessed,
}

/// <summary>The part of a score that a column holds.</summary>
internal enum ScorePart
{
    Impact,
    Likelihood,
    Rating,
}

/// <summary>What the words of a header mean.</summary>
/// <param name="Field">The field.</param>
/// <param name="Stage">The stage of a score; null where the words do not say.</param>
/// <param name="Part">The part of a score; null for a group of several.</param>
internal sealed record HeaderMeaning(ColumnField Field, Stage? Stage = null, ScorePart? Part = null);
