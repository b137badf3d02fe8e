using Plimsoll.Domain.Organisations;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>Roles in words.</summary>
internal sealed class RoleWords(IReadOnlyList<Register> registers)
{
    /// <summary>What a role is called.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Reader => T["Reader", "role"],
        Role.Contributor => T["Contributor", "role"],
        Role.RiskOfficer => T["Risk officer", "role"],
        Role.Auditor => T["Auditor", "role"],
        _ => T["Administrator", "role"],
    };

    /// <summary>What a role may do.</summary>
    public static string Means(Role role) => role switch
    {
        Role.Reader => T["Reads what is not exempt."],
        Role.Contributor => T["Reads, and changes the items and actions that they own or manage, exempt ones too."],
        Role.RiskOfficer => T["Reads and changes everything."],
        Role.Auditor => T["Reads everything, exempt matter too, and changes nothing."],
        _ => T["Sets up registers, people and roles, and may do whatever the others may."],
    };

    /// <summary>"Risk officer of Strategic risks", "Auditor".</summary>
    public string Of(RoleGrant grant) =>
        grant.Register is { } id ? T[$"{Of(grant.Role)} of {registers.FirstOrDefault(r => r.Id == id)?.Name ?? T["a register"]}"] : Of(grant.Role);

    /// <summary>Several, parted by commas; "no role" for none.</summary>
    public string Of(IReadOnlyList<RoleGrant> grants) => grants.Count == 0 ? T["no role"] : string.Join(", ", grants.Select(Of));
}
