namespace Plimsoll.Domain.Organisations;

/// <summary>Identifies a public body that keeps registers.</summary>
public readonly record struct OrganisationId(Guid Value);

/// <summary>Identifies a post: a job that somebody holds. It outlives its holders and its titles.</summary>
public readonly record struct PostId(Guid Value);

/// <summary>Identifies a board, committee or group that owns or oversees.</summary>
public readonly record struct BoardId(Guid Value);

/// <summary>
/// Identifies a person. The name stands in an ordinary table that can be corrected and erased, never in the journal (ADR 7).
/// </summary>
public readonly record struct PersonId(Guid Value);

/// <summary>Identifies a priority of the corporate plan.</summary>
public readonly record struct PriorityId(Guid Value);

/// <summary>Identifies a unit (directorate, service, team) of the organisation.</summary>
public readonly record struct UnitId(Guid Value);

/// <summary>Identifies a category of risk (financial, legal, people …).</summary>
public readonly record struct CategoryId(Guid Value);
