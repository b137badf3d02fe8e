using Plimsoll.Documents.Sheets;
using Plimsoll.Services.Exporting.Lists;
using Plimsoll.Services.Papers.ActionPlans;
using Plimsoll.Services.Papers.Summaries;

namespace Plimsoll.Services.Papers;

/// <summary>
/// A paper as lists: the lists of its registers, and before them the list that is the paper's own. Lists of several registers
/// stand in one sheet, whose first column names the register.
/// </summary>
internal static class PaperWorkbook
{
    private const string Register = "Register";

    /// <summary>The workbook of a request.</summary>
    /// <param name="sources">The registers.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="isOneList">Whether the first sheet alone is written, as CSV is, and must say what the others would.</param>
    public static Workbook Build(IReadOnlyList<PaperSource> sources, PaperRequest request, bool isOneList = false)
    {
        List<(string Register, Workbook Book)> books = [.. sources.Select((source, i) => (source.View.Register.Name, Of(new PaperContext(source, request, i), isOneList)))];
        if (books is [var only])
            return only.Book;
        var first = books[0].Book;
        var names = books.SelectMany(b => b.Book.Sheets.Select(s => s.Name)).Distinct();
        var frame = PaperBuilder.Build(sources, request with { IncludeFindings = false });
        return first with
        {
            Title = $"{frame.Title}: {frame.Subtitle}",
            Marking = frame.Marking,
            Sheets = [.. names.Select(name => Together(name, [.. books.Select(b => (b.Register, Sheet: b.Book.Sheets.FirstOrDefault(s => s.Name == name)!)).Where(b => b.Sheet is not null)]))],
        };
    }

    private static Workbook Of(PaperContext context, bool isOneList)
    {
        var book = RegisterWorkbook.Build(context.Source.View, context.Request, isOneList);
        IReadOnlyList<Sheet> own = context.Request.Kind switch
        {
            PaperKind.Summary => [SummarySheets.Ranked(context), SummarySheets.Changes(context)],
            PaperKind.ActionPlan => [ActionPlanSheet.Of(context)],
            _ => [],
        };
        return book with { Sheets = [.. own, .. book.Sheets] };
    }

    private static Sheet Together(string name, IReadOnlyList<(string Register, Sheet Sheet)> sheets)
    {
        if (!sheets[0].Sheet.IsList)
        {
            var columns = sheets.Select(s => s.Sheet.Columns).MaxBy(c => c.Count)!;
            return sheets[0].Sheet with { Columns = columns, Rows = sheets.SelectMany((s, i) => s.Sheet.Rows.Prepend(new SheetRow { BeginsPage = true }).Skip(i == 0 ? 1 : 0)) };
        }

        // Registers may have words of their own for the stages: each column stands once, at the place where it came first.
        List<SheetColumn> all = [new(Register, 24) { NamesRow = true }, .. sheets.SelectMany(s => s.Sheet.Columns).GroupBy(c => c.Header).Select(Common)];
        var places = all.Index().ToDictionary(c => c.Item.Header, c => c.Index);
        return sheets[0].Sheet with { Columns = all, Rows = sheets.SelectMany(s => s.Sheet.Rows.Select(row => Wider(s.Register, s.Sheet, row))) };

        // A rule must hold for the rows of every register; else each cell keeps the ground of its own.
        static SheetColumn Common(IGrouping<string, SheetColumn> same) =>
            same.All(c => c.Rules.SequenceEqual(same.First().Rules)) ? same.First() : same.First() with { Rules = [] };

        SheetRow Wider(string register, Sheet sheet, SheetRow row)
        {
            var cells = new SheetCell[all.Count];
            cells[0] = register;
            for (var i = 0; i < row.Cells.Count; i++)
                cells[places[sheet.Columns[i].Header]] = row.Cells[i];
            return row with { Cells = cells };
        }
    }
}
