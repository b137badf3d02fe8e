using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>
/// Reads a workbook that this program wrote (<see cref="Exporting.Lists.RegisterWorkbook"/>), also after people worked on it: items,
/// assessments, controls, actions, comments and reviews from their sheets, and the scheme from the legend. What is read and
/// written again is the same workbook. Sheets that only repeat or follow from these are not read twice.
/// </summary>
public static class ListWorkbookRecogniser
{
    /// <summary>The recogniser's name.</summary>
    public const string Name = "list workbook";

    /// <summary>Reads the document; null when it is no such workbook, or one of several registers. Throws for no document.</summary>
    public static RecognisedRegister? Recognise(SourceDocument document)
    {
        var tables = document.Tables.ToList();
        var items = tables.Select(t => ListSheet.Of(t, "Reference", "Title", "Kind", "Status", "In focus", "Weighting (%)", "Also in the source")).FirstOrDefault(s => s is not null);
        var legend = tables.Select(ListLegend.Of).FirstOrDefault(l => l is not null);
        if (items is null || legend is null || items.IndexOf("Register") >= 0)
            return null;
        var words = ListItems.StagesOf(items);
        var register = new RecognisedRegister
        {
            Recogniser = Name,
            Name = legend.About("Register"),
            ReportDate = legend.About("Report date") ?? legend.About("As at"),
            Level = Enum.TryParse<RegisterLevel>(legend.About("Level")?.Value, out var level) ? level : null,
            InherentWord = words[Stage.Inherent],
            ResidualWord = words[Stage.Residual],
            ForecastWord = words[Stage.Forecast],
        };
        register.Schemes.AddRange(legend.Schemes());
        register.Appetites.AddRange(ListAppetites.Of(legend));
        ListItems.Read(items, register);
        var details = new ListDetails(register, words);
        foreach (var table in tables)
            Account(table, register, details.Read(table) || table == items.Table);
        ListItems.Compose(register);
        return register;
    }

    /// <summary>Headers and what was read are told apart from what repeats it; rows that named no item were noted as they were met.</summary>
    private static void Account(SourceTable table, RecognisedRegister register, bool isRead)
    {
        foreach (var (at, row) in table.Rows.Index())
        {
            foreach (var cell in row.Cells.Where(c => !c.IsEmpty && !register.Account.Entries.ContainsKey(c.Place)))
                register.Account.Note(cell.Place, at == 0 ? SourceUse.Heading : isRead ? SourceUse.Used : SourceUse.Repeated, isRead ? null : "follows from the other sheets, or explains them");
        }
    }
}
