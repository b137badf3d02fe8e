namespace Plimsoll.Domain.Organisations;

/// <summary>What somebody is to a body's registers (ADR 0011).</summary>
public enum Role
{
    /// <summary>Reads what is not exempt.</summary>
    Reader,

    /// <summary>Reads, and changes the items and actions that they own or manage, exempt ones too.</summary>
    Contributor,

    /// <summary>Runs a register: reads and changes everything in it.</summary>
    RiskOfficer,

    /// <summary>Reads everything, exempt matter too, and changes nothing.</summary>
    Auditor,

    /// <summary>Sets up the body, its registers, people and roles, and may do whatever the others may.</summary>
    Administrator,
}

/// <summary>A role that somebody has.</summary>
/// <param name="Role">The role.</param>
/// <param name="Register">The register it is for; null for every register. An administrator's is always for every one.</param>
public sealed record RoleGrant(Role Role, RegisterId? Register = null);

/// <summary>
/// The roles of a person. It is kept in the journal like everything else, so that who was given which role, by whom and
/// when has a history that nobody can alter; the person's name is not in it (ADR 0007).
/// </summary>
public sealed record Access
{
    /// <summary>Whose.</summary>
    public required PersonId Person { get; init; }

    /// <summary>Their roles; none for somebody who may no longer come in.</summary>
    public IReadOnlyList<RoleGrant> Grants { get; init; } = [];

    /// <summary>Checks the roles and orders them.</summary>
    /// <exception cref="RuleBrokenException">An administrator is bound to one register.</exception>
    public Access Validated() =>
        Grants.Any(g => g is { Role: Role.Administrator, Register: not null })
            ? throw new RuleBrokenException("Roles", "An administrator is one for every register; make them risk officer of this one")
            : this with { Grants = [.. Grants.Distinct().OrderByDescending(g => g.Role)] };
}
