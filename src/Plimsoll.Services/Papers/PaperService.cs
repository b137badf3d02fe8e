using System.Text.Json;
using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Csv;
using Plimsoll.Documents.Writing.Docx;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Documents.Writing.Xlsx;
using Plimsoll.Domain;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>The formats of papers.</summary>
public enum PaperFormat
{
    /// <summary>One self-contained accessible page.</summary>
    Html,

    /// <summary>PDF/UA-1, with the registers as JSON attached.</summary>
    Pdf,

    /// <summary>The same for archives, as PDF/A-3a.</summary>
    PdfArchive,

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
        ["summary"] = PaperKind.Summary,
        ["action-plan"] = PaperKind.ActionPlan,
    };

    private readonly PaperSources sources = new(workspace, registers);

    /// <summary>The paper of a register, with the as-at date and the journal's head hash on it.</summary>
    /// <param name="actor">For whom; a public paper is built as the public sees the register, whoever asks.</param>
    /// <param name="register">The register.</param>
    /// <param name="request">Which paper.</param>
    /// <param name="asAt">The date; null for now.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Paper> BuildAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (found, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return PaperBuilder.Build(found, complete);
    }

    /// <summary>The items of a register's paper as lists: what its Excel file holds.</summary>
    public async Task<Workbook> ListsAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (found, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return PaperWorkbook.Build(found, complete);
    }

    /// <summary>The same in one list: what its CSV file holds.</summary>
    public async Task<Sheet> ListAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (found, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return PaperWorkbook.Build(found, complete, isOneList: true).Sheets[0];
    }

    /// <summary>The items of each register of a paper in the shared JSON shape.</summary>
    public async Task<IReadOnlyList<RegisterFile>> FilesAsync(Actor actor, RegisterId register, PaperRequest request, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (found, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        return FilesOf(PaperBuilder.ContextsOf(found, complete), asAt);
    }

    /// <summary>By whom and by what a paper of registers can be filtered, each in order: owners, categories and directorates.</summary>
    public async Task<FilterChoices> ChoicesAsync(Actor actor, IReadOnlyList<RegisterId> registers, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var found = await sources.OfAsync(actor, registers[0], new() { Also = [.. registers.Skip(1)] }, asAt, cancellation);
        var organisation = found[0].View.Organisation;
        return new(
            OwnersOf(found),
            [.. organisation.Categories.Where(c => found.Any(f => f.View.LiveItems.Any(i => i.Category == c.Id))).Select(c => c.Name)],
            [.. organisation.Units.Where(u => u.Retired is null).Select(u => u.Name)]);
    }

    private static IReadOnlyList<string> OwnersOf(IReadOnlyList<PaperSource> found) =>
        [.. found.SelectMany(s => s.View.LiveItems.SelectMany(i => s.View.NamesOf(i.Owners))).Distinct().Order(StringComparer.CurrentCulture)];

    /// <summary>Writes the paper of a register.</summary>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter refuses the paper.</exception>
    /// <returns>Of a PDF, how many pages it has and what could not be printed; null of other formats.</returns>
    public async Task<PdfResult?> WriteAsync(
        Actor actor, RegisterId register, PaperRequest request, PaperFormat format, Stream output, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        switch (format)
        {
            case PaperFormat.Xlsx:
                XlsxWriter.Write(await ListsAsync(actor, register, request, asAt, cancellation), output);
                break;
            case PaperFormat.Csv:
                CsvWriter.Write(await ListAsync(actor, register, request, asAt, cancellation), output);
                break;
            case PaperFormat.Json:
                var files = await FilesAsync(actor, register, request, asAt, cancellation);
                if (files is [var only])
                    await JsonSerializer.SerializeAsync(output, only, RegisterExport.Type, cancellation);
                else
                    await SeveralAsync(files, output, cancellation);
                break;
            case PaperFormat.Pdf or PaperFormat.PdfArchive:
                return await WritePdfAsync(actor, register, request, format, output, asAt, cancellation);
            default:
                var paper = await BuildAsync(actor, register, request, asAt, cancellation);
                cancellation.ThrowIfCancellationRequested();
                Write(paper, format, output);
                break;
        }

        return null;
    }

    /// <summary>The same as PDF; says how many pages there are and what could not be printed.</summary>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter refuses the paper.</exception>
    public async Task<PdfResult> WritePdfAsync(
        Actor actor, RegisterId register, PaperRequest request, PaperFormat format, Stream output, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var (found, complete) = await PrepareAsync(actor, register, request, asAt, cancellation);
        var contexts = PaperBuilder.ContextsOf(found, complete);
        // The data is written while the paper is built and its source written: a long paper has as much of the one as of the other.
        var attached = Task.Run(() => AttachedTo(FilesOf(contexts, asAt)), cancellation);
        var paper = PaperBuilder.Build(contexts);
        return await pdf.WriteAsync(paper, output, format == PaperFormat.PdfArchive ? PdfStandard.Archive : PdfStandard.Accessible, attached, cancellation);
    }

    private static IReadOnlyList<RegisterFile> FilesOf(IReadOnlyList<PaperContext> contexts, AsAt? asAt) =>
    [
        .. contexts.Select(context =>
        {
            var items = PaperItems.Of(context);
            return RegisterExport.Of(context.View, context.Request.TellsFindings ? PaperFrame.FindingsOf(context, items) : [], asAt, items);
        }),
    ];

    private static IReadOnlyList<AttachedFile> AttachedTo(IReadOnlyList<RegisterFile> files) => [.. files.Select((file, i) => Attached(file, i, files.Count))];

    private static AttachedFile Attached(RegisterFile file, int place, int of) => new(
        of == 1 ? "register.json" : $"register-{place + 1}.json", RegisterExport.Json(file), "application/json", $"{file.Register.Name} as data");

    private static void Write(Paper paper, PaperFormat format, Stream output)
    {
        if (format == PaperFormat.Docx)
            DocxWriter.Write(paper, output);
        else
            HtmlPaperWriter.Write(paper, output);
    }

    /// <summary>Several registers: an array of files, each in the shared shape.</summary>
    private static async Task SeveralAsync(IReadOnlyList<RegisterFile> files, Stream output, CancellationToken cancellation)
    {
        for (var i = 0; i < files.Count; i++)
        {
            await output.WriteAsync(i == 0 ? "[\n"u8.ToArray() : ",\n"u8.ToArray(), cancellation);
            await JsonSerializer.SerializeAsync(output, files[i], RegisterExport.Type, cancellation);
        }

        await output.WriteAsync("\n]\n"u8.ToArray(), cancellation);
    }

    /// <summary>The registers as the reader sees them, and the request with what it left open.</summary>
    private async Task<(IReadOnlyList<PaperSource> Sources, PaperRequest Request)> PrepareAsync(
        Actor actor, RegisterId register, PaperRequest request, AsAt? asAt, CancellationToken cancellation)
    {
        var isPublic = request.Public || request.Also.Append(register).Any(id => !actor.May(Rights.ReadExempt, id));
        var found = await sources.OfAsync(isPublic ? actor.AsReader() : actor, register, request, asAt, cancellation);
        var image = await workspace.ImageAsync(asAt, cancellation);
        var (organisation, today) = (found[0].View.Organisation, found[0].View.Today);
        return (found, request with
        {
            Public = isPublic,
            Filter = await ReadAsync(request.Filter, found, asAt, cancellation),
            AsAtWords = request.AsAtWords ?? (asAt ?? new AsAt(default, today)).ToString(),
            HeadHash = request.HeadHash ?? image.Head.Hash,
        });
    }

    /// <summary>The filter in the body's own words.</summary>
    /// <exception cref="RuleBrokenException">It names an owner, category or directorate that is not there.</exception>
    private async Task<PaperFilter> ReadAsync(PaperFilter filter, IReadOnlyList<PaperSource> found, AsAt? asAt, CancellationToken cancellation) => filter with
    {
        Category = filter.Category is null ? null : Named("Category", filter.Category, found[0].View.Organisation.Categories.Select(c => c.Name)),
        Owner = filter.Owner is null || filter.OwnerIs is not null ? filter.Owner : Named("Owner", filter.Owner, OwnersOf(found)),
        Unit = filter.UnitName is null ? null : UnitFilter.Of(found[0].View.Organisation, await registers.UnitsAsync(asAt, cancellation), filter.UnitName),
    };

    private static string Named(string field, string wanted, IEnumerable<string> names) =>
        names.FirstOrDefault(name => name.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new RuleBrokenException(field, NotThere(field == "Category", wanted, [.. names]));

    private static Sentence NotThere(bool isCategory, string wanted, IReadOnlyList<string> names)
    {
        var there = string.Join(", ", names.Select(n => $"“{n}”"));
        return names.Count switch
        {
            0 when isCategory => (Sentence)$"There is no category “{wanted}” here, nor any other",
            0 => (Sentence)$"There is no owner “{wanted}” here, nor any other",
            1 when isCategory => (Sentence)$"There is no category “{wanted}” here; there is {there}",
            1 => (Sentence)$"There is no owner “{wanted}” here; there is {there}",
            _ when isCategory => (Sentence)$"There is no category “{wanted}” here; there are {there}",
            _ => (Sentence)$"There is no owner “{wanted}” here; there are {there}",
        };
    }
}
