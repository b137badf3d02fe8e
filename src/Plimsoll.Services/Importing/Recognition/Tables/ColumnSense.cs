using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Settles what columns hold by what stands in them: "Impact" over levels is the impact level, over sentences the consequences;
/// "Treatment" over "Treat, Accept" is the response, over sentences the actions. Scores without a stage get it by their order.
/// </summary>
internal static partial class ColumnSense
{
    private const int Looked = 2000;
    private const double Mostly = 0.6;
    private const double Some = 0.3;
    private const decimal HighestLevel = 16;
    private const int LongTitle = 100;
    private const decimal HighestRating = 100;

    public static LayoutTable Settled(LayoutTable table)
    {
        var looked = table.Body.Take(Looked).Where(r => !IsGuidanceLike(r, table)).ToList();
        var texts = table.Columns.ToDictionary(c => c.Index, c => looked.Select(r => r.TextAt(c.Index)).Where(t => t.Length > 0).ToList());
        table = table with { Columns = Lettered(table.Columns) };
        var columns = table.Columns.Select(c => c.IsGiven ? c : ByContent(c, texts[c.Index], table)).ToList();
        columns = PrintedProducts.Of(columns, looked);
        columns = PlannedMeasures.Of(columns);
        columns = OfActions(columns, texts);
        columns = ScoreStages.Of(columns);
        columns = Singled(columns, texts);
        table = table with { Columns = columns };
        return table.IsActionList ? table with { Columns = [.. columns.Select(c => c is { Field: ImportField.Status, IsGiven: false } ? c with { Field = ImportField.ActionStatus } : c)] } : table;
    }

    /// <summary>"S" beside "L" and "I" is the score that follows from them; beside "L" alone it is the severity. "SR" and "LR" are the ratings of both.</summary>
    private static IReadOnlyList<LayoutColumn> Lettered(IReadOnlyList<LayoutColumn> columns)
    {
        static string Last(LayoutColumn column) => column.Label.Split(" › ")[^1].Trim();
        if (columns.Any(c => Last(c) is "LR") && columns.Any(c => Last(c) is "SR" or "IR" or "CR"))
            columns = [.. columns.Select(c => c.IsGiven || c.Field != ImportField.Extra ? c : Last(c) switch { "LR" => c with { Field = ImportField.Likelihood }, "SR" or "IR" or "CR" => c with { Field = ImportField.Impact }, _ => c })];
        bool Has(ImportField field, Stage? stage) => columns.Any(c => c.Field == field && c.Stage == stage);
        return [.. columns.Select(c => c.IsGiven || c.Field != ImportField.Extra || Last(c) is not ("S" or "s") || !Has(ImportField.Likelihood, c.Stage) ? c
            : c with { Field = Has(ImportField.Impact, c.Stage) ? ImportField.Rating : ImportField.Impact })];
    }

    private static bool IsGuidanceLike(LayoutRow row, LayoutTable table) => !table.IsCards && RowSorter.IsGuidance(row, table);

