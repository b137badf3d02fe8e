using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>Which level of "4 x 3" comes first, where no header says it: the words around the tables often do ("Risk score = Likelihood x Impact").</summary>
internal static partial class PairOrder
{
    private const int LongestLine = 600;
    private const double SaidElsewhere = 0.8;

    /// <summary>Turns the pairs whose order nobody said as the document's words do; leaves them where it says both orders or none.</summary>
    public static void Settle(IReadOnlyList<RawScore> scores, SourceDocument document)
    {
        var open = scores.Where(s => s is { Pair: { } pair, IsOrderSaid: false } && pair.Impact != pair.Likelihood).ToList();
        if (open.Count == 0)
            return;
        var said = document.Blocks.SelectMany(Lines).Where(l => l.Length <= LongestLine).SelectMany(l => Product().Matches(l).Select(m => m.Groups["impact"].Success)).Distinct().ToList();
        if (said is not [var impactFirst])
            return;
        foreach (var score in open)
        {
            var (impact, likelihood, rating, cell, _) = score.Pair!.Value;
            score.Pair = impactFirst ? (impact, likelihood, rating, cell, SaidElsewhere) : (likelihood, impact, rating, cell, SaidElsewhere);
        }
    }

    private static IEnumerable<string> Lines(SourceBlock block) => block switch
    {
        SourceHeading heading => [heading.Text],
        SourceParagraph paragraph => [paragraph.Text],
        SourceList list => list.Items.Select(i => i.Text),
        SourceTable table => table.Rows.SelectMany(r => r.Cells).Where(c => !c.IsEmpty).Select(c => c.Text),
        _ => [],
    };

    [GeneratedRegex(@"\b(?:(?<impact>impact|severity|consequence)s?|(?:likelihood|probability))(?:\s+(?:score|rating|level))?\s*(?:[x×*]|multiplied by|times)\s*(?:the\s+)?(?:impact|severity|consequence|likelihood|probability)", RegexOptions.IgnoreCase)]
    private static partial Regex Product();
}
