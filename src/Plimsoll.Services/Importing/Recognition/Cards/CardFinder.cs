using System.Text.RegularExpressions;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>A card: the labels and values of one item.</summary>
internal sealed class Card
{
    /// <summary>The heading over it.</summary>
    public SourceHeading? Heading { get; set; }

    private readonly List<CardPair> pairs = [];
    private readonly HashSet<string> labels = [];

    /// <summary>Its labels and values in reading order.</summary>
    public IReadOnlyList<CardPair> Pairs => pairs;

    /// <summary>How many different fields its labels name.</summary>
    public int Fields => labels.Select(l => CardLabels.Meaning(l.Split(" › ")[^1])?.Field).Where(f => f is not null and not ImportField.Extra).Distinct().Count();

    /// <summary>Whether something in it names the item.</summary>
    public bool IsNamed => pairs.Exists(p => CardLabels.Names(p.Label)) || (Heading is not null && CardHeading().IsMatch(Heading.Text));

    /// <summary>
    /// Whether it can be the only card of a document: a guide explains the same words that a card has for labels, but scores
    /// nothing with them; beside a register it has a reference as well.
    /// </summary>
    public bool StandsAlone(bool besideRegister) => pairs.Exists(p => CardLabels.Meaning(p.Label.Split(" › ")[^1]) is { } meaning && IsScored(meaning.Field, p.Value.Text))
        && (!besideRegister || pairs.Exists(p => CardLabels.Meaning(p.Label)?.Field == ImportField.Reference));

    private static bool IsScored(ImportField field, string text) => field switch
    {
        ImportField.Impact => LevelCell.Read(text, LevelAxis.Impact) is { Number: not null } or { Code: not null } || LevelCell.RankOf(LevelAxis.Impact, text) is not null,
        ImportField.Likelihood => LevelCell.Read(text, LevelAxis.Likelihood) is { Number: not null } or { Code: not null } || LevelCell.RankOf(LevelAxis.Likelihood, text) is not null,
        ImportField.Rating or ImportField.Score => LevelCell.Read(text, LevelAxis.Rating) is { Number: not null } or { Code: not null } || LevelCell.RankOf(LevelAxis.Rating, text) is not null || ScorePair.Read(text) is not null,
        _ => false,
    };

    /// <summary>Adds a label with its value.</summary>
    public void Add(CardPair pair)
    {
        pairs.Add(pair);
        labels.Add(pair.Label);
    }

    /// <summary>Whether a label stands in it.</summary>
    public bool Has(string label) => labels.Contains(label);

    private static Regex CardHeading() => CardFinder.Heading();
}

/// <summary>Finds the cards of a document: tables that are cards, and paragraphs that begin with labels.</summary>
internal static partial class CardFinder
{
    private const int FewestFields = 3;
    private const int FewestRegisterRows = 2;
    private const int MostLooked = 500;