    private static LayoutColumn ByContent(LayoutColumn column, List<string> texts, LayoutTable table)
    {
        if (texts.Count == 0)
            return column;
        var counts = texts.CountBy(t => t).ToList();
        double Share(Func<string, bool> of) => (double)counts.Where(c => of(c.Key)).Sum(c => c.Value) / texts.Count;
        if (column.Period is not null)
            return Share(t => IsRating(t, column.Axis)) >= Mostly ? column : column with { Field = ImportField.Extra, Period = null };
        switch (column.Field)
        {
            case ImportField.Impact:
                if (IsMeasure(column, texts))
                    return column with { Field = ImportField.Extra };
                if (Share(t => LevelCell.Read(t, LevelAxis.Impact) is { IsLevel: true } or { IsBlank: true }) >= Mostly && Share(t => LevelCell.IsLikely(t, LevelAxis.Impact)) >= Some)
                    return column;
                return column with { Field = ImportField.Consequence };
            case ImportField.Likelihood when texts.TrueForAll(t => t.Contains('%', StringComparison.Ordinal)) && table.Of(ImportField.Likelihood).Count() > 1:
                return column with { Field = ImportField.Extra };
            case ImportField.Likelihood or ImportField.Rating:
                return Share(t => LevelCell.Read(t, column.Axis) is { IsLevel: true } or { IsBlank: true } || IsPair(t, column)) >= Mostly ? column : column with { Field = ImportField.Extra };
            case ImportField.Extra or ImportField.Category when Share(t => LayoutWords.KindOf(t) is not null) >= Mostly && texts.Select(LayoutWords.KindOf).Distinct().Count() > 1:
                return column with { Field = ImportField.Kind };
            // "Target" over numbers, beside other scores, is a score; over dates it is none.
            case ImportField.Extra when column.Stage is not null && table.Columns.Any(c => c.IsScore) && LayoutWords.Tokens(column.Label).TrueForAll(t => LayoutWords.Words.StageOf.ContainsKey(t) || LayoutWords.Words.Fillers.Contains(t) || t is "appetite" or "tolerance")
                && texts.TrueForAll(t => LevelCell.Read(t, LevelAxis.Rating) is { Number: > 0 and <= HighestRating, IsPercent: false }):
                return column with { Field = ImportField.Rating };
            // "Inherent | Residual" over numbers, with or without their bands, are the two ratings of an item that scores nothing else.
            case ImportField.Extra when IsBareStage(column) && !table.Columns.Any(c => c.IsScore) && table.Columns.Count(IsBareStage) > 1
                && texts.TrueForAll(t => LevelCell.Read(t, LevelAxis.Rating) is { IsBlank: true } or { Number: > 0 and <= HighestRating, IsPercent: false }):
                return column with { Field = ImportField.Rating };
            case ImportField.Extra when column.Stage is not null && !table.Columns.Any(c => c.IsScore && c.Stage == column.Stage) && Share(t => IsPair(t, column)) >= Mostly:
                return column with { Field = ImportField.Rating };
            case ImportField.Title when column.Stage is null && LayoutWords.Tokens(column.Label) is ["risk" or "risks"] && texts.TrueForAll(t => LevelCell.Read(t, LevelAxis.Rating) is { Number: > 0, Label: "" } or { IsBlank: true }) && table.Columns.Any(c => c.IsScore):
                return column with { Field = ImportField.Rating };
            case ImportField.Extra when !table.Has(ImportField.Response) && texts.TrueForAll(t => LayoutWords.Tokens(t) is [var word] && LayoutWords.Words.StatusResponses.ContainsKey(word)):
                return column with { Field = ImportField.Response };
            case ImportField.Extra or ImportField.Category when counts.Count > 1 && NotRisks.Tell([.. counts.Select(c => c.Key)]):
                return column with { Field = ImportField.Kind };
            case ImportField.Category when Share(t => LevelCell.RankOf(LevelAxis.Rating, t) is not null) >= Mostly:
                return column with { Field = ImportField.Extra };
            case ImportField.Priority when Share(t => LevelCell.RankOf(LevelAxis.Rating, t) is not null) >= Mostly:
                return column with { Field = ImportField.Rating };
            case ImportField.Response:
                if (Share(t => LayoutWords.Tokens(t) is [var first, ..] && LayoutWords.Words.Responses.ContainsKey(first)) >= Mostly)
                    return column;
                return column with { Field = table.Has(ImportField.Action) ? ImportField.Extra : ImportField.Action };
            case ImportField.Owner or ImportField.Manager or ImportField.ActionOwner when Share(t => t.Length > LongTitle || t is "Yes" or "No") >= Mostly:
                return column with { Field = ImportField.Extra };
            case ImportField.Control or ImportField.Action when Share(t => Amount().IsMatch(t)) >= Mostly:
                return column with { Field = OfNumbers(LayoutWords.Tokens(column.Label.Split(" › ")[^1])) };
            case ImportField.Control or ImportField.Action when Share(t => LayoutWords.Tokens(t) is ["yes" or "no" or "y" or "n"]) >= Mostly:
                return column with { Field = ImportField.Extra };
            case ImportField.Reference when Share(t => t.Length > 25) >= Mostly:
                return column with { Field = table.Has(ImportField.Title) ? ImportField.Extra : ImportField.Title };
            case ImportField.Title when table.Of(ImportField.Title).Count() > 1 && !table.Has(ImportField.Reference) && texts.TrueForAll(t => Code().IsMatch(t)):
                return column with { Field = ImportField.Reference };
            // "#18 #41" beside the words of the risk: where else it is told of.
            case ImportField.Title when table.Of(ImportField.Title).Count() > 1 && Share(t => !t.Any(char.IsLetter)) >= Mostly:
                return column with { Field = ImportField.Extra };
            case ImportField.Title when texts.Average(t => t.Length) > LongTitle && !table.Has(ImportField.Description):
                return column with { Field = ImportField.Description };
            default:
                return column;
        }
    }

