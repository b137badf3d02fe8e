using Plimsoll.Documents.Reading;
using Plimsoll.TestKit;

namespace Plimsoll.Documents.Tests.Reading.Pdf;

/// <summary>
/// Tables of many layouts, printed from a page by a browser and by an office program: what the PDF gives is what the page
/// holds, cell by cell. The folder Layouts holds the pages, with invented risks, and what was printed of them.
/// </summary>
public sealed class LayoutTests
{
    private static string Folder => Path.Combine(SharedFiles.RepositoryRoot, "tests", "Plimsoll.Documents.Tests", "Reading", "Pdf", "Layouts");

    public static TheoryData<string> Printed => [.. Directory.GetFiles(Folder, "*.pdf").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Printed))]
    public async Task Printed_table_reads_as_the_page_that_it_was_printed_from(string name)
    {
        var page = await ReadAsync(name[..name.IndexOf('.', StringComparison.Ordinal)] + ".html");
        var printed = await ReadAsync(name);

        Assert.Equal(page.Tables.Select(Words), printed.Tables.Select(Words));
    }

    /// <summary>The words of each place of the grid. A header that is printed again, and the rest of a row on the next page, count once.</summary>
    private static string Words(SourceTable table)
    {
        List<List<string>> rows = [];
        List<string> header = [];
        HashSet<(int Row, int Column)> covered = [];
        var page = table.Rows[0].Place.Page;
        for (var at = 0; at < table.Rows.Count; at++)
        {
            List<string> row = [];
            foreach (var cell in table.Rows[at].Cells)
            {
                AddCovered();
                foreach (var below in Enumerable.Range(at + 1, cell.RowSpan - 1))
                    covered.UnionWith(Enumerable.Range(row.Count, cell.ColumnSpan).Select(column => (below, column)));
                row.Add(Plain(cell.Text));
                row.AddRange(Enumerable.Repeat("", cell.ColumnSpan - 1));
            }

            AddCovered();
            if (row.SequenceEqual(header))
                continue;
            if (at == 0)
                header = row;
            if (table.Rows[at].Place.Page != page && row[0].Length == 0)
                rows[^1] = [.. rows[^1].Zip(row, (above, below) => Plain($"{above} {below}"))];
            else
                rows.Add(row);
            page = table.Rows[at].Place.Page;

            void AddCovered()
            {
                while (covered.Contains((at, row.Count)))
                    row.Add("");
            }
        }

        return string.Join('\n', rows.Select(row => string.Join(" | ", row)));
    }

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<SourceDocument> ReadAsync(string name) =>
        await SourceFile.ReadAsync(name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), TestContext.Current.CancellationToken), ct: TestContext.Current.CancellationToken);
}
