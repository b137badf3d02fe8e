using System.Security.Cryptography;
using System.Text.Json;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>
/// Seals packs. The files are made from one position of the journal, kept by their SHA-256 beside it (ADR 18), and the
/// seal that names them is recorded in it.
/// </summary>
public sealed class PackSealing(Workspace workspace, PdfWriter pdf)
{
    /// <summary>Seals a draft, for ever. A pack that it replaces is marked as superseded in the same change.</summary>
    /// <param name="actor">An officer of every register in it.</param>
    /// <param name="id">The pack.</param>
    /// <param name="from">The version that the actor saw.</param>
    /// <param name="progress">Told how many of how many files are made.</param>
    /// <param name="cancellation">Stops it before anything is recorded.</param>
    /// <exception cref="RuleBrokenException">It is no draft any more, its contents break a rule today, or what it replaces was replaced already.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed or sealed it first.</exception>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    public async Task<Seal> SealAsync(
        Actor actor, PackId id, int from, IProgress<(int Done, int Of)>? progress = null, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var held = image.HeldToRun(actor, id);
        if (held.Version != from)
            throw new ChangedMeanwhileException(new InvalidOperationException($"The pack is at version {held.Version}, not {from}."));
        var draft = held.Document.Edit(held.Document.Contents, workspace.Today);
        var earlier = draft.Replaces is { } replaces ? image.HeldToRun(actor, replaces.Pack) : null;
        var moment = workspace.Clock.GetUtcNow();
        var then = workspace.EndingAt(image.Position, moment, await workspace.Names.AllAsync(cancellation));
        List<SealedFile> files = [];
        await foreach (var (file, content) in new PackPress(then, pdf, draft.Contents).PrintAllAsync(progress, cancellation))
        {
            // The content first, then the list: a file that nothing lists does no harm, a list without its file would.
            await workspace.Database.Evidence.PutAsync(workspace.Organisation, file.Name, file.MediaType, content, cancellation);
            files.Add(file);
        }

        var whole = draft.SealWith(new Seal
        {
            Position = image.Position,
            HeadHash = image.Head.Hash,
            On = moment,
            By = actor.Person,
            Program = PackPlan.Program,
            Names = await KeepNamesAsync(then.Names.Printed, cancellation),
            Files = files,
        });
        Edited[] changes = earlier is null ? [whole.As(from)] : [whole.As(from), earlier.Document.ReplaceBy(whole).As(earlier.Version)];
        await workspace.RecordSeenAsync(actor, "seal pack", draft.Replaces?.Reason, changes, cancellation);
        return whole.Seal!;
    }

    /// <summary>
    /// Checks a sealed pack: that the journal is whole and holds its hash, that every kept file has its SHA-256, and that
    /// every file made again is the same byte for byte.
    /// </summary>
    /// <exception cref="RuleBrokenException">It is not sealed.</exception>
    /// <exception cref="KeyNotFoundException">There is no such pack, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor may not read its exempt version, which is made again too.</exception>
    /// <exception cref="PdfUnavailableException">The typesetter is not installed; the message says what is missing.</exception>
    public async Task<PackVerification> VerifyAsync(
        Actor actor, PackId id, IProgress<(int Done, int Of)>? progress = null, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldPack(actor, id).Document;
        foreach (var register in pack.Contents.Registers)
            actor.Must(Rights.ReadExempt, register);
        var seal = pack.Seal ?? throw new RuleBrokenException("Pack", $"{pack.Contents.Title} is not sealed; there is nothing to verify yet");
        var journal = workspace.Database.Journal;
        var chain = await journal.VerifyAsync(workspace.Organisation, seal.HeadHash, cancellation);
        var head = await journal.HeadAtAsync(workspace.Organisation, seal.Position, cancellation);
        var then = workspace.EndingAt(seal.Position, seal.On, await NamesAsync(seal, cancellation));
        Dictionary<(PackVersion, string), string> again = [];
        await foreach (var (file, _) in new PackPress(then, pdf, pack.Contents).PrintAllAsync(progress, cancellation))
            again[(file.Version, file.Name)] = file.Sha256;
        List<FileVerification> files = [];
        foreach (var file in seal.Files)
            files.Add(new(file, await workspace.KeepsAsync(file, cancellation), again.GetValueOrDefault((file.Version, file.Name)) == file.Sha256));
        return new PackVerification(chain.Sound && head.Hash == seal.HeadHash, chain.ToString(), files, seal.Program);
    }

    private async Task<string?> KeepNamesAsync(IReadOnlyDictionary<Guid, string> printed, CancellationToken cancellation)
    {
        if (printed.Count == 0)
            return null;
        var content = JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<Guid, string>(printed.ToDictionary()));
        await workspace.Database.Evidence.PutAsync(workspace.Organisation, "names.json", "application/json", content, cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>The names that were printed; what is missing of them shows as files that are not the same again.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Seal seal, CancellationToken cancellation) =>
        seal.Names is not null && await workspace.Database.Evidence.GetAsync(workspace.Organisation, seal.Names, cancellation) is { } content
            ? JsonSerializer.Deserialize<Dictionary<Guid, string>>(content)! : new Dictionary<Guid, string>();
}
