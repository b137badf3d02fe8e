using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Reads one item from its rows: every column a flow of its own.</summary>
internal sealed class ItemReader(ItemRows rows, RegisterRows register, SourceAccount account)
{
    /// <summary>Findings of this item; their reference is filled in when all references are known.</summary>
    private readonly List<Finding> findings = [];
    private readonly Dictionary<Place, int> fused = [];

    private RecognisedItem Item { get; set; } = null!;

    public static (RecognisedItem Item, List<Finding> Findings) Read(ItemRows rows, RegisterRows register, SourceAccount account)
    {
        var reader = new ItemReader(rows, register, account);
        reader.Read();
        return (reader.Item, reader.findings);
    }

    private void Read()
    {
        Item = new RecognisedItem { Reference = Reference(), Title = Title() };
        Scores();
        Texts();
        Weight();
        Parties();
        Item.Actions.AddRange(ActionFlow.Read([.. rows.Rows.Select(ActionsOf)], "", findings));
        Extras();
        StrayMarks.Note(rows, Item, findings, account);
        foreach (var cell in rows.Rows.SelectMany(r => r.Row.Cells).Where(c => !c.IsBlank && !account.Entries.ContainsKey(c.Place)))
            account.Note(cell.Place, SourceUse.Used);
    }

    private Recognised<string> Reference()
    {
        var cell = rows.First.Cell(rows.IsSubRisk ? ColumnField.SubReference : ColumnField.Reference);
        return new(cell.Text, cell.IsBlank ? rows.First.Row.Place : cell.Place);
    }

    private Recognised<string> Title()
    {
        var field = rows.IsSubRisk ? ColumnField.SubRisk : ColumnField.Title;
        if (TextFlow.Whole(Unrepeated(rows.Lines(field)))?.AsText() is { } title)
            return title;
        var opening = rows.Lines(ColumnField.Description) is [var first, ..] ? first : null;
        findings.Add(new("title-inferred", opening is null ? "No title is printed" : "No title is printed; the opening words of the description serve", null, rows.First.Row.Place.ToString()));
        return opening is null
            ? new("Untitled", rows.First.Row.Place, "", 0.3)
            : new(Opening(opening.Text), opening.Place, opening.Text, 0.6);
    }

    private void Scores()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var cells = (from row in rows.Rows from column in row.Plan.ScoreOf(stage) select (column, row.Row[column.Index])).ToList();
            if (cells.Count == 0)
                continue;
            var first = rows.Rows.First(r => r.Plan.ScoreOf(stage).Any());
            var after = first.Plan.ScoreOf(stage).Max(c => c.Index) + 1;
            var neighbour = first.Plan.Columns.Any(c => c.Index == after && c.Field is not ColumnField.Score) ? first.Row[after] : GridCell.Blank;
            var reading = ScoreCells.Read(cells, neighbour.Text);
            var name = cells[0].column.Header;
            if (reading.Fused > 0)
            {
                fused[neighbour.Place] = reading.Fused;
                findings.Add(new("damaged-cell", $"{name}: digits of the score stood at the beginning of the next column's text; with them it is {Wording.Number(reading.Impact!.Value)} × {Wording.Number(reading.Likelihood!.Value)} = {Wording.Number(reading.Rating!.Value)}", null, neighbour.Place.ToString()));
            }

