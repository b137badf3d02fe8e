using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition.Cards;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// Reads registers and action lists in tables of any layout, and cards: by the words of their headers, by what stands beneath them, and by
/// what a person put right.
/// </summary>
public static partial class TableRegisterRecogniser
{
    /// <summary>The recogniser's name.</summary>
    public const string Name = "table register";

    private const int RowsOfTitles = 8;
    private const double Partly = 0.8;
    private const int MostWords = 6;

    /// <summary>Reads the document; null when it has no table with the header of a register or an action list. Throws for no document.</summary>
    public static RecognisedRegister? Recognise(SourceDocument document, ImportCorrections corrections)
    {
        var register = new RecognisedRegister { Recogniser = Name };
        List<RawScore> scores = [];
        var listed = new ActionLists();
        var several = new SeveralRegisters();
        var repeated = new RepeatedItems();
        var layouts = new TableLayouts(corrections.Fields);
        var (cards, ofCards) = CardFinder.Of(document, layouts);
        var isAlone = document.Tables.SelectMany(t => layouts.Of(t).Tables).Count(t => t.IsRegister) < 2;
        LayoutTable? before = null;
        SourceHeading? heading = null;
        for (var at = 0; at < document.Blocks.Count; at++)
        {
            if (document.Blocks[at] is SourceHeading words)
                heading = words;
            if (document.Blocks[at] is not SourceTable source || ofCards.Contains(source))
            {
                before = null;
                continue;
            }

            var (rows, tables) = layouts.Of(source);
            if (before is not null && (tables.Count == 0 || tables[0].FirstHeader > 0) && GoesOn(rows, before))
            {
                // A page broke the table: its rows go on without a header.
                tables = [before with { Rows = rows, FirstHeader = 0, FirstBody = 0, End = tables.Count == 0 ? rows.Count : tables[0].FirstHeader }, .. tables];
            }

            if (tables.Count > 0 && heading is not null)
                register.Account.Note(heading.Place, SourceUse.Heading);
            foreach (var table in tables)
                before = Read(table, source, heading, corrections, register, scores, listed, several, repeated, HasOwnLines(document), isAlone);
        }

        var inTables = register.Items.ToList();
        CardReader.Read(cards, corrections, register, scores, HasOwnLines(document));
        listed.AttachTo(register);
        if (register.Items.Count == 0)
            return null;
        several.Settle(register, repeated.Find(register));
        InferReferences(register);
        Closures.Settle(register);
        var titled = DocumentTitle.Read(document, register);
        several.Unname(register);
        CodeColumns.Settle(scores, register);
        PairOrder.Settle(scores, document);
        var found = ScaleFinder.Of(scores, ScaleReader.Of(document, register), corrections);
        register.Scale = found.Scale;
        var resolver = new ScoreResolver(found, corrections, register);
        foreach (var score in scores.OrderBy(s => s.Stage).ThenBy(s => s.Period is null).ThenBy(s => s.Period?.Order))
            resolver.Resolve(score);
        repeated.Join(register);
        Bands(register);
        BandRanges.Take(document, register);
        if (cards.Count > 0 && inTables.Count > 0)
            CardSummary.Merge(inTables, register);
        HeatMap.Compare(document, register);
        Date(document, repeated.Newest ?? titled, corrections, register);
        return register;
    }