    /// <summary>The cards, with the blocks that they stand in; none when the document is none of cards.</summary>
    public static (IReadOnlyList<Card> Cards, IReadOnlySet<SourceBlock> Blocks) Of(SourceDocument document, TableLayouts layouts)
    {
        var tables = document.Tables.Where(t => !IsRegister(t, layouts)).ToList();
        var ofCards = tables.ToHashSet<SourceBlock>(ReferenceEqualityComparer.Instance);
        var labels = new CardLabels(Repeated(tables));
        List<(SourceBlock Block, SourceHeading? Heading, CardPair Pair)> stream = [];
        var coded = CodedItems(document);
        SourceHeading? heading = null;
        (string Label, Place Place)? open = null;
        var lines = CardLines.Of(document);
        foreach (var block in lines.Blocks)
        {
            switch (block)
            {
                case SourceHeading words:
                    open = CardLabels.Meaning(words.Text) is not null && words.Text.Length <= 40 && !words.Text.Any(char.IsDigit) ? (CardLabels.Bare(words.Text), words.Place) : null;
                    if (open is null)
                        heading = words;
                    break;
                case SourceParagraph paragraph when coded.Contains(paragraph) || (paragraph.Lines.Count <= 1 && NumberedItem().IsMatch(paragraph.Text)):
                    (open, heading) = (null, new SourceHeading(paragraph.Place, 2, paragraph.Content));
                    break;
                case SourceTable table when ofCards.Contains(table):
                    open = null;
                    foreach (var pair in new CardTable(layouts.Of(table).Rows, labels).Pairs())
                        Add(block, pair);
                    break;
                case SourceTable:
                    (open, heading) = (null, null);
                    break;
                case SourceParagraph paragraph when InOneLine(paragraph) is { Count: > 1 } several:
                    // Beneath the name of a stage stand its levels: "Inherent risk", "Impact: 2 Likelihood: 5".
                    var over = open is { } staged && LayoutWords.StageIn(staged.Label) is not null && !several.Exists(v => v.Label.Contains(" › ", StringComparison.Ordinal)) ? staged.Label + " › " : "";
                    open = null;
                    foreach (var (name, words) in several)
                        Add(block, new(over + name, paragraph.Place, Cell(words, paragraph.Place)));
                    break;
                case SourceParagraph paragraph when lines.IsLabel(paragraph):
                    open = (CardLabels.Bare(paragraph.Text), paragraph.Place);
                    break;
                case SourceParagraph paragraph when paragraph.TryLabel(out var label, out var value) && CardLabels.Meaning(label) is not null:
                    open = value.Length == 0 ? (CardLabels.Bare(label), paragraph.Place) : null;
                    if (value.Length > 0)
                        Add(block, new(CardLabels.Bare(label), paragraph.Place, Cell(value, paragraph.Place)));
                    break;
                case SourceParagraph paragraph when open is { } of:
                    Add(block, new(of.Label, of.Place, new(paragraph.Place, paragraph.Content, SourceCellKind.Text)));
                    break;
                case SourceParagraph paragraph when CardLines.MayBeLabel(paragraph.Text):
                    open = (CardLabels.Bare(paragraph.Text), paragraph.Place);
                    break;
                case SourceList list when open is { } of:
                    foreach (var item in list.Items)
                        Add(block, new(of.Label, of.Place, Cell(item.Text, item.Place)));
                    break;
            }
        }

        var hasRegister = document.Tables.Any(t => !ofCards.Contains(t) && layouts.Of(t).Tables.Any(f => f.IsRegister));
        var found = Cut(stream, hasRegister);
        return found.Cards.Count == 0 && !hasRegister ? (OpenedCards.Of(document), found.Blocks) : found;

        void Add(SourceBlock block, CardPair pair) => stream.Add((block, heading, pair));
    }

    /// <summary>Lines that head items by codes of one kind: "CRR1: Fraud", "CRR2: Flooding". One alone may be anything.</summary>
    private static HashSet<SourceBlock> CodedItems(SourceDocument document)
    {
        var coded = document.Blocks.OfType<SourceParagraph>().Where(p => p.Lines.Count <= 1).Select(p => (Paragraph: p, Match: CodedItem().Match(p.Text))).Where(p => p.Match.Success).ToList();
        return coded.GroupBy(p => p.Match.Groups[1].Value).Where(g => g.Select(p => p.Match.Groups[2].Value).Distinct().Count() > 1).SelectMany(g => g).Select(p => (SourceBlock)p.Paragraph).ToHashSet<SourceBlock>(ReferenceEqualityComparer.Instance);
    }

    [GeneratedRegex(@"^([A-Z]{1,6})[-./ ]?(\d{1,3}[a-z]?)\s*[:–—-]\s+\S.{1,110}$")]
    private static partial Regex CodedItem();

