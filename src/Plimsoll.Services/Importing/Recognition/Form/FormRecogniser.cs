using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Services.Importing.Parties;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// Reads a register that prints each item as a form: labelled blocks for description, owner, priorities and ratings, lists
/// of existing and further actions with their dates, comments. The labels are those of
/// <c>data/vocabulary/form-labels.json</c>; the layout is Thurrock Council's "In Focus" report and forms like it.
/// </summary>
public static class FormRecogniser
{
    private const int FewestLabels = 2;

    /// <summary>What the document says; null when it is not a form. Throws for no document whatever it holds.</summary>
    /// <param name="document">The document.</param>
    public static RecognisedRegister? Recognise(SourceDocument document)
    {
        var register = new RecognisedRegister { Recogniser = "form" };
        var lines = FormLines.Of(document, register.Account);
        if (!IsForm(lines))
            return null;
        var blocks = ItemBlocks.Cut(lines);
        if (blocks.Items.Count == 0)
            return null;

        var others = TitleLines.Read(blocks.Preamble, register);
        foreach (var heading in blocks.Headings)
            register.Account.Note(heading.Place, SourceUse.Heading);
        var items = ReadItems(blocks, register, BoardsIn(lines));
        var inFocus = blocks.Preamble.Concat(blocks.Headings).Any(line => line.Text.Contains("in focus", StringComparison.OrdinalIgnoreCase));
        foreach (var item in items)
        {
            item.InFocus = inFocus;
            register.Items.Add(item);
        }

        ReadIntroduction(others, register);
        return register;
    }

    /// <summary>
    /// Two different labels at least, a description or title among them, and no row of headers that names the description
    /// and the parts of a score: that is a column register.
    /// </summary>
    private static bool IsForm(IReadOnlyList<FormLine> lines)
    {
        if (lines.Any(IsColumnHeader))
            return false;
        var labels = lines.SelectMany(line => line.Cells).Select(cell => FormLabels.Match(cell.Text)?.Field).OfType<FormField>()
            .Where(field => field != FormField.KindHeading).Distinct().ToList();
        return labels.Count >= FewestLabels && labels.Any(field => field is FormField.Description or FormField.Title);
    }

    private static bool IsColumnHeader(FormLine line)
    {
        if (!line.IsRow || line.Cells.Count < 4)
            return false;
        var fields = line.Cells.Select(cell => FormLabels.Match(cell.Text)).Where(label => label is { Rest: "" }).Select(label => label!.Field).ToList();
        return fields.Contains(FormField.Description) && fields.Any(field => field.IsScorePart || field.IsScore || field.IsEntryHeader);
    }

    private static IReadOnlySet<string> BoardsIn(IReadOnlyList<FormLine> lines) =>
        lines.SelectMany(line => line.Cells).SelectMany(cell => PartyWords.BoardsIn(cell.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static List<RecognisedItem> ReadItems(ItemBlocks blocks, RecognisedRegister register, IReadOnlySet<string> boards)
    {
        var readers = blocks.Items.Select(block => (Reader: ItemReader.Read(block, register.Account), block.Lines[0].Place)).ToList();
        var legend = new ScoreLegend();
        foreach (var (reader, _) in readers)
            legend.Learn(reader.Kind, reader.Ratings);
        var known = new DocumentKnowledge(boards, KnownPriorities(readers.Select(r => r.Reader)), legend);
        var references = References.Of(readers, register.Findings);
        var assemblies = readers.Zip(references).Select(r => ItemAssembly.Of(r.First.Reader, known, r.Second, r.First.Place)).ToList();
        ReportTitles(assemblies, register);
        foreach (var assembly in assemblies)
            register.Findings.AddRange(assembly.Findings);
        register.Findings.AddRange(SectionHeadings.Missing([.. readers.Zip(assemblies).Select(r => (r.First.Reader, r.Second.Item, r.First.Place))]));
        register.InherentWord = StageWord(readers, Stage.Inherent);
        register.ResidualWord = StageWord(readers, Stage.Residual);
        return [.. assemblies.Select(assembly => assembly.Item)];
    }

    /// <summary>Priorities that have a cell, or a bullet, to themselves somewhere.</summary>
    private static HashSet<string> KnownPriorities(IEnumerable<ItemReader> readers) =>
        [.. readers.SelectMany(r => r.Fields).Where(f => f.Field == FormField.Priority).SelectMany(f => f.Cells)
            .SelectMany(cell => PriorityCell.Split(cell.Parts, new HashSet<string>())).Select(p => PriorityCell.Key(p.Text)).Where(key => key.Length > 0)];

    private static void ReportTitles(List<ItemAssembly> assemblies, RecognisedRegister register)
    {
        var inferred = assemblies.Where(a => a.IsTitleInferred).Select(a => a.Item).ToList();
        if (inferred.Count == 0)
            return;
        var ranges = inferred.GroupBy(i => i.Kind).Select(g => EntryReader.Range([.. g.Select(i => i.Reference.Value)])).ToList();
        register.Findings.Add(new(
            "title-inferred",
            $"The document prints no titles for {References.Both(ranges)}; the opening words of their descriptions serve.",
            null,
            inferred[0].Title.Place.ToString()));
    }

    /// <summary>The first word of the first label of the stage, as most documents print one word throughout.</summary>
    private static string? StageWord(List<(ItemReader Reader, Place Place)> readers, Stage stage) =>
        readers.SelectMany(r => RatingRows.InOrder(r.Reader.Ratings)).FirstOrDefault(row => row.Stage == stage && row.Field != FormField.RevisedResidual)
            ?.Label.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private static void ReadIntroduction(IReadOnlyList<FormLine> lines, RecognisedRegister register)
    {
        foreach (var line in lines)
        {
            if (OrderClaim.Is(line))
            {
                register.Findings.AddRange(OrderClaim.Check(line, register.Items));
                foreach (var cell in line.Cells)
                    register.Account.Note(cell.Place, SourceUse.Ignored, "claims an order of the items, which was checked");
                continue;
            }

            foreach (var cell in line.Cells)
                register.Account.Note(cell.Place, SourceUse.Ignored, "stands before the first item");
            register.Findings.Add(new(
                "not-attached", $"{ItemFindings.Quote(string.Join(' ', line.Cells.Select(c => c.Text)))} stands before the first item and belongs to none.", null, line.Place.ToString()));
        }
    }
}