    /// <summary>Ratings in words of which nobody can say the number are told once: the items stay unscored.</summary>
    private static void Bands(RecognisedRegister register)
    {
        var words = register.Items.SelectMany(i => i.Assessments).Select(a => a.Band).OfType<Recognised<string>>().ToList();
        if (words.Count > 0)
        {
            var printed = string.Join(", ", words.Select(w => $"“{w.Value}”").Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords));
            register.Findings.Add(new("level-unknown",
                Sentence.Counted(
                    words.Count,
                    $"{words.Count} rating is a word without levels or a number ({printed}): the words were kept, and no score was made of them",
                    $"{words.Count} ratings are words without levels or a number ({printed}): the words were kept, and no score was made of them"),
                null, words[0].Place.ToString()));
        }
    }

    /// <summary>Whether lines within a cell are paragraphs of its writer: pages of PDFs and of plain text wrap them, and so do people in the cells of workbooks.</summary>
    private static bool HasOwnLines(SourceDocument document) => document.Format is "Word document" or "web page";

    private static bool GoesOn(IReadOnlyList<LayoutRow> rows, LayoutTable before) =>
        rows.Count > 0 && rows.Max(r => r.Cells.Length) is var width && width >= before.Columns[^1].Index && width <= before.Columns[^1].Index + 2;

    private static LayoutTable Read(
        LayoutTable table, SourceTable source, SourceHeading? heading, ImportCorrections corrections, RecognisedRegister register, List<RawScore> scores, ActionLists listed, SeveralRegisters several, RepeatedItems repeated, bool hasOwnLines, bool isAlone)
    {
        if (table.FirstBody > 0)
            table = ColumnSense.Settled(table);
        foreach (var cell in table.Rows.Skip(table.FirstHeader).Take(table.FirstBody - table.FirstHeader).SelectMany(r => r.Filled))
            register.Account.Note(cell.Cell.Place, register.Parts.Count == 0 ? SourceUse.Heading : SourceUse.Repeated);
        var sorted = new RowSorter(table, corrections, isAlone ? null : NotRisks.Of(table, heading?.Text)).Sort();
        if (ControlLists.Read(table, sorted, register))
        {
            register.Parts.Add(PartOf(table, PartKind.ControlList, source, heading?.Text, sorted));
            return table;
        }

        if (ScoreHistories.Read(table, sorted, register, scores))
        {
            register.Parts.Add(PartOf(table, PartKind.ScoreHistory, source, heading?.Text, sorted));
            return table;
        }

        if (!table.IsRegister && !table.IsActionList)
            return table;
        NotRisks.Tell(table, sorted, register);
        WithheldRow.Tell(table, sorted, register);
        var dates = table.Of(ImportField.Opened, ImportField.Closed, ImportField.Assessed, ImportField.ActionTarget, ImportField.Implemented).ToDictionary(c => c.Index,
            c => new DateColumn(c, [.. sorted.Where(r => r.Use is RowUse.Item or RowUse.Continuation).Select(r => r.Row.OwnAt(c.Index)).OfType<SourceCell>()], register.Findings));
        var cells = new ItemCells(table, register, dates, scores, hasOwnLines);
        PrintedTotals.Compare(table, sorted, register.Findings);
        List<RecognisedItem> own = [];
        var isList = table.IsActionList;
        (string Text, Place Place)? section = null;
        List<LayoutRow> group = [];
        SortedRow? last = null;
        foreach (var row in sorted)
        {
            var isBroken = last?.Use == RowUse.Header && row.Use == RowUse.Continuation && group.Count > 0;
            last = row;
            if (isBroken)
            {
                group[^1] = PageBreaks.Joined(group[^1], row.Row);
                foreach (var (_, cell) in row.Row.Filled)
                    register.Account.Note(cell.Place, SourceUse.Used);
                continue;
            }

            if (row.Use is RowUse.Item)
                Flush();
            if (row.Use is RowUse.Item or RowUse.Continuation)
            {
                group.Add(row.Row);
                continue;
            }

            if (row.Use == RowUse.Section)
            {
                Flush();
                // Beside its number stands its name.
                var named = row.Row.Filled.MaxBy(f => f.Cell.Text.Count(char.IsLetter)).Cell;
                section = (named.Text.Trim(), named.Place);
            }

            foreach (var (_, cell) in row.Row.Filled)
                register.Account.Note(cell.Place, row.Use switch { RowUse.Section => SourceUse.Used, RowUse.Guidance => SourceUse.Guidance, RowUse.Header => SourceUse.Repeated, _ => SourceUse.Ignored }, row.Why);
        }

        Flush();
        if (!table.Has(ImportField.Reference))
            TitleReferences.Part(own, isList);
        foreach (var item in own)
        {
            if (isList)
                listed.Add(item);
            else
                register.Items.Add(item);
        }

        if (AreOpportunities(table, heading?.Text))
            own.ForEach(item => item.Kind = ItemKind.Opportunity);
        if (!isList)
        {
            several.Add(heading, own);
            repeated.Add(heading?.Text, own);
        }

        register.Parts.Add(PartOf(table, isList ? PartKind.ActionList : PartKind.Register, source, heading?.Text, sorted));
        return table;

        void Flush()
        {
            if (group.Count == 0)
                return;
            var item = cells.Read(group, section?.Text, section?.Place);
            if (Closures.Over(section?.Text, section?.Place) is { } over || (over = Closures.Over(heading?.Text, heading?.Place)) is not null)
                Closures.Under(item, over);
            own.Add(item);
            group = [];
        }
    }

    /// <summary>Whether a table holds opportunities: by the heading over it, or by what it calls its items.</summary>
    private static bool AreOpportunities(LayoutTable table, string? heading)
    {
        if (table.Has(ImportField.Kind))
            return false;
        if (table.Of(ImportField.Title).FirstOrDefault() is { } title && LayoutWords.Tokens(title.Label.Split(" › ")[^1]) is ["opportunity" or "opportunities", ..])
            return true;
        var words = heading is null ? [] : LayoutWords.Tokens(heading);
        return words.Exists(w => w is "opportunity" or "opportunities") && !words.Exists(w => w is "risk" or "risks" or "threat" or "threats");
    }

    private static ReadPart PartOf(LayoutTable table, PartKind kind, SourceTable source, string? heading, IReadOnlyList<SortedRow> rows) =>
        new(source.Place, kind, heading, [.. table.Columns.Select(c => c.AsRead())], [.. rows.Select(r => new ReadRow(r.Row.Source.Place, r.Use, r.Why))]);

    private static void InferReferences(RecognisedRegister register)
    {
        var taken = register.Items.Where(i => i.Reference.Value.Length > 0).Select(i => i.Reference.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var item in register.Items.Where(i => i.Reference.Value.Length == 0))
        {
            do
                number++;
            while (!taken.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            item.Reference = item.Reference with { Value = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            register.Findings.Add(new("reference-inferred", $"No reference is printed; {item.Reference.Value} was given by position", item.Reference.Value, item.Reference.Place.ToString()));
        }

        foreach (var item in register.Items.Where(i => i.Title.Confidence < 1))
            register.Findings.Add(new("title-inferred", $"No title is printed; the opening of the description serves: “{item.Title.Value}”", item.Reference.Value, item.Title.Place.ToString()));
    }

    /// <summary>The day that the document says it stands at gives its date to undated current scores.</summary>
    private static void Date(SourceDocument document, Recognised<string>? titled, ImportCorrections corrections, RecognisedRegister register)
    {
        register.ReportDate = corrections.AsAt is { Length: > 0 } given ? new(given, Place.Unknown) : Printed(document) ?? titled;
        if (register.ReportDate is { } date)
        {
            register.Account.Note(date.Place, SourceUse.Used);
            foreach (var assessment in register.Items.SelectMany(i => i.Assessments).Where(a => a.Stage == Stage.Residual && a.Date is null))
                assessment.Date = date;
        }
        else if (register.Items.Exists(i => i.Assessments.Count > 0))
        {
            register.Findings.Add(new("date-missing", "The document says nowhere on what date its scores were true", null, register.Items[0].Title.Place.ToString()));
        }
    }

    private static Recognised<string>? Printed(SourceDocument document)
    {
        var lines = document.Blocks.SelectMany(b => b switch
        {
            SourceHeading or SourceParagraph => [(b.Place, b.Raw)],
            SourceTable table => table.Rows.Take(RowsOfTitles).Select(r => r.Cells.Where(c => !c.IsEmpty).ToList()).Where(c => c.Count is 1 or 2).SelectMany(c => c).Select(c => (c.Place, c.Text)),
            _ => [],
        });
        foreach (var (place, line) in lines)
        {
            if (AsAt().Match(line) is { Success: true } match && Timing.Read(match.Groups[1].Value.Trim()) is { IsUnderstood: true, Latest: not null })
                return new(match.Groups[1].Value.Trim(), place, line);
        }

        return BesideItsLabel(document);
    }

    /// <summary>A date in a cell of its own, beside "Date of last review" over a table; null where the tables of a document tell different days.</summary>
    private static Recognised<string>? BesideItsLabel(SourceDocument document)
    {
        var dates = document.Tables.SelectMany(t => t.Rows.Take(RowsOfTitles)).Select(r => r.Cells.Where(c => !c.IsEmpty).ToList())
            .Where(c => c.Count == 2 && DateLabel().IsMatch(c[0].Text.Trim()) && Timing.Read(c[1].Text.Trim()) is { IsUnderstood: true, Latest: not null })
            .Select(c => c[1]).ToList();
        return dates.Count > 0 && dates.DistinctBy(c => c.Text.Trim()).Count() == 1 ? new(dates[0].Text.Trim(), dates[0].Place, dates[0].Text.Trim()) { Confidence = Partly } : null;
    }

    [GeneratedRegex("^(?:report date|date of (?:this |the )?(?:report|register|last review|review|update)|last (?:reviewed|updated)(?: on)?|(?:reviewed|updated)(?: on)?|date (?:reviewed|updated)|position at|as at|date):?$", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\b(?:as at|as of|position at|report date:?)\s+(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?\p{L}+\s+\d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex AsAt();
}
