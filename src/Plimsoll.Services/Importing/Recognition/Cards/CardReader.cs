using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Recognition.Tables;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>Reads cards as a table is read: each label is a column, each card a row, or several where it lists actions.</summary>
internal static class CardReader
{
    /// <summary>Adds the items of the cards to the register and their scores to those that are settled with all others.</summary>
    public static void Read(IReadOnlyList<Card> cards, ImportCorrections corrections, RecognisedRegister register, List<RawScore> scores, bool hasOwnLines)
    {
        if (cards.Count == 0)
            return;
        var labels = cards.SelectMany(c => c.Pairs).Select(p => p.Label).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var columns = labels.Select((label, at) => Column(at, label, corrections)).ToList();
        var at = columns.ToDictionary(c => c.Label, c => c.Index, StringComparer.OrdinalIgnoreCase);
        var laid = cards.Select(c => (Card: c, Rows: Rows(c, at))).ToList();
        var table = ColumnSense.Settled(new LayoutTable([.. laid.SelectMany(l => l.Rows)], 0, 0, columns) { IsCards = true });
        var dates = table.Of(ImportField.Opened, ImportField.Closed, ImportField.Assessed, ImportField.ActionTarget, ImportField.Implemented).ToDictionary(c => c.Index,
            c => new DateColumn(c, [.. table.Rows.Select(r => r.OwnAt(c.Index)).OfType<SourceCell>()], register.Findings));
        var cells = new ItemCells(table, register, dates, scores, hasOwnLines);
        foreach (var place in cards.SelectMany(c => c.Pairs).SelectMany(p => p.Head is { } head ? new[] { p.LabelPlace, head } : [p.LabelPlace]))
            register.Account.Note(place, SourceUse.Heading);
        foreach (var (card, rows) in laid)
        {
            var item = cells.Read(rows, null, null);
            if (card.Heading is { } heading)
                Named(item, heading, register);
            register.Items.Add(item);
        }

        register.Parts.Add(new(cards[0].Pairs[0].LabelPlace, PartKind.Card, cards[0].Heading?.Text, [.. table.Columns.Select(c => c.AsRead())],
            [.. laid.Select(l => new ReadRow(l.Rows[0].Source.Place, RowUse.Item))]));
    }

    private static LayoutColumn Column(int index, string label, ImportCorrections corrections)
    {
        if (corrections.Fields.FirstOrDefault(f => f.Label.Equals(label, StringComparison.OrdinalIgnoreCase)) is { } given)
            return new(index, label, label, given.Field, given.Stage, 1) { IsGiven = true };
        var parts = label.Split(" › ");
        var meaning = LayoutWords.Read(parts[^1]);
        var stage = parts.Reverse().Select(LayoutWords.StageIn).FirstOrDefault(s => s is not null);
        var field = meaning?.Field ?? ImportField.Extra;
        if (parts.Length > 1 && LayoutWords.Read(parts[0])?.Field is ImportField.Action or ImportField.Control)
        {
            field = field switch
            {
                ImportField.Owner or ImportField.Manager => ImportField.ActionOwner,
                ImportField.Status => ImportField.ActionStatus,
                ImportField.Reference => ImportField.ActionNumber,
                ImportField.Comment => ImportField.Progress,
                ImportField.Description or ImportField.Title => ImportField.Action,
                _ => field,
            };
        }

        return new(index, label, label, field, stage, meaning?.Confidence ?? 1);
    }

    /// <summary>The rows of a card: the first has the first value of each label, the others what stands in rows of their own.</summary>
    private static List<LayoutRow> Rows(Card card, Dictionary<string, int> at)
    {
        List<(Place? Row, SourceCell?[] Cells, Place Place)> rows = [(null, new SourceCell?[at.Count], card.Pairs[0].Value.Place)];
        foreach (var pair in card.Pairs)
        {
            var column = at[pair.Label];
            var free = rows.FindIndex(r => r.Cells[column] is null && (pair.Row is null ? r.Row is null : Equals(r.Row, pair.Row) || (r.Row is null && r.Cells == rows[0].Cells && !InRow(card, pair, rows[0].Cells, at))));
            if (free < 0)
            {
                rows.Add((pair.Row, new SourceCell?[at.Count], pair.Value.Place));
                free = rows.Count - 1;
            }

            rows[free].Cells[column] = pair.Value;
        }

        return [.. rows.Select(r => new LayoutRow(new SourceRow(r.Place, [.. r.Cells.OfType<SourceCell>()]), r.Cells, [.. r.Cells.Select(c => c is not null)]))];
    }

    /// <summary>Whether one of the labels beside it in its row is taken already: then the whole row stands apart.</summary>
    private static bool InRow(Card card, CardPair pair, SourceCell?[] first, Dictionary<string, int> at)
    {
        var own = card.Pairs.Where(p => Equals(p.Row, pair.Row)).ToList();
        return own.Exists(p => first[at[p.Label]] is { } cell && own.TrueForAll(o => o.Value != cell));
    }

    /// <summary>Takes the number, and the title where there is none, from the heading over a card.</summary>
    private static void Named(RecognisedItem item, SourceHeading heading, RecognisedRegister register)
    {
        var match = CardFinder.Heading().Match(heading.Text.Trim());
        register.Account.Note(heading.Place, match.Success ? SourceUse.Used : SourceUse.Heading);
        if (!match.Success)
            return;
        if (item.Reference.Value.Length == 0)
            item.Reference = new(match.Groups["ref"].Value.Trim(), heading.Place, heading.Text);
        if (match.Groups["title"].Success && (item.Title.Confidence < 1 || item.Title.Place == item.Description?.Place))
            item.Title = new(match.Groups["title"].Value.Trim(), heading.Place, heading.Text);
    }
}
