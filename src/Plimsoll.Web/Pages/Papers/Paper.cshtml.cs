using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Plimsoll.Domain;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Making;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>A paper, as a web page of its own or as PDF; a page of the site only when it cannot be had.</summary>
internal sealed partial class PaperModel(
    Workspace workspace, RegisterService registers, PaperService papers, Frame frame, LongWorks works, ILogger<PaperModel> log) : RegisterPage(workspace, registers, frame)
{
    private bool isExempt;

    public PaperName? Name { get; private set; }

    /// <summary>Why the PDF cannot be had, in words for the reader.</summary>
    public string Problem { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, string file, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        var dot = file.LastIndexOf('.');
        var format = dot > 0 ? file[(dot + 1)..] : "";
        Name = PaperName.All.FirstOrDefault(n => dot > 0 && n.Key == file[..dot]);
        if (Name is null || format is not ("html" or "pdf" or "docx" or "xlsx"))
            return NotHere(T[$"There is no paper {file}."]);
        var compare = DayIn(Links.CompareName);

        // A paper is not the place for a page's error summary: a day that cannot be used goes back to the choice of papers.
        if (Frame.Errors.Count > 0)
            return LocalRedirect(Links.Papers(Slug) + Request.QueryString.ToUriComponent());

        // Whoever asks for the exempt version without the right gets the public one, as if there were no other.
        var addresses = RegisterAddresses.Of(await Registers.ListAsync(Reader, Frame.AsAt, cancellation));
        PaperRequest request;
        try
        {
            request = PaperQuery.Read(Request.Query).Request(PaperService.Kinds[Name.Key], addresses, compare);
            isExempt = Request.Query["exempt"] == "yes" && request.Also.Append(View.Register.Id).All(id => Reader.May(Rights.ReadExempt, id));
            request = request with { Public = !isExempt };
            return await WriteAsync(request, format, cancellation);
        }
        catch (RuleBrokenException)
        {
            // As for a day: the choice of papers says what is wrong and at which field.
            return LocalRedirect(Links.Papers(Slug) + Request.QueryString.ToUriComponent());
        }
    }

    private async Task<IActionResult> WriteAsync(PaperRequest request, string format, CancellationToken cancellation)
    {
        if (format == "html")
            return Html(await papers.BuildAsync(Reader, View.Register.Id, request, Frame.AsAt, cancellation));
        try
        {
            return await MadeAsync(request, format, cancellation);
        }
        catch (Exception failure) when (failure is PdfUnavailableException or PdfRefusedException or PdfFailedException)
        {
            NoPdf(log, HttpContext.TraceIdentifier, failure);
            (Problem, Response.StatusCode) = failure switch
            {
                PdfUnavailableException => (T["PDF cannot be made on this server at present."], 503),
                PdfFailedException { IsTooLong: true } => (T["This paper is too long for one PDF: choose fewer items, or another format."], 422),
                _ => (T["This paper could not be set as PDF."], 500),
            };
            return Page();
        }
    }

    /// <summary>A file. One that takes longer than a reader waits for is made while another page tells of it, and can be stopped there.</summary>
    private async Task<IActionResult> MadeAsync(PaperRequest request, string format, CancellationToken cancellation)
    {
        var (written, type) = format switch
        {
            "pdf" => (PaperFormat.Pdf, "application/pdf"),
            "docx" => (PaperFormat.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            _ => (PaperFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        };
        var name = FileName(format);
        var work = works.Begin(Reader, T[$"{Name!.Title} of {View.Register.Name}"], Links.Papers(Slug) + Request.QueryString.ToUriComponent(), lasts: false, async (_, stop) =>
        {
            using var output = new MemoryStream();
            await papers.WriteAsync(Reader, View.Register.Id, request, written, output, Frame.AsAt, stop);
            return new(name, null, new MadeFile(name, type, output.ToArray()));
        });
        if (!await work.EndsWithinAsync(works.Patience, cancellation))
        {
            if (cancellation.IsCancellationRequested)
                work.Stop();
            await works.TellAsync(work, CancellationToken.None);
            return Redirect(Links.Making(work.Id));
        }

        works.Forget(work);
        var made = (await work.Task).File!;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(format == "pdf" ? "inline" : "attachment") { FileName = made.Name }.ToString();
        return File(made.Content, made.MediaType);
    }

    private string FileName(string format) => $"{Slug}-{Name!.Key}{(isExempt ? "-exempt" : "")}-{Links.Day(Frame.Day)}.{format}";

    private ContentResult Html(Plimsoll.Documents.Papers.Paper paper)
    {
        using var text = new StringWriter { NewLine = "\n" };
        HtmlPaperWriter.Write(paper, text);
        var html = text.ToString();

        // The page carries its styles and fonts within: its own style is let in by its hash, and nothing else.
        var from = html.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = html[from..html.IndexOf("</style>", from, StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        HttpContext.Items[SecurityHeaders.OwnPolicy] =
            $"default-src 'none'; style-src 'sha256-{hash}'; font-src data:; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
        return Content(html, "text/html; charset=utf-8");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No PDF for request {Reference}")]
    private static partial void NoPdf(ILogger logger, string reference, Exception failure);
}
