using Plimsoll.Documents.Papers;
using Plimsoll.Documents.Writing.Html;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Registers;
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
        var reader = request.Public ? actor.AsReader() : actor;
        var view = await registers.ViewAsync(reader, register, asAt, cancellation);
        var image = await workspace.ImageAsync(asAt, cancellation);
        return PaperBuilder.Build(view, request with
        {
            Public = request.Public || !actor.May(Rights.ReadExempt, register),
            AsAtWords = request.AsAtWords ?? (asAt ?? new AsAt(default, view.Today)).ToString(),
            HeadHash = request.HeadHash ?? image.Head.Hash,
        });
    }

    /// <summary>Writes the paper of a register.</summary>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    /// <exception cref="PdfRefusedException">The typesetter refuses the paper.</exception>
    public async Task WriteAsync(
        Actor actor, RegisterId register, PaperRequest request, PaperFormat format, Stream output, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var paper = await BuildAsync(actor, register, request, asAt, cancellation);
        if (format == PaperFormat.Pdf)
            await pdf.WriteAsync(paper, output, cancellation);
        else
            HtmlPaperWriter.Write(paper, output);
    }
}
