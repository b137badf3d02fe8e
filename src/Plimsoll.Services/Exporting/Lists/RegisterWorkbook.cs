using Plimsoll.Documents.Sheets;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Exporting.Lists;

/// <summary>
/// A register as lists: items, assessments, controls, actions and comments, each in a sheet, and the scheme in a legend.
/// It holds the items that the paper of the same request prints, in the same order and words.
/// </summary>
public static class RegisterWorkbook
{
    /// <summary>Builds the workbook of a request.</summary>
    /// <param name="view">The register as it stood; with a public request exempt items are taken out of it first.</param>
    /// <param name="request">Which paper's items, and for whom.</param>
    /// <param name="isOneList">Whether the first sheet alone is written, as CSV is, and must say what the others would.</param>
    public static Workbook Build(RegisterView view, PaperRequest request, bool isOneList = false)
    {
        var context = new PaperContext(view, request with { IncludeFindings = false });
        var items = PaperItems.Of(context);
        var (seen, paper) = (context.View, PaperFrame.Of(context, items));
        return new()
        {
            Title = paper.Title,
            Author = paper.Details.Author ?? paper.Details.Organisation,
            Marking = paper.Marking,
            Foot = $"{paper.Details.Organisation} · as at {paper.Details.AsAt}",
            Date = paper.Details.Date,
            Sheets =
            [
                RegisterSheet.Of(seen, items, PaperItems.WithheldOf(context), isOneList),
                DetailSheets.Assessments(seen, items),
                DetailSheets.Controls(seen, items),
                DetailSheets.Actions(seen, items),
                DetailSheets.Comments(items),
                DetailSheets.Reviews(items),
                .. request.IncludeFindings ? [DetailSheets.Findings(PaperFrame.FindingsOf(context, items))] : Array.Empty<Sheet>(),
                LegendSheet.Of(seen, items,
                [
                    ("Register", paper.Title),
                    ("Level", seen.Register.Level.ToString()),
                    .. seen.Register.ReportDate.Words.Length > 0 ? [("Report date", seen.Register.ReportDate.Words)] : Array.Empty<(string, string)>(),
                    .. Appetites(seen),
                    .. paper.Marking is { } marking ? [("Marking", marking)] : Array.Empty<(string, string)>(),
                    .. paper.Details.Lines,
                    .. request.Recommendations.Select((each, i) => ($"Recommendation {i + 1}", each)),
                ]),
            ],
        };
    }

    private static IEnumerable<(string Label, string Value)> Appetites(RegisterView view) =>
    [
        .. view.Register.Appetite is { } appetite ? [("Appetite", PaperContext.InWords(appetite))] : Array.Empty<(string, string)>(),
        .. view.Register.AppetiteByCategory.Select(a => ($"Appetite for {view.Organisation.Categories.FirstOrDefault(c => c.Id == a.Category)?.Name}", PaperContext.InWords(a.Appetite))),
    ];
}
