using System.Globalization;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing.Pdf;

/// <content>Blocks other than tables and grids.</content>
internal sealed partial class TypstSource
{
    private const double TextSize = 10.5;

    // Millimetres.
    private const double FactLabel = 34, FactGap = 5;

    // How many cells, items and notes the block stands in: only where it is none is the width of its lines known.
    private int insideOf;

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
            source.Append('\n');
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading blank when HeadingPlan.IsBlank(blank):
                break;
            case Heading heading:
                var (level, anchor) = headings[heading];
                source.Append(CultureInfo.InvariantCulture, $"headed({level}, {TypstText.Literal(anchor, unprintable, int.MaxValue)}, {(HeadingPlan.IsLandmark(heading) ? "landmark" : headings.EndsLandmark(heading) ? "landmark-end" : "none")}, ");
                Write(heading.Text);
                source.Append(')');
                break;
            case Paragraph paragraph:
                source.Append("par(");
                Write(paragraph.Content);
                source.Append(')');
                break;
            case BulletList { Items.Count: > 0 } list:
                WriteItems("bulleted(", list.Items);
                break;
            case NumberedList { Items.Count: > 0 } list:
                WriteItems($"numbered(({string.Concat(list.Items.Select(item => Words(item.Number) + ","))}), ", list.Items.Select(item => item.Content));
                break;
            case BulletList or NumberedList:
                break;
            case Facts facts:
                Write(facts);
                break;
            case Note note:
                Write(note);
                break;
            case KeepTogether group:
                source.Append(Together(group.Blocks)).Append(group.Blocks is [Heading, ..] ? "(heading: true, " : "(").Append(group.StaysWithNext ? "sticky: true, {[]\n" : "{[]\n");
                Write(group.Blocks);
                source.Append("})");
                break;
            case Table { KeepTogether: true } table:
                source.Append(Together([table])).Append('(');
                Write(table);
                source.Append(')');
                break;
            case Table table:
                Write(table);
                break;
            case Matrix matrix:
                Write(matrix);
                break;
            case MatrixStrip strip:
                Write(strip);
                break;
            default:
                throw new NotSupportedException($"PDF cannot hold the block {block.GetType().Name}.");
        }
    }

    private string Together(IReadOnlyList<Block> blocks) => KeptHeight.SurelyFits(blocks, orientation) ? "kept" : "together";

    private void Write(Content content)
    {
        if (content.AsInlines is { } text)
        {
            Write(text);
            return;
        }
        source.Append("{[]\n");
        insideOf++;
        Write((IEnumerable<Block>)content);
        insideOf--;
        source.Append('}');
    }

    private void WriteItems(string call, IEnumerable<Content> items)
    {
        source.Append(call);
        foreach (var item in items)
        {
            Write(item);
            source.Append(", ");
        }
        source.Append(')');
    }

    private void Write(Facts facts)
    {
        source.Append(CultureInfo.InvariantCulture, $"facts(({string.Concat(facts.Items.Select(fact => FactHeight(fact) + ","))}), ");
        foreach (var fact in facts.Items)
        {
            source.Append('(').Append(Words(fact.Label)).Append(", ");
            Write(fact.Value);
            source.Append("), ");
        }
        source.Append(')');
    }

    // Up to three lines are never parted by a page, so that a fixed height changes nothing about where it ends.
    private string FactHeight(Fact fact)
    {
        var text = new SureHeight(TextSize, leading: 0.58, spacing: 0.85);
        var width = orientation is Orientation.Landscape ? 267 - FactLabel - FactGap : 170 - FactLabel - FactGap;
        return insideOf == 0 && fact.Value is [Paragraph]
            && text.Of(fact.Label, FactLabel, isSemiBold: false, longestRun) is { } label
            && text.Of(fact.Value, width, isSemiBold: false, longestRun) is { } value && value <= text.Of(3) + 0.001
                ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(label, value):0.###}pt")
                : "auto";
    }

    private void Write(Note note)
    {
        var heading = (note.Kind, note.Heading) switch
        {
            (NoteKind.Warning, { Length: > 0 } words) => $"Warning: {words}",
            (_, { Length: > 0 } words) => words,
            (NoteKind.Warning, _) => "Warning",
            _ => "Note",
        };
        source.Append("note(").Append(note.Kind is NoteKind.Warning ? "true" : "false").Append(", ").Append(Words(heading)).Append(", {[]\n");
        insideOf++;
        Write(note.Blocks);
        insideOf--;
        source.Append("})");
    }
}
