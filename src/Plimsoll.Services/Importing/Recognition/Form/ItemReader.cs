using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>Reads the lines of one item, section by section.</summary>
internal sealed class ItemReader
{
    private enum Section
    {
        Head,
        Dashboard,
        Comments,
        Existing,
        Further,
    }

    /// <summary>What stands behind "Residual risk:" is prose when it is longer.</summary>
    private const int LongestScore = 60;

    private readonly SourceAccount account;
    private readonly HeadFields head = new();
    private readonly Dashboard dashboard = new();
    private readonly RunningText comments = new();
    private readonly EntryTable existing = new();
    private readonly EntryTable further = new();
    private readonly List<RatingRow> ratings = [];
    private readonly List<FormCell> unknown = [];
    private Dictionary<int, FormField> scoreHeaders = [];
    private RatingRow? openRating;
    private Section section = Section.Head;

    private ItemReader(ItemBlock block, SourceAccount account)
    {
        Kind = block.Kind;
        this.account = account;
        foreach (var (index, line) in block.Lines.Index())
            Read(line, index + 1 < block.Lines.Count ? block.Lines[index + 1] : null);
    }

    public ItemKind Kind { get; }

    public ItemFindings Findings { get; } = new();

    public IReadOnlyList<HeadField> Fields => head.Fields;

    public IReadOnlyList<RatingRow> Ratings => ratings;

    public Dashboard Dashboard => dashboard;

    public Recognised<string>? Comments => comments.Text;

    public IReadOnlyList<EntryRow> ExistingRows => existing.Rows;

    public IReadOnlyList<EntryRow> FurtherRows => further.Rows;

    /// <summary>Texts under no label that any section knows.</summary>
    public IEnumerable<FormCell> Unknown => head.Loose.Concat(unknown);

    /// <summary>The headings of sections, and the labels that have a section of their own, that were printed.</summary>
    public HashSet<FormField> Headings { get; } = [];

    /// <summary>Reads an item; its texts are understood later, when the whole document is known.</summary>
    public static ItemReader Read(ItemBlock block, SourceAccount account) => new(block, account);

    private void Read(FormLine line, FormLine? next)
    {
        if (line.Label is { Field.IsScore: true, Rest.Length: <= LongestScore } score && !Dashboard.IsCaption(line.Text))
            ReadRating(line, score);
        else if (line.IsRow && line.Label is null && openRating?.ReadBeneath(line.Cells) == true)
            Note(line, SourceUse.Used);
        else if (openRating is not null && line.Label is { Field.IsScorePart: true })
            ContinueRating(line);
        else if (line.Label is { } label && Enter(line, label))
            openRating = null;
        else if (line.Cells.Any(cell => Dashboard.IsCaption(cell.Text)))
            ReadInDashboard(line);
        else if (IsScoreHeader(line))
            ReadScoreHeader(line);
        else if (section != Section.Head && line.Label is { Field.IsOfItem: true } && !(line.IsRow && section is Section.Existing or Section.Further && line.Label.Rest.Length > 0))
            ReadInHead(line, next);
        else
            ReadInSection(line, next);
    }

    private void ReadRating(FormLine line, FormLabel label)
    {
        head.Close();
        openRating = new(label.Field, label.Rest.Length > 0 ? line.Text[..^label.Rest.Length].Trim(' ', ':') : line.Text.Trim(' ', ':'), line.Place, line.IsRow);
        ratings.Add(openRating);
        account.Note(line.Place, label.Rest.Length > 0 ? SourceUse.Used : SourceUse.Heading);
        var rest = line.Cells.Skip(1);
        if (label.Rest.Length > 0)
            rest = rest.Prepend(line.Cells[0] with { Parts = [label.Rest] });
        ReadScoreCells(rest);
    }

    private void ContinueRating(FormLine line) => ReadScoreCells(line.Cells);

    private void ReadScoreCells(IEnumerable<FormCell> cells)
    {
        var read = cells.ToList();
        openRating!.Read(read, scoreHeaders);
        foreach (var cell in read)
            account.Note(cell.Place, FormLabels.Match(cell.Text) is { Field.IsScorePart: true, Rest: "" } ? SourceUse.Heading : SourceUse.Used);
    }