    /// <summary>What numbers are under words that name controls: "How likely once the controls are in place", "Risk after controls"; how many there are, for others.</summary>
    private static ImportField OfNumbers(List<string> name) => name switch
    {
        _ when name.Exists(t => t is "likelihood" or "probability") || name.Zip(name.Skip(1)).Contains(("how", "likely")) => ImportField.Likelihood,
        _ when name.Exists(t => t is "outcome" or "severity" or "impact") => ImportField.Impact,
        ["risk", "after" or "with", ..] => ImportField.Rating,
        _ => ImportField.Extra,
    };

    /// <summary>"Inherent", "Residual risk": the name of a stage that only scores have, and nothing else.</summary>
    private static bool IsBareStage(LayoutColumn column) => column.Stage is Stage.Inherent or Stage.Residual && LayoutWords.Tokens(column.Label.Split(" › ")[^1]) is var tokens
        && tokens.Exists(t => t is "inherent" or "gross" or "residual" or "net" or "nett") && tokens.TrueForAll(t => LayoutWords.Words.StageOf.ContainsKey(t) || LayoutWords.Words.Fillers.Contains(t));

    /// <summary>Whether it holds an impact and a likelihood.</summary>
    private static bool IsPair(string text, LayoutColumn column) => ScorePair.Read(text) is not null || LevelPair.Read(text, column.Label) is not null;

    /// <summary>Whether it is a number, or a word that surely is a level: "On track" under a quarter is none.</summary>
    private static bool IsRating(string text, LevelAxis axis) => ScorePair.Read(text) is not null
        || LevelCell.Read(text, axis) is { IsBlank: true } or { Number: not null, IsPercent: false } or { Code: not null } || LevelCell.RankOf(axis, text) is not null;

    /// <summary>Who leads and how it stands, right of the actions of a register that named its owner before, is said of the actions.</summary>
    private static List<LayoutColumn> OfActions(List<LayoutColumn> columns, Dictionary<int, List<string>> texts)
    {
        var action = columns.FindIndex(c => c.Field == ImportField.Action);
        if (action < 0)
            return columns;
        var owner = columns.FindIndex(c => c.Field is ImportField.Owner or ImportField.Manager);
        var last = columns.FindLastIndex(c => c.Field is ImportField.ActionTarget or ImportField.ActionOwner);
        return [.. columns.Select((c, at) => c switch
        {
            { IsGiven: true } => c,
            { Field: ImportField.Owner or ImportField.Manager } when owner < action && at == action + 1 => c with { Field = ImportField.ActionOwner },
            { Field: ImportField.Rating } when at > action && LayoutWords.Tokens(c.Label).Contains("status") => c with { Field = ImportField.ActionStatus },
            { Field: ImportField.Status } when last > action && at == last + 1 && !LayoutWords.Tokens(c.Label).Contains("risk") && !(PlannedMeasures.IsMitigation(columns[action]) && AreOfItems(texts[c.Index])) => c with { Field = ImportField.ActionStatus },
            _ => c,
        })];
    }

    /// <summary>"Open" and "Closed" alone: what a mitigation is never called, and risks are.</summary>
    private static bool AreOfItems(List<string> texts) =>
        texts.TrueForAll(t => LayoutWords.Tokens(t) is [var word] && (LayoutWords.Words.Open.Contains(word) || (LayoutWords.Words.Closed.Contains(word) && !LayoutWords.Words.PerhapsClosed.Contains(word))));

