using System.Text.Json;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Csv;
using Plimsoll.Documents.Writing.Docx;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Exporting.Lists;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>The formats of papers.</summary>
public enum PaperFormat
{
    /// <summary>One self-contained accessible page.</summary>
    Html,

    /// <summary>PDF/UA-1.</summary>
    Pdf,

    /// <summary>Word, to be edited.</summary>
    Docx,

    /// <summary>The paper's items as an Excel workbook: a sheet per list, and a legend.</summary>
    Xlsx,

    /// <summary>The paper's items as one list.</summary>
    Csv,

    /// <summary>The paper's items in the shape of <c>docs/register.schema.json</c>, with the findings on them.</summary>
    Json,
}

/// <summary>Writes papers of registers.</summary>
public sealed class PaperService(Workspace workspace, RegisterService registers, PdfWriter pdf)
{
    /// <summary>The kinds by the names that the terminal and addresses use.</summary>
    public static IReadOnlyDictionary<string, PaperKind> Kinds { get; } = new Dictionary<string, PaperKind>
    {
        ["in-focus"] = PaperKind.InFocus,
        ["register"] = PaperKind.Register,
        ["deep-dive"] = PaperKind.DeepDive,
    };

    /// <summary>The paper of a register, with the as-at date and the journal's head hash on it.</summary>
    /// <param name="actor">For whom; a public paper is built as the public sees the register, whoever asks.</param>
    /// <param name="register">The register.</param>
    /// <param name="request">Which paper.</param>
    /// <param name="asAt">The date; null for now.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Paper> BuildAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (view, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return PaperBuilder.Build(view, complete);
    }

    /// <summary>The items of a register's paper as lists: what its Excel file holds, and in the first sheet its CSV file.</summary>
    public async Task<Workbook> ListsAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (view, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return RegisterWorkbook.Build(view, complete);
    }

    /// <summary>The items of a register's paper in the shared JSON shape.</summary>
    public async Task<RegisterFile> FileAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (view, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        var context = new PaperContext(view, complete);
        var items = PaperItems.Of(context);
        return RegisterExport.Of(context.View, PaperFrame.FindingsOf(context, items), asAt, items);
    }

    /// <summary>Writes the paper of a register.</summary>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter refuses the paper.</exception>
    public async Task WriteAsync(
        Actor actor, RegisterId register, PaperRequest request, PaperFormat format, Stream output, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        switch (format)
        {
            case PaperFormat.Xlsx:
                XlsxWriter.Write(await ListsAsync(actor, register, request, asAt, cancellation), output);
                break;
            case PaperFormat.Csv:
                CsvWriter.Write((await ListsAsync(actor, register, request, asAt, cancellation)).Sheets[0], output);
                break;
            case PaperFormat.Json:
                await JsonSerializer.SerializeAsync(output, await FileAsync(actor, register, request, asAt, cancellation), RegisterExport.Type, cancellation);
                break;
            default:
                await WriteAsync(await BuildAsync(actor, register, request, asAt, cancellation), format, output, cancellation);
                break;
        }
    }

    private async Task WriteAsync(Paper paper, PaperFormat format, Stream output, CancellationToken cancellation)
    {
        if (format == PaperFormat.Pdf)
            await pdf.WriteAsync(paper, output, cancellation);
        else if (format == PaperFormat.Docx)
            DocxWriter.Write(paper, output);
        else
            HtmlPaperWriter.Write(paper, output);
    }

    /// <summary>The register as the reader sees it, and the request with what it left open.</summary>
    private async Task<(RegisterView View, PaperRequest Request)> PrepareAsync(
        Actor actor, RegisterId register, PaperRequest request, AsAt? asAt, CancellationToken cancellation)
    {
        var reader = request.Public ? actor.AsReader() : actor;
        var view = await registers.ViewAsync(reader, register, asAt, cancellation);
        var image = await workspace.ImageAsync(asAt, cancellation);
        return (view, request with
        {
            Public = request.Public || !actor.May(Rights.ReadExempt, register),
            AsAtWords = request.AsAtWords ?? (asAt ?? new AsAt(default, view.Today)).ToString(),
            HeadHash = request.HeadHash ?? image.Head.Hash,
        });
    }
}
