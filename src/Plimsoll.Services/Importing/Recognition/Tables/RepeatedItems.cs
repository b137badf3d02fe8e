using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Merging;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Finds tables of one document that speak of the same items: a list and then an analysis of it, or a sheet for each quarter.
/// What the tables add is joined; where they differ that is a finding. Of sheets of several times the newest holds, and the scores of
/// the others are earlier assessments.
/// </summary>
internal sealed class RepeatedItems
{
    private const int FewestShared = 2;
    private const double SurelyAlike = 0.6;
    private const int ShortestTitle = 8;

    /// <summary>A table of items, the heading or sheet over it, and the time that this names.</summary>
    private sealed record Table(string Name, IReadOnlyList<RecognisedItem> Items)
    {
        public string? Time { get; } = HeaderPeriod.Read(Name)?.Words;

        public DateOnly? Day => Time is null ? null : Timing.Read(Time) is { IsUnderstood: true, Latest: { } day } ? day : null;

        public bool IsTimed => HeaderPeriod.Read(Name) is not null;
    }

    /// <summary>The time of the newest of several tables, which is that of the document; null where no times are told.</summary>
    public Recognised<string>? Newest { get; private set; }

    private readonly List<Table> tables = [];
    private readonly List<(RecognisedItem Kept, Table Of, RecognisedItem Again, Table In)> pairs = [];

    /// <summary>Notes the items of a table and the words over it.</summary>
    public void Add(string? heading, IReadOnlyList<RecognisedItem> items)
    {
        if (items.Count > 0)
            tables.Add(new(heading?.Trim() ?? "", items));
    }

    /// <summary>Finds them; the items that stand again keep no place of their own.</summary>
    /// <returns>The items that stand in a table before, or in a newer one.</returns>
    public IReadOnlySet<RecognisedItem> Find(RecognisedRegister register)
    {
        // The newest first; tables without a time in their order.
        var ordered = tables.Count(t => t.Day is not null) > 1 ? tables.OrderByDescending(t => t.Day ?? DateOnly.MaxValue).ToList() : tables;
        HashSet<RecognisedItem> again = [];
        for (var at = 1; at < ordered.Count; at++)
        {
            foreach (var before in ordered.Take(at))
            {
                var shared = Shared(before, ordered[at]).Where(p => !again.Contains(p.Kept) && !again.Contains(p.Again)).ToList();
                if (shared.Count < FewestShared || shared.Count * 2 < Math.Min(before.Items.Count, ordered[at].Items.Count))
                    continue;
                foreach (var (kept, more) in shared)
                {
                    again.Add(more);
                    pairs.Add((kept, before, more, ordered[at]));
                }
            }
        }

        register.Items.RemoveAll(again.Contains);
        return again;
    }

    /// <summary>Joins what was found, once all scores are settled.</summary>
    public void Join(RecognisedRegister register)
    {
        foreach (var (kept, of, again, inTable) in pairs)
        {
            if (of.IsTimed && inTable.IsTimed)
                Roll(kept, of, again, inTable);
            else
                Compare(kept, again, register.Findings);
        }

        if (pairs.Count == 0)
            return;
        var timed = pairs.Where(p => p.Of.IsTimed && p.In.IsTimed).SelectMany(p => new[] { p.Of, p.In }).Distinct().ToList();
        foreach (var table in timed)
        {
            foreach (var item in table.Items.Where(register.Items.Contains))
                Date(item, table);
        }

        if (timed.Where(t => t.Day is not null).MaxBy(t => t.Day) is { } newest)
            Newest = new(newest.Time!, newest.Items[0].Title.Place, newest.Name);
        var (first, later) = (pairs[0].Of, pairs.Select(p => p.In).Distinct().ToList());
        var names = string.Join(", ", later.Prepend(first).Select(t => t.Name).Where(n => n.Length > 0).Distinct().Select(n => $"“{n}”"));
        var count = pairs.Select(p => p.Kept).Distinct().Count();
        register.Findings.Add(new("several-registers", first.IsTimed && later.TrueForAll(t => t.IsTimed)
            ? Sentence.Of($"{count} items stand in tables of several times ({names}): those of “{first.Name}” were taken, and of the others the scores alone, as earlier ones")
            : Sentence.Of($"{count} items stand in several tables ({names}): each was read as one item, with what all of them say of it"), null, pairs[0].Again.Title.Place.ToString()));
    }

    private static void Date(RecognisedItem item, Table table)
    {
        foreach (var own in item.Assessments.Where(a => a.Stage == Stage.Residual && table.Day is not null))
            own.Date ??= new(table.Time!, (own.Rating ?? own.Impact ?? own.Likelihood)?.Place ?? item.Title.Place, table.Name);
    }

