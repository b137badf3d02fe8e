using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>Words that name an owner or manager in the files of an import, and who is meant.</summary>
/// <param name="Words">The words as they stand.</param>
/// <param name="Count">How often they stand there.</param>
/// <param name="First">Where they stand first.</param>
/// <param name="Kind">What they were taken for; null when a person said that they name nobody.</param>
/// <param name="Name">The name of the party that they were tied to; empty for nobody.</param>
/// <param name="IsNew">Whether that party would be made.</param>
/// <param name="Nearest">What <see cref="Near"/> gives, looked for when it is asked for.</param>
public sealed record PartyReading(string Words, int Count, Place First, PartyKind? Kind, string Name, bool IsNew, Lazy<IReadOnlyList<string>> Nearest)
{
    /// <summary>Names of the directory that come nearest, nearest first; at most five.</summary>
    public IReadOnlyList<string> Near => Nearest.Value;

    /// <summary>All of a plan, in the order in which they stand.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">The names of all who are here.</param>
    public static IReadOnlyList<PartyReading> Of(ImportPlan plan, IReadOnlyList<string> directory)
    {
        var known = directory.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = new Lazy<NearNames>(() => new(directory));
        return [.. plan.Read.Items.SelectMany(i => i.Owners.Concat(i.Managers).Concat(i.Actions.SelectMany(a => a.Owners.Concat(a.Managers))))
            .GroupBy(p => p.Value.Trim(), StringComparer.OrdinalIgnoreCase).Select(g =>
            {
                PartyKind? kind = plan.Parties.TryGetValue(g.Key, out var party) ? party.Kind : null;
                var name = kind is null ? "" : plan.View.NameOf(party);
                return new PartyReading(g.Key, g.Count(), g.First().Place, kind, name, kind is not null && !known.Contains(name), new(() => names.Value.To(g.Key)));
            })];
    }
}
