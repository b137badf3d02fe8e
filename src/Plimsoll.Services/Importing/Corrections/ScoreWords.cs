using System.Runtime.CompilerServices;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Sources;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>Words or numbers that stand for a level in the files of an import, and the level that they were read as.</summary>
/// <param name="IsImpact">Whether of the impact, or of the likelihood.</param>
/// <param name="Words">The words as they stand.</param>
/// <param name="Count">In how many cells they stand.</param>
/// <param name="First">The first of them.</param>
/// <param name="Value">The level's value; null when they were not read as a level.</param>
/// <param name="IsSure">Whether the reading is sure of it.</param>
public sealed record ScoreWords(bool IsImpact, string Words, int Count, Place First, decimal? Value, bool IsSure)
{
    private static readonly ConditionalWeakTable<ImportPlan, IReadOnlyList<ScoreWords>> Known = [];

    /// <summary>All of a plan, impacts first, each in the order in which they stand.</summary>
    public static IReadOnlyList<ScoreWords> Of(ImportPlan plan) => Known.GetValue(plan, Gathered);

    private static IReadOnlyList<ScoreWords> Gathered(ImportPlan plan)
    {
        var cells = ReadCells.Of(plan);
        var read = plan.Read.Items.SelectMany(i => i.Assessments).SelectMany(a => new (bool IsImpact, Recognised<decimal>? Level)[] { (true, a.Impact), (false, a.Likelihood) })
            .Where(l => l.Level is not null).GroupBy(l => (l.IsImpact, l.Level!.Place)).ToDictionary(g => g.Key, g => g.First().Level!);
        return [.. plan.Read.Parts.SelectMany(p => p.Columns.Where(c => c.Field is ImportField.Impact or ImportField.Likelihood)
                .SelectMany(c => cells.Under(p, c).Select(cell => (IsImpact: c.Field == ImportField.Impact, Cell: cell))))
            .GroupBy(c => (c.IsImpact, Words: c.Cell.Text.Trim().ToUpperInvariant())).OrderByDescending(g => g.Key.IsImpact)
            .Select(g =>
            {
                var levels = g.Select(c => read.GetValueOrDefault((g.Key.IsImpact, c.Cell.Place))).OfType<Recognised<decimal>>().ToList();
                return new ScoreWords(g.Key.IsImpact, g.First().Cell.Text.Trim(), g.Count(), g.First().Cell.Place,
                    levels.Count == 0 ? null : levels[0].Value, levels.TrueForAll(l => l.Confidence >= SourceValue.Sure));
            })];
    }
}
