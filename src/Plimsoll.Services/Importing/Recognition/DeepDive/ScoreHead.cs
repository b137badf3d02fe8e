using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks.Words;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>
/// The head of a section: its title, which may be cut over rows, its weight, and columns of ratings for now and for the year
/// before: "Sub-Risk: … | Gross Risk | Nett Risk".
/// </summary>
internal sealed class ScoreHead(DeepDiveSection section, SourceAccount account)
{
    private readonly Dictionary<int, Stage> columns = [];

    public void Begin(GridRow row, int first, string title)
    {
        section.TitleLines.Add(new(0, title, row[first].Place));
        account.Note(row[first].Place, SourceUse.Used);
        foreach (var column in row.Filled.Where(c => c > first))
        {
            if (HeaderVocabulary.StageIn(row[column].Text) is { } stage)
                columns[column] = stage;
            account.Note(row[column].Place, SourceUse.Heading);
        }
    }

    /// <summary>Reads a row beneath the first one.</summary>
    public void Add(GridRow row)
    {
        Recognised<string>? year = null;
        foreach (var column in row.Filled)
        {
            var cell = row[column];
            if (columns.TryGetValue(column, out var stage))
                Rating(cell, stage, year);
            else if (DeepDiveLabels.PriorYearIn(cell.Text) is { } words)
                account.Note((year = new(words, cell.Place, cell.Text)).Place, SourceUse.Used);
            else if (DeepDiveLabels.WeightIn(cell.Text) is { } weight)
                Weight(weight, cell);
            else
                Title(cell);
        }
    }

    private void Rating(GridCell cell, Stage stage, Recognised<string>? year)
    {
        if (LevelWords.NumberIn(cell.Text) is not { } rating)
        {
            account.Note(cell.Place, SourceUse.Heading);
            return;
        }

        account.Note(cell.Place, SourceUse.Used);
        var read = new Recognised<decimal>(rating, cell.Place, cell.Text == Wording.Number(rating) ? null : cell.Text);
        if (year is not null)
            section.Earlier.Add((stage, read, year));
        else if (!section.Ratings.TryAdd(stage, read) && section.Ratings[stage].Value != rating)
            section.Findings.Add(new("values-differ", $"The head of the deep dive prints the {StageName.Within(stage)} rating as {Wording.Number(section.Ratings[stage].Value)} and as {Wording.Number(rating)}", null, cell.Place.ToString()));
    }

    private void Weight(decimal weight, GridCell cell)
    {
        account.Note(cell.Place, section.Weight is null ? SourceUse.Used : SourceUse.Repeated);
        if (section.Weight is { } before && before.Value != weight)
            section.Findings.Add(new("values-differ", $"The weight is printed as {Wording.Number(before.Value)} % and as {Wording.Number(weight)} %", null, cell.Place.ToString()));
        section.Weight ??= new(weight, cell.Place, cell.Text);
    }

    /// <summary>The rest of a title that was cut.</summary>
    private void Title(GridCell cell)
    {
        account.Note(cell.Place, SourceUse.Used);
        section.TitleLines.Add(new(section.TitleLines.Count, cell.Text, cell.Place));
        section.Findings.Add(new("text-joined", "The title of the deep dive was cut over two rows and put together", null, cell.Place.ToString()));
    }
}
