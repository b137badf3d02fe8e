using Microsoft.AspNetCore.Mvc;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Csv;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Services.Exporting.Lists;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>The items of a list, found and sorted as on its page, as an Excel or CSV file.</summary>
internal sealed class DownloadModel(Workspace workspace, RegisterService registers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string format, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        if (format is not ("csv" or "xlsx"))
            return NotHere(T["The list can be had as .csv and as .xlsx."]);
        var query = ItemQuery.Read(Request.Query);
        var places = query.Places(Summary, await Registers.UnitsAsync(Frame.AsAt, cancellation)).ToList();
        var sheet = RegisterSheet.Of(View, places.Where(p => p >= 0).Select(p => Summary.Lines[p].Item), places.Where(p => p < 0).Select(p => View.Withheld[~p]));
        var output = new MemoryStream();
        if (format == "csv")
            CsvWriter.Write(sheet, output);
        else
            XlsxWriter.Write(
                new Workbook { Title = View.Register.Name, Author = View.Organisation.Name, Foot = T[$"{View.Organisation.Name}, as at {Dates.Long(Frame.Day)}"], Sheets = [sheet] }, output);
        output.Position = 0;
        var type = format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return File(output, type, $"{Slug}-{Links.Day(Frame.Day)}.{format}");
    }
}