    /// <summary>Pounds, weeks or days and no level of a scale.</summary>
    private static bool IsMeasure(LayoutColumn column, List<string> texts)
    {
        var numbers = texts.Select(t => LevelCell.Read(t, LevelAxis.Impact).Number).OfType<decimal>().ToList();
        return numbers.Count > 0 && (numbers.Max() > HighestLevel || LayoutWords.Tokens(column.Label).Exists(t => t is "weeks" or "days" or "months" or "hours" or "cost") || column.Label.IndexOfAny(['£', '€', '$', '%']) >= 0);
    }

    /// <summary>What an item has once is in one column: the others are fields of their own.</summary>
    private static List<LayoutColumn> Singled(List<LayoutColumn> columns, Dictionary<int, List<string>> texts)
    {
        List<LayoutColumn> settled = [.. columns];
        foreach (var field in new[] { ImportField.Reference, ImportField.Title, ImportField.Description, ImportField.Cause, ImportField.Response, ImportField.Opened, ImportField.Status, ImportField.Kind, ImportField.Category, ImportField.Closed })
        {
            var all = settled.Where(c => c.Field == field).ToList();
            if (all.Count < 2)
                continue;
            var best = all.FirstOrDefault(c => c.IsGiven) ?? all.OrderByDescending(c => c.Confidence == 1 ? 1 : 0).ThenBy(c => c.Index).First();
            foreach (var column in all.Where(c => c != best))
                settled[settled.IndexOf(column)] = column with { Field = field == ImportField.Description && !column.IsGiven && TellsWhatFollows(column) ? ImportField.Consequence : ImportField.Extra };
        }

        // A title says which item it is: one that most items share says of what kind it is.
        var title = settled.FirstOrDefault(c => c.Field == ImportField.Title && !c.IsGiven);
        if (title is not null && settled.Exists(c => c.Field == ImportField.Description) && texts[title.Index] is { Count: > 3 } said
            && said.Distinct(StringComparer.OrdinalIgnoreCase).Count() < said.Count * Mostly
            && settled.First(c => c.Field == ImportField.Description) is var description
            && texts[description.Index].Distinct().Count() > said.Distinct(StringComparer.OrdinalIgnoreCase).Count())
            settled[settled.IndexOf(title)] = title with { Field = ImportField.Extra };

        // "Severity" beside an impact level and a likelihood, without a rating, is what follows from them.
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var impacts = settled.Where(c => c.Field == ImportField.Impact && c.Stage == stage && !c.IsGiven).ToList();
            if (impacts.Count > 1 && !settled.Exists(c => c.Field == ImportField.Rating && c.Stage == stage) && settled.Exists(c => c.Field == ImportField.Likelihood && c.Stage == stage)
                && impacts.Exists(c => !LayoutWords.Tokens(c.Label).Contains("severity")))
            {
                foreach (var severity in impacts.Where(c => LayoutWords.Tokens(c.Label).Contains("severity")))
                    settled[settled.IndexOf(severity)] = severity with { Field = ImportField.Rating };
            }
        }

        return settled;
    }

    /// <summary>"Description of potential impact" beside the description of the risk.</summary>
    private static bool TellsWhatFollows(LayoutColumn column) => LayoutWords.Tokens(column.Label.Split(" › ")[^1]) is var tokens
        && tokens.Exists(t => t is "impact" or "impacts" or "consequence" or "consequences" or "effect" or "effects") && !tokens.Contains("likelihood");

    /// <summary>"3", "0.5", "£1,000.00": a number or an amount of money.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^[£$€]?\s*\d[\d,]*(?:\.\d+)?$")]
    private static partial System.Text.RegularExpressions.Regex Amount();

    /// <summary>"R01", "CRR-12": what counts an item.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^[A-Z]{1,5}[-./ ]?\d{1,4}$")]
    private static partial System.Text.RegularExpressions.Regex Code();
}