    /// <summary>Adds the scores of an older table to those of the newest; what cannot be dated is kept beside the item.</summary>
    private static void Roll(RecognisedItem kept, Table of, RecognisedItem again, Table inTable)
    {
        Date(kept, of);
        foreach (var score in again.Assessments.Where(a => a.IsScored))
        {
            if (score.Stage != Stage.Residual && kept.Assessments.Exists(k => k.Stage == score.Stage && !Differ(k, score)))
                continue;
            if (inTable.Time is null || inTable.Day is null)
            {
                kept.Extra.Add(($"{inTable.Name}: {score.Stage.ToString().ToLowerInvariant()}", Printed(score, again)));
                continue;
            }

            score.Date ??= new(inTable.Time, score.Rating?.Place ?? score.Impact?.Place ?? again.Title.Place, inTable.Name);
            kept.Assessments.Insert(0, score);
        }
    }

    private static Recognised<string> Printed(RecognisedAssessment score, RecognisedItem item) =>
        (score.Rating ?? score.Impact ?? score.Likelihood)! is { } number ? new(string.Join(", ", new[] { ("impact", score.Impact), ("likelihood", score.Likelihood), ("rating", score.Rating) }
            .Where(s => s.Item2 is not null).Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{s.Item1} {s.Item2!.Value}"))), number.Place) : new("", item.Title.Place);

    /// <summary>Joins two tables' words of one item; what both say and do not agree on is a finding, and the first holds.</summary>
    private static void Compare(RecognisedItem kept, RecognisedItem again, List<Finding> findings)
    {
        foreach (var score in again.Assessments.ToList())
        {
            if (kept.Assessments.Find(a => a.Stage == score.Stage && a.Date?.Value == score.Date?.Value) is not { } own)
                continue;
            if (Differ(own, score))
            {
                findings.Add(new("values-differ", "Another table of the document prints another score of the item; the first was taken", kept.Reference.Value, (score.Rating ?? score.Impact ?? score.Likelihood)!.Place.ToString()));
                kept.Extra.Add(($"Also scored: {score.Stage.ToString().ToLowerInvariant()}", Printed(score, again)));
            }
            else
            {
                own.Impact ??= score.Impact;
                own.Likelihood ??= score.Likelihood;
                own.Rating ??= score.Rating;
            }

            again.Assessments.Remove(score);
        }

        Keep("Description", kept.Description, again.Description);
        Keep("Cause", kept.Cause, again.Cause);
        Keep("Category", kept.Category, again.Category);
        if (kept.Status is { } status && again.Status is { } other && status.Value != other.Value)
            Differs("Status", status.Words ?? status.Value.ToString(), new(other.Words ?? other.Value.ToString(), other.Place));
        if (kept.Response is { } response && again.Response is { } second && response.Value != second.Value)
            Differs("Response", response.Words ?? response.Value.ToString(), new(second.Words ?? second.Value.ToString(), second.Place));
        ItemMerge.Add(kept, again);

        void Keep(string label, Recognised<string>? own, Recognised<string>? more)
        {
            if (own is not null && more is not null && !Likeness.IsSame(own.Value, more.Value))
                Differs(label, own.Value, more);
        }

        void Differs(string label, string own, Recognised<string> more)
        {
            kept.Extra.Add((label, more));
            findings.Add(new("values-differ", (Sentence)$"“{own}” under “{label}” is “{more.Value}” in another table of the document; the first was taken", kept.Reference.Value, more.Place.ToString()));
        }
    }

    private static bool Differ(RecognisedAssessment one, RecognisedAssessment other) =>
        Differ(one.Impact, other.Impact) || Differ(one.Likelihood, other.Likelihood) || Differ(one.Rating, other.Rating);

    private static bool Differ(Recognised<decimal>? one, Recognised<decimal>? other) => one is not null && other is not null && one.Value != other.Value;

    /// <summary>Items of two tables that are the same, each once: by a printed reference and like words, or where none is printed by their titles.</summary>
    private static IEnumerable<(RecognisedItem Kept, RecognisedItem Again)> Shared(Table one, Table other)
    {
        // Looked up and not compared each with each: a table may hold ten thousand.
        var byReference = other.Items.ToLookup(i => i.Reference.Value, StringComparer.OrdinalIgnoreCase);
        var byTitle = other.Items.ToLookup(i => Likeness.Bare(i.Title.Value));
        return one.Items.SelectMany(i => (i.Reference.Value.Length > 0 ? byReference[i.Reference.Value] : []).Union(byTitle[Likeness.Bare(i.Title.Value)]).Where(o => IsSame(i, o)).Select(o => (Kept: i, Again: o)))
            .GroupBy(p => p.Kept).Where(g => g.Count() == 1).Select(g => g.First())
            .GroupBy(p => p.Again).Where(g => g.Count() == 1).Select(g => g.First());
    }

    private static bool IsSame(RecognisedItem one, RecognisedItem other)
    {
        if (one.Kind != other.Kind)
            return false;
        var isSame = one.Title.Value.Length >= ShortestTitle && Likeness.IsSame(one.Title.Value, other.Title.Value);
        return one.Reference.Value.Length == 0 || other.Reference.Value.Length == 0 ? isSame
            : one.Reference.Value.Equals(other.Reference.Value, StringComparison.OrdinalIgnoreCase) && (isSame || Likeness.Of(one.Title.Value, other.Title.Value) >= SurelyAlike);
    }
}
