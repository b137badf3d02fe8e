using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>A line of a column: one row's cell, or one line of it.</summary>
/// <param name="Row">Number of the row within the item.</param>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record FlowLine(int Row, string Text, Place Place);

/// <summary>An entry that was put together from its lines.</summary>
internal sealed record FlowEntry(IReadOnlyList<FlowLine> Lines)
{
    public string Text { get; } = Lines.Select(l => l.Text).Aggregate(Wording.Join);

    public Place Place => Lines[0].Place;

    /// <summary>Whether it was put together from several rows.</summary>
    public bool IsJoined => Lines[^1].Row > Lines[0].Row;

    public Recognised<string> AsText() => IsJoined
        ? new(Text, Place, string.Join('\n', Lines.Select(l => l.Text)), 0.95)
        : new(Text, Place);
}

/// <summary>
/// Reads a column as a flow of its own: rows of a register line up by accident, as each column is a list that was broken to
/// fit its width. An entry ends with its sentence, or at a blank cell; where a column has no full stops, a capital begins one.
/// </summary>
internal static class TextFlow
{
    public static IReadOnlyList<FlowEntry> Entries(IReadOnlyList<FlowLine> lines)
    {
        var hasStops = lines.Any(l => Wording.EndsSentence(l.Text));
        List<List<FlowLine>> entries = [];
        foreach (var line in lines)
        {
            if (entries.Count > 0 && !Begins(line, entries[^1][^1], hasStops))
                entries[^1].Add(line);
            else
                entries.Add([line]);
        }

        return [.. entries.Select(e => new FlowEntry(e))];
    }

    /// <summary>All lines as one text; null when there are none.</summary>
    public static FlowEntry? Whole(IReadOnlyList<FlowLine> lines) => lines.Count == 0 ? null : new(lines);

    private static bool Begins(FlowLine line, FlowLine before, bool hasStops)
    {
        if (Wording.GoesOn(line.Text) || Wording.IsLeftOpen(before.Text))
            return false;
        return Wording.EndsSentence(before.Text) || line.Row == before.Row || line.Row > before.Row + 1 || !hasStops;
    }
}
