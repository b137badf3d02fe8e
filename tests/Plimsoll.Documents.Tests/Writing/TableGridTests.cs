using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing;

namespace Plimsoll.Documents.Tests.Writing;

public class TableGridTests
{
    [Fact]
    public void Row_below_a_span_begins_after_it()
    {
        var rows = TableGrid.Place([new(new Cell { RowSpan = 2 }, "b", "c"), new("d", "e")], 3);

        Assert.Equal([1, 2], rows[1].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Row_too_short_is_filled()
    {
        var rows = TableGrid.Place([new("a")], 3);

        Assert.Equal([0, 1, 2], rows[0].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Span_beyond_the_last_row_is_cut() =>
        Assert.Equal(1, TableGrid.Place([new(new Cell { RowSpan = 5 }, "b")], 2)[0].Cells[0].RowSpan);

    [Fact]
    public void Row_too_long_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableGrid.Place([new("a", "b", "c")], 2));

    [Fact]
    public void Span_across_a_taken_column_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableGrid.Place([new("a", new Cell { RowSpan = 2 }), new(new Cell { ColumnSpan = 2 })], 2));

    [Fact]
    public void Span_of_zero_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableGrid.Place([new(new Cell { ColumnSpan = 0 })], 2));
}