    /// <summary>Several labels in one line: "Likelihood: 4 Impact: 5 Score: 20".</summary>
    private static List<(string Label, string Value)> InOneLine(SourceParagraph paragraph)
    {
        var found = LabelInLine().Matches(paragraph.Text).Where(m => CardLabels.Meaning(m.Groups[1].Value) is { Confidence: 1 }).ToList();
        if (found.Count < 2 || found[0].Index > 0)
            return [];
        var parts = found.Select((m, at) => (Label: CardLabels.Bare(m.Groups[1].Value), Value: paragraph.Text[(m.Index + m.Length)..(at + 1 < found.Count ? found[at + 1].Index : paragraph.Text.Length)].Trim(' ', ',', ';', '|'))).ToList();
        // "Residual risk: Likelihood: 4 Impact: 5": the first names the stage of the others.
        var stage = parts[0].Value.Length == 0 && LayoutWords.StageIn(parts[0].Label) is not null ? parts[0].Label + " › " : "";
        return [.. parts.Where(p => p.Value.Length > 0).Select(p => (stage + p.Label, p.Value))];
    }

    private static (IReadOnlyList<Card> Cards, IReadOnlySet<SourceBlock> Blocks) Cut(List<(SourceBlock Block, SourceHeading? Heading, CardPair Pair)> stream, bool hasRegister)
    {
        var start = Start(stream.ConvertAll(s => s.Pair));
        List<(Card Card, List<SourceBlock> Blocks)> cards = [];
        Dictionary<int, Card> beside = [];
        SourceBlock? block = null;
        SourceHeading? heading = null;
        foreach (var (inBlock, over, pair) in stream)
        {
            if (inBlock != block)
                beside = [];
            if (pair.Card > 0)
            {
                // Items side by side: each has a card of its own.
                if (!beside.TryGetValue(pair.Card, out var own))
                {
                    beside[pair.Card] = own = new();
                    cards.Add((own, [inBlock]));
                }

                own.Add(pair);
                block = inBlock;
                continue;
            }

            var begins = cards.Count == 0 || (beside.Count == 0 && (pair.Label == start ? cards[^1].Card.Has(pair.Label) : over != heading && start is null));
            if (begins)
                cards.Add((new() { Heading = over }, []));
            var (card, blocks) = beside.Count > 0 ? cards[^(beside.Count + 1)] : cards[^1];
            card.Add(pair);
            blocks.Add(inBlock);
            (block, heading) = (inBlock, over);
        }

        var real = cards.Where(c => c.Card.IsNamed && c.Card.Fields >= FewestFields).ToList();
        if (real.Count * 2 < cards.Count || real.Count == 0 || (real.Count == 1 && !real[0].Card.StandsAlone(hasRegister)))
            return ([], new HashSet<SourceBlock>());
        // A heading that several cards share names none of them.
        foreach (var shared in real.GroupBy(c => c.Card.Heading).Where(g => g.Key is not null && g.Count() > 1))
        {
            foreach (var (card, _) in shared.Skip(1))
                card.Heading = null;
        }

        return ([.. real.Select(c => c.Card)], real.SelectMany(c => c.Blocks).ToHashSet<SourceBlock>(ReferenceEqualityComparer.Instance));
    }

    /// <summary>The label that begins each card: the first that comes again and again.</summary>
    private static string? Start(List<CardPair> pairs)
    {
        var names = pairs.Where(p => CardLabels.Meaning(p.Label) is { Field: ImportField.Title or ImportField.Description or ImportField.Reference }).GroupBy(p => p.Label).Select(g => g.Count()).DefaultIfEmpty(0).Max();
        if (names < 2)
            return null;
        var all = pairs.CountBy(p => p.Label).ToDictionary();
        return pairs.Find(p => all[p.Label] == names && CardLabels.Meaning(p.Label.Split(" › ")[^1]) is not null)?.Label;
    }

    /// <summary>Whether a table is a register or a list with rows, which are read by rows, or a scale.</summary>
    private static bool IsRegister(SourceTable table, TableLayouts layouts)
    {
        var (rows, tables) = layouts.Of(table);
        if (Alternates(rows))
            return false;
        foreach (var found in tables)
        {
            // The first rows of a long table say what it is.
            var body = found.Body.Where(r => r.Filled.Any(f => f.Cell.Text.Trim().Length > 0) && HeaderFinder.Known(r) == 0).Take(MostLooked).ToList();
            if (body.Count == 0 && found.Columns.Count > FewestFields)
                return true;
            var labelled = body.Count(r => r.Filled.Where(f => f.Cell.Text.Trim().Length > 0).Take(1).All(f => CardLabels.Meaning(f.Cell.Text) is { Confidence: 1 }));
            if (body.Count >= FewestRegisterRows && labelled * 3 <= body.Count)
                return true;
            if (body.Count == 1 && labelled == 0 && (found.Columns.Count >= 6 || found.IsActionList))
                return true;
        }

        return ScaleMatrix.Of(table) is not null || ScaleTables.Of(rows).Count > 0;
    }

