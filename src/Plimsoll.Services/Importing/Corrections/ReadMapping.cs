using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>How an import was read, as a mapping that reads it so again, also in another database.</summary>
public static class ReadMapping
{
    /// <summary>All that was put right, and what every other column was read as, to begin from.</summary>
    public static ImportCorrections Of(ImportPlan plan)
    {
        var given = plan.Corrections;
        return given with
        {
            Fields = [.. given.Fields, .. plan.Read.Parts.SelectMany(p => p.Columns).DistinctBy(c => c.Key, StringComparer.OrdinalIgnoreCase)
                .Where(c => given.Fields.All(f => !f.Label.Equals(c.Key, StringComparison.OrdinalIgnoreCase))).Select(c => new FieldCorrection(c.Key, c.Field, c.Stage))],

            // Another database has the same posts and people under other identities.
            Parties = [],
            NamedParties = [.. given.NamedParties, .. given.Parties.Select(p => new NamedPartyCorrection(p.Words, p.Party.Kind, plan.View.NameOf(p.Party)))],
            Matches = [],
        };
    }
}