    /// <summary>"Impact | Likelihood | Score" once above the ratings, with nothing else in the row but perhaps a first word.</summary>
    private static bool IsScoreHeader(FormLine line) =>
        line.IsRow && line.Cells.Count >= 2 && line.Cells.Count(c => FormLabels.Match(c.Text) is { Field.IsScorePart: true, Rest: "" }) is var parts
        && parts >= 2 && parts >= line.Cells.Count - 1;

    private void ReadScoreHeader(FormLine line)
    {
        scoreHeaders = [];
        foreach (var cell in line.Cells)
        {
            account.Note(cell.Place, SourceUse.Heading);
            if (FormLabels.Match(cell.Text) is { Field.IsScorePart: true } label)
                scoreHeaders[cell.Column] = label.Field;
        }
    }

    /// <summary>Whether the line opens a section.</summary>
    private bool Enter(FormLine line, FormLabel label)
    {
        Section? entered = label.Field switch
        {
            FormField.InherentSection => Section.Head,
            FormField.Dashboard when label.Rest.Length == 0 => Section.Dashboard,
            FormField.Comments when !IsEntryRow(line) => Section.Comments,
            FormField.ExistingSection or FormField.ExistingActions => Section.Existing,
            FormField.FurtherSection or FormField.FurtherActions => Section.Further,
            _ => null,
        };
        if (entered is not { } opened)
            return false;
        head.Close();
        section = opened;
        Headings.Add(label.Field);
        if (label.Field.IsEntryHeader && label.Rest.Length == 0 && line.IsRow && !HasValueBeside(line))
            Table.ReadHeaders(line, account);
        else
            ReadBeside(line, label);
        return true;
    }

    /// <summary>"Existing controls | One. Two." has its text beside the label, not beneath it.</summary>
    private static bool HasValueBeside(FormLine line) =>
        line.Cells.Count > 1 && line.Cells.Skip(1).All(cell => FormLabels.Match(cell.Text) is null && cell.Text.Length > 30);

    private static bool IsEntryRow(FormLine line) => line.IsRow && line.Cells.Skip(1).Any(cell => FormLabels.Match(cell.Text)?.Field.IsScorePart == true);

    private EntryTable Table => section == Section.Existing ? existing : further;

    private void ReadBeside(FormLine line, FormLabel label)
    {
        account.Note(line.Place, label.Rest.Length > 0 ? SourceUse.Used : SourceUse.Heading);
        var cells = line.Cells.Skip(1).ToList();
        if (label.Rest.Length > 0)
            cells.Insert(0, line.Cells[0] with { Parts = label.Rest.Split('\n') });
        foreach (var cell in cells)
            ReadInSection(new(FormLineKind.Paragraph, [cell]), null);
    }

    private void ReadInHead(FormLine line, FormLine? next)
    {
        section = Section.Head;
        openRating = null;
        head.Read(line, next, account);
    }

    private void ReadInDashboard(FormLine line)
    {
        section = Section.Dashboard;
        Keep(dashboard.Read(line, account));
    }

    private void ReadInSection(FormLine line, FormLine? next)
    {
        openRating = null;
        switch (section)
        {
            case Section.Head:
                head.Read(line, next, account);
                break;
            case Section.Dashboard:
                Keep(dashboard.Read(line, account));
                break;
            case Section.Comments:
                ReadComment(line);
                break;
            default:
                if (line.Kind == FormLineKind.Heading && new EntryNumbers().Read(line.Text) is null)
                    Keep(line.Cells);
                else
                    Table.Read(line, account);
                break;
        }
    }

    private void ReadComment(FormLine line)
    {
        foreach (var cell in line.Cells)
        {
            account.Note(cell.Place, SourceUse.Used);
            foreach (var part in cell.Parts)
            {
                if (line.Kind == FormLineKind.ListItem)
                    comments.AddBullet(part, cell.Place);
                else
                    comments.AddParagraph(part, cell.Place, (Sentence)"A comment", Findings);
            }
        }
    }

    private void Note(FormLine line, SourceUse use)
    {
        foreach (var cell in line.Cells)
            account.Note(cell.Place, use);
    }

    private void Keep(IEnumerable<FormCell> cells)
    {
        foreach (var cell in cells)
        {
            unknown.Add(cell);
            account.Note(cell.Place, SourceUse.KeptAsExtra);
        }
    }
}
