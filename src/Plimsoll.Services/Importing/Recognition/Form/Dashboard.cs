using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// The line of small matrices that a form draws, with a date above each. Only the dates say anything that can be held
/// against the rating rows; the grids print the scheme, and the mark that was on them is a drawing and lost.
/// </summary>
internal sealed partial class Dashboard
{
    private readonly List<(Stage Stage, string Date, Place Place)> slots = [];

    /// <summary>Whether a text is the caption of a matrix: "Residual Opp. Rating as at: 01/04/2017".</summary>
    public static bool IsCaption(string text) => Caption().IsMatch(text);

    /// <summary>Takes what belongs to the dashboard and gives back the cells that do not.</summary>
    public IReadOnlyList<FormCell> Read(FormLine line, SourceAccount account)
    {
        List<FormCell> others = [];
        foreach (var cell in line.Cells)
        {
            if (Caption().Match(cell.Text) is { Success: true } caption)
                ReadCaption(cell, caption, account);
            else if (Grid().IsMatch(cell.Text))
                account.Note(cell.Place, SourceUse.Ignored, "the numbers or axis words of a drawn matrix");
            else
                others.Add(cell);
        }

        return others;
    }

    /// <summary>Holds the dates against those of the rating rows.</summary>
    public void Check(IReadOnlyList<RecognisedAssessment> assessments, ItemFindings findings)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var (drawn, places) = (slots.Where(s => s.Stage == stage).ToList(), slots.Count(s => s.Stage == stage));
            var rated = assessments.Where(a => a.Stage == stage && a.Date is not null).ToList();
            foreach (var (index, slot) in drawn.Where(s => s.Date.Length > 0).Index())
            {
                var rating = index < rated.Count ? rated[index].Date!.Value : null;
                if (rating is null || !SameDay(slot.Date, rating))
                    Differ(stage, slot.Date, rating, slot.Place, findings);
            }

            var dated = drawn.Count(s => s.Date.Length > 0);
            if (places > 0)
            {
                foreach (var missing in rated.Take(places).Skip(dated))
                    Differ(stage, null, missing.Date!.Value, drawn[0].Place, findings);
            }
        }
    }

    private static void Differ(Stage stage, string? drawn, string? rated, Place place, ItemFindings findings) => findings.Add(
        "values-differ",
        (drawn, rated) switch
        {
            (null, _) => (Sentence)$"The dashboard dates the {StageName.Within(stage)} rating nowhere, the rating row {ItemFindings.Quote(rated ?? "")}.",
            (_, null) => (Sentence)$"The dashboard dates the {StageName.Within(stage)} rating {ItemFindings.Quote(drawn)}, the rating row nowhere.",
            _ => (Sentence)$"The dashboard dates the {StageName.Within(stage)} rating {ItemFindings.Quote(drawn)}, the rating row {ItemFindings.Quote(rated)}.",
        },
        place);

    /// <summary>The same days, whatever other words stand with them ("Refresh 31/03/2018").</summary>
    private static bool SameDay(string one, string other)
    {
        var (first, second) = (Timing.Read(one), Timing.Read(other));
        return first.IsUnderstood && second.IsUnderstood
            ? first.Earliest == second.Earliest && first.Latest == second.Latest
            : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private void ReadCaption(FormCell cell, Match caption, SourceAccount account)
    {
        var date = cell.Text[caption.Length..].Trim(' ', ':', '\n');
        slots.Add((StageOf(caption.Groups["stage"].Value), date, cell.Place));
        account.Note(cell.Place, date.Length > 0 ? SourceUse.Repeated : SourceUse.Heading);
    }

    private static Stage StageOf(string word) => word.ToLowerInvariant() switch
    {
        "inherent" or "gross" or "unmitigated" or "unmanaged" or "initial" => Stage.Inherent,
        "forecast" or "target" => Stage.Forecast,
        _ => Stage.Residual,
    };

    [GeneratedRegex(
        @"^(?:revised\s+)?(?<stage>inherent|gross|unmitigated|unmanaged|initial|residual|nett?|current|managed|forecast|target)\s+(?:(?:risk|opportunity|opp\.?|threat)\s+)?(?:rating|score)\s*(?:(?:&|and)\s*date|as\s+at)\s*:?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?>(?:likelihood|impact|probability|severity|\d+(?:\.\d)?|\|)\s*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex Grid();
}