            if (reading.Damaged is { } words)
                findings.Add(new("damaged-cell", $"{name}: “{words}” is no whole score; only what is sure was taken", null, cells.First(c => c.Item2.Text.Any(char.IsAsciiDigit)).Item2.Place.ToString()));
            if (reading.IsEmpty && reading.Damaged is null)
                findings.Add(new("score-blank", $"{name}: no score is printed", null, rows.First.Row.Place.ToString()));
            StrayMarks.NoteDebris(name, reading.Debris, findings, account);
            foreach (var label in reading.Labels)
                Item.Extra.Add((name, new(label.Text, label.Place)));
            if (!reading.IsEmpty)
            {
                Item.Assessments.Add(new RecognisedAssessment
                {
                    Stage = stage,
                    Impact = reading.Impact,
                    Likelihood = reading.Likelihood,
                    Rating = reading.Rating,
                    Date = stage == Stage.Residual ? Flow(ColumnField.Assessed) : null,
                });
            }
        }
    }

    private void Texts()
    {
        var description = new[] { ColumnField.Description, ColumnField.Cause }.Select(Flow).OfType<Recognised<string>>().ToList();
        if (description.Count > 0)
            Item.Description = description[0] with { Value = string.Join("\n\n", description.Select(d => d.Value)) };
        Item.Consequences.AddRange(List(ColumnField.Consequences));
        Item.Opportunities.AddRange(List(ColumnField.Opportunity));
        foreach (var control in List(ColumnField.Controls))
        {
            var (number, text) = Numbered.Part(control);
            Item.Controls.Add(new RecognisedControl { Number = number, Text = text });
        }

        Item.Comments.AddRange(List(ColumnField.Comments));
        if (!register.Plans.Exists(p => p.Has(ColumnField.Actions)))
            Item.Comments.AddRange(List(ColumnField.Progress));
        if (Flow(ColumnField.Priority) is { } priority)
            Item.Priorities.AddRange(priority.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => priority with { Value = p }));
    }

    private void Weight()
    {
        var cell = rows.Rows.Select(r => r.Cell(ColumnField.Weight)).FirstOrDefault(c => !c.IsBlank);
        if (cell is null)
            return;
        if (LevelWords.NumberIn(cell.Text) is { } number && number > 0)
            Item.Weight = new(number <= 1 && !cell.Text.Contains('%', StringComparison.Ordinal) ? number * 100 : number, cell.Place, cell.Text);
        else
            Item.Extra.Add(("Weight", new(cell.Text, cell.Place)));
    }

    /// <summary>Owners beside actions are the actions'; a single party column without managers is the item's.</summary>
    private void Parties()
    {
        if (!rows.First.Plan.OwnersAreOfActions())
            Item.Owners.AddRange(ActionFlow.Parties([.. rows.Lines(ColumnField.Owner)]));
        if (!rows.First.Plan.ManagersAreOfActions())
            Item.Managers.AddRange(ActionFlow.Parties([.. rows.Lines(ColumnField.Manager)]));
    }

    private ActionRow ActionsOf(RegisterRow row)
    {
        FlowLine? One(ColumnField field, bool isOfActions = true)
        {
            var lines = isOfActions ? row.Plan.Of(field).SelectMany(c => ItemRows.LinesOf(row, c.Index)).ToList() : [];
            return lines.Count == 0 ? null : lines[0] with { Text = string.Join(" / ", lines.Select(l => l.Text)) };
        }

        if (!row.Plan.Has(ColumnField.Actions))
            return new(row.Number, [], null, null, null, []);
        var text = row.Plan.Of(ColumnField.Actions).SelectMany(c => ItemRows.LinesOf(row, c.Index, fused)).ToList();
        var progress = row.Plan.Of(ColumnField.Progress).SelectMany(c => ItemRows.LinesOf(row, c.Index)).ToList();
        return new(row.Number, text, One(ColumnField.Manager, row.Plan.ManagersAreOfActions()),
            One(ColumnField.ActionOwner) ?? One(ColumnField.Owner, row.Plan.OwnersAreOfActions()), One(ColumnField.Target), progress);
    }

    /// <summary>Columns that the model has no field for are kept under their header.</summary>
    private void Extras()
    {
        foreach (var column in rows.First.Plan.Of(ColumnField.Other))
        {
            var lines = rows.Rows.SelectMany(r => ItemRows.LinesOf(r, column.Index)).ToList();
            if (TextFlow.Whole(lines) is { } whole)
                Item.Extra.Add((column.Header, whole.AsText()));
            foreach (var line in lines)
                account.Note(line.Place, SourceUse.KeptAsExtra);
        }
    }

    private IEnumerable<Recognised<string>> List(ColumnField field)
    {
        var entries = TextFlow.Entries(rows.Lines(field, fused));
        var joined = entries.Count(e => e.IsJoined);
        var name = register.Plans.SelectMany(p => p.Of(field)).FirstOrDefault()?.Header ?? field.ToString();
        if (joined > 0)
            findings.Add(new("text-joined", Sentence.Counted(
                joined,
                $"{name}: {joined} of {entries.Count} entries was put together from several rows",
                $"{name}: {joined} of {entries.Count} entries were put together from several rows"), null, entries.First(e => e.IsJoined).Place.ToString()));
        if (entries.Count > 0 && Wording.GoesOn(entries[0].Text))
            findings.Add(new("damaged-cell", $"{name}: the first entry begins in the middle of a sentence", null, entries[0].Place.ToString()));
        return entries.Select(e => Wording.GoesOn(e.Text) ? e.AsText() with { Confidence = 0.5 } : e.AsText());
    }

    private Recognised<string>? Flow(ColumnField field) => TextFlow.Whole(rows.Lines(field))?.AsText();

    /// <summary>A title printed again on the next page counts once.</summary>
    private static List<FlowLine> Unrepeated(IReadOnlyList<FlowLine> lines)
    {
        List<FlowLine> kept = [];
        foreach (var line in lines)
        {
            if (kept.Count == 0 || !kept.Exists(k => Wording.Letters(k.Text) == Wording.Letters(line.Text)))
                kept.Add(line);
        }

        return kept;
    }

    private static string Opening(string text) => text.Length <= 80 ? text : text[..(text.LastIndexOf(' ', 80) is > 0 and var space ? space : 80)];
}
