using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks.Words;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>Words that name an owner or manager in the files of an import, and who is meant.</summary>
/// <param name="Words">The words as they stand.</param>
/// <param name="Count">How often they stand there.</param>
/// <param name="First">Where they stand first.</param>
/// <param name="Kind">What they were taken for; null when a person said that they name nobody.</param>
/// <param name="Name">The name of the party that they were tied to; empty for nobody.</param>
/// <param name="IsNew">Whether that party would be made.</param>
/// <param name="Near">Names of the directory that come nearest, nearest first; at most five.</param>
public sealed record PartyReading(string Words, int Count, Place First, PartyKind? Kind, string Name, bool IsNew, IReadOnlyList<string> Near)
{
    private const int MostNear = 5;
    private const double Alike = 0.2;
    private static readonly HashSet<string> Ranks = new(StringComparer.OrdinalIgnoreCase) { "head", "director", "assistant", "chief", "manager", "officer", "strategic", "interim", "of", "the", "and", "&", "for" };

    /// <summary>All of a plan, in the order in which they stand.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="directory">The names of all who are here.</param>
    public static IReadOnlyList<PartyReading> Of(ImportPlan plan, IReadOnlyList<string> directory) =>
        [.. plan.Read.Items.SelectMany(i => i.Owners.Concat(i.Managers).Concat(i.Actions.SelectMany(a => a.Owners.Concat(a.Managers))))
            .GroupBy(p => p.Value.Trim(), StringComparer.OrdinalIgnoreCase).Select(g =>
            {
                PartyKind? kind = plan.Parties.TryGetValue(g.Key, out var party) ? party.Kind : null;
                var name = kind is null ? "" : plan.View.NameOf(party);
                return new PartyReading(g.Key, g.Count(), g.First().Place, kind, name,
                    kind is not null && !directory.Contains(name, StringComparer.OrdinalIgnoreCase), Nearest(g.Key, directory));
            })];

    private static IReadOnlyList<string> Nearest(string words, IReadOnlyList<string> directory) =>
        [.. directory.Select(name => (Name: name, Alike: Score(words, name))).Where(n => n.Alike >= Alike).OrderByDescending(n => n.Alike).Select(n => n.Name).Take(MostNear)];

    /// <summary>How near words come to a name: shared words, or the words' first letters ("HoF" for "Head of Finance").</summary>
    private static double Score(string words, string name)
    {
        if (TitleLikeness.Same(words, name))
            return 1;
        var letters = string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]));
        return Likeness.Bare(words) == Likeness.Bare(letters) && letters.Length > 1 ? 0.9 : Likeness.Of(Subject(words), Subject(name));
    }

    /// <summary>What a title is about: "Head of" is in too many to tell two posts apart.</summary>
    private static string Subject(string title) => string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Ranks.Contains(w)));
}
