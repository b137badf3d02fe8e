using Plimsoll.Documents.Reading;
using Plimsoll.Services.Importing.Parties;
using Plimsoll.Services.Importing.Recognition.Columns;

namespace Plimsoll.Services.Importing.Recognition.DeepDive;

/// <summary>
/// Reads the rows of an action table. Pages break it into pieces that may have more or fewer columns than the header; what
/// stands behind the action is then told apart by what it says.
/// </summary>
internal sealed class ActionTable(DeepDiveSection section, ActionColumns header, SourceAccount account)
{
    private readonly List<ActionDraft> drafts = [];

    /// <summary>The header of the page that is being read.</summary>
    public ActionColumns Header { get; set; } = header;

    public bool IsEmpty => drafts.Count == 0;

    public void Add(GridRow row)
    {
        foreach (var cell in row.Cells.Where(c => !c.IsBlank || c.IsStray))
            account.Note(cell.Place, cell.IsStray ? SourceUse.Ignored : SourceUse.Used, cell.IsStray ? "stray mark" : null);
        var action = row[Header.At(ActionField.Actions)];
        var manager = row[Header.At(ActionField.Manager)];
        var begins = !action.IsBlank && (drafts.Count == 0 || !drafts[^1].GoesOnWith(action.Text, IsParty(manager)));
        if (begins)
            drafts.Add(new ActionDraft(section.Findings));
        if (drafts.Count == 0)
        {
            if (row.Filled.Any())
                section.Findings.Add(new("not-attached", $"“{row[row.Filled.First()].Text}” stands above the first action", null, row.Place.ToString()));
            return;
        }

        var draft = drafts[^1];
        AddLines(draft.Text, action);
        if (IsParty(manager))
            AddLines(draft.Managers, manager);
        AddLines(draft.Owners, row[Header.At(ActionField.Owner)]);
        AddLines(draft.Target, row[Header.At(ActionField.Target)]);
        var rest = row.Filled.Where(c => IsRest(c, row)).ToList();
        if (begins)
            Begin(draft, row, rest);
        else
            GoOn(draft, row, rest);
    }

    /// <summary>Words beneath the table that have no label of their own: the position of the last action goes on.</summary>
    public void AddText(IEnumerable<FlowLine> lines)
    {
        if (drafts.Count == 0)
            return;
        drafts[^1].Nested.FlushLabel();
        foreach (var entry in TextFlow.Entries([.. lines]))
            drafts[^1].Position.Add(entry.Text, entry.Place);
    }

    public void Finish() => section.Actions.AddRange(drafts.Where(d => d.Text.Count > 0).Select(d => d.Finish()));

    /// <summary>The cells that are neither action nor manager, owner or target.</summary>
    private bool IsRest(int column, GridRow row) =>
        column != Header.At(ActionField.Actions) && column != Header.At(ActionField.Owner) && column != Header.At(ActionField.Target)
        && (column != Header.At(ActionField.Manager) || !IsParty(row[column]));

    /// <summary>The first row of an action: position, then outcome; in a broken row the last cell is the outcome.</summary>
    private void Begin(ActionDraft draft, GridRow row, List<int> rest)
    {
        var outcomes = Header.At(ActionField.Outcomes);
        var isBroken = row.Cells.Count > Header.Width;
        var outcome = isBroken && rest.Count > 1 ? rest[^1] : rest.Contains(outcomes) ? outcomes : -1;
        var position = rest.Where(c => c != outcome).ToList();
        if (outcome >= 0)
            draft.Outcomes.Add((row[outcome].Text, row[outcome].Place));
        NoteShreds(row, position);
        foreach (var column in position)
            draft.Position.Add(row[column].Text, row[column].Place);
    }

    private void GoOn(ActionDraft draft, GridRow row, List<int> rest)
    {
        var cells = rest.Select(c => row[c]).ToList();
        if (draft.Nested.Take(cells))
            return;
        draft.Nested.FlushLabel();
        if (row.Cells.Count == Header.Width && rest.Contains(Header.At(ActionField.Outcomes)) && rest.Count <= 2)
        {
            var outcome = row[Header.At(ActionField.Outcomes)];
            draft.Outcomes.Add((outcome.Text, outcome.Place));
            cells.Remove(outcome);
            rest.Remove(Header.At(ActionField.Outcomes));
        }

        NoteShreds(row, rest);
        if (rest.Contains(Header.At(ActionField.Manager)))
            section.Findings.Add(new("damaged-cell", "Text of the position stands in the manager's column", null, row[Header.At(ActionField.Manager)].Place.ToString()));
        foreach (var cell in cells)
            draft.Position.Add(cell.Text, cell.Place);
    }

    private void NoteShreds(GridRow row, List<int> columns)
    {
        if (columns.Count > 1)
            section.Findings.Add(new("damaged-cell", $"The position is cut into {columns.Count} cells; their words are kept as they stand", null, row[columns[0]].Place.ToString()));
    }

    private static bool IsParty(GridCell cell) =>
        !cell.IsBlank && cell.Text.Length <= 150 && !Wording.EndsSentence(cell.Text) && PartyWords.Split(cell.Text) is { Count: > 0 } parties
        && parties.Any(p => PartyWords.KindOf(p).Confidence >= 0.9);

    private static void AddLines(List<FlowLine> lines, GridCell cell) =>
        lines.AddRange(cell.Text.Split('\n').Select(t => t.Trim()).Where(t => t.Length > 0).Select(t => new FlowLine(lines.Count, t, cell.Place)));
}