    /// <summary>Whether each row of labels has its values in the row beneath it: "Reference | Risk | Owner", "CR1 | Fraud | Head of Finance", "Causes | Effects" …</summary>
    private static bool Alternates(IReadOnlyList<LayoutRow> rows)
    {
        var filled = rows.Select(r => r.Filled.Select(f => f.Cell.Text.Trim()).Where(t => t.Length > 0).ToList()).Where(r => r.Count > 0).Take(MostLooked).ToList();
        var heads = filled.Select(r => r.TrueForAll(t => CardLabels.Meaning(t) is not null) && r.Exists(t => CardLabels.Meaning(t) is { Confidence: 1 })).ToList();
        return heads.Count >= 2 * FewestFields && heads[0] && !heads[^1] && heads.Zip(heads.Skip(1)).All(p => p.First != p.Second);
    }

    /// <summary>Words that stand at the same place of most of the tables, where known labels stand too.</summary>
    private static HashSet<string> Repeated(List<SourceTable> tables)
    {
        if (tables.Count < 3)
            return [];
        var texts = tables.Select(t => t.Rows.SelectMany((r, row) => row > 0 && IsLabels(t.Rows[row - 1]) ? [] : r.Cells.Select((c, column) => (row, column, Text: CardLabels.Bare(c.Text)))).Where(c => c.Text.Length is > 2 and <= 60 && !c.Text.Any(char.IsDigit)).ToList()).ToList();
        var common = texts.SelectMany(t => t.Select(c => (c.column, c.Text)).Distinct()).GroupBy(c => c).Where(g => g.Count() * 5 >= tables.Count * 4).Select(g => g.Key).ToList();
        var columns = common.Where(c => CardLabels.Meaning(c.Text) is not null).GroupBy(c => c.column).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. common.Where(c => columns.Contains(c.column)).Select(c => c.Text)];
    }

    private static SourceCell Cell(string text, Place place) => new(place, SourceText.Read(text, place), SourceCellKind.Text);

    [GeneratedRegex(@"(?:(?<=^|\s))([A-Z][a-z]+(?: [a-z]+){0,2}):\s*")]
    private static partial Regex LabelInLine();

    /// <summary>Whether a row holds known labels only: what stands beneath them are values, even where every item has the same.</summary>
    private static bool IsLabels(SourceRow row) => row.Cells.Where(c => !c.IsEmpty).ToList() is { Count: > 1 } cells && cells.TrueForAll(c => CardLabels.Meaning(c.Text) is not null);

    /// <summary>"Risk 4: Flooding", "CRR12 – Loss of staff", "3. Fraud", "1.2: Fire".</summary>
    [GeneratedRegex(@"^(?:(?:risk|opportunity|ref(?:erence)?|no\.?)\s*)*[#:]?\s*(?:(?<ref>[A-Z]{0,6}[-./ ]?\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?)\s*(?:[:.)–—-]\s*(?<title>.+))?|(?<ref>[A-Z]{1,6}[-./]?\d{1,4}[a-z]?|\d{1,3}(?:\.\d{1,3}){1,2})\s+(?<title>.+))$", RegexOptions.IgnoreCase)]
    internal static partial Regex Heading();

    /// <summary>A line of text that heads an item with its number: "Risk 1: Financial resilience".</summary>
    [GeneratedRegex(@"^(?:risk|opportunity|threat)\s*(?:no\.?|number|ref\.?)?\s*#?\s*[A-Z]{0,4}[-. ]?\d{1,3}[a-z]?\s*[:.–—-]\s*\S.{1,110}$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedItem();
}
