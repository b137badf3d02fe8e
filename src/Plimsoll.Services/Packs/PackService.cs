using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>Packs of papers: which there are, drafting them, and reading their files.</summary>
public sealed class PackService(Workspace workspace, PdfWriter pdf, PackExemptions exemptions)
{
    /// <summary>The packs that an actor may see, the latest first; those thrown away are not among them.</summary>
    public async Task<IReadOnlyList<Versioned<Pack>>> ListAsync(Actor actor, CancellationToken cancellation = default) =>
        [.. (await workspace.ImageAsync(cancellation: cancellation)).AllHeld<Pack>()
            .Where(p => p.Document.Discarded is null && actor.Sees(p.Document)).Reverse()];

    /// <summary>A pack with what its page tells.</summary>
    /// <exception cref="KeyNotFoundException">There is no such pack, or the actor may not see it.</exception>
    public async Task<PackDetails> GetAsync(Actor actor, PackId id, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var held = image.HeldPack(actor, id);
        await workspace.Names.RefreshAsync(cancellation);
        var pack = held.Document;
        return new PackDetails(
            held, image.RegistersOf(pack.Contents), pack.Contents.Author is { } post ? image.Find<Post>(DomainCodec.Text(post.Value))?.Title : null,
            PackPlan.Of(pack.Contents, image.All<Register>()), image.PackOf(actor, pack.Replaces?.Pack), image.PackOf(actor, pack.ReplacedBy?.Pack),
            StepsOf(image, id), await exemptions.MarkedSinceAsync(pack, cancellation), actor.MayRun(pack.Contents), actor.SeesWhole(pack.Contents));
    }

    /// <summary>What an officer chooses from.</summary>
    /// <exception cref="NotAllowedException">The actor is officer of no register.</exception>
    public async Task<PackChoices> ChoicesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.MaySomewhere(Rights.Change))
            throw new NotAllowedException(Rights.Change);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return new PackChoices(
            [.. image.All<Register>().Where(r => r.Retired is null && actor.May(Rights.Change | Rights.ReadExempt, r.Id)).OrderBy(r => r.Level).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)],
            [.. image.All<Post>().Where(p => p.Retired is null).OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase)],
            [.. image.All<Board>().Where(b => b.Retired is null).Select(b => b.Name)
                .Concat(image.All<Pack>().Where(actor.Sees).Select(p => p.Contents.Committee)).Where(c => c.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Drafts a pack.</summary>
    /// <exception cref="RuleBrokenException">A rule for its contents is broken.</exception>
    /// <exception cref="NotAllowedException">The actor is not officer of every register in it.</exception>
    public async Task<PackId> DraftAsync(Actor actor, PackContents contents, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        await workspace.Names.RefreshAsync(cancellation);
        var pack = new Pack { Id = new(workspace.NewId()), Contents = Checked(actor, image, contents) };
        await workspace.RecordSeenAsync(actor, "draft pack", null, [pack.As(0)], cancellation);
        return pack.Id;
    }

    /// <summary>Changes a draft.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, or a rule for its contents is broken.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed or sealed it first.</exception>
    public async Task EditAsync(Actor actor, PackId id, int from, PackContents contents, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var pack = image.HeldToRun(actor, id);
        await workspace.Names.RefreshAsync(cancellation);
        await workspace.RecordSeenAsync(actor, "edit pack", null, [pack.Document.Edit(Checked(actor, image, contents), workspace.Today).As(from)], cancellation);
    }

    /// <summary>Adds a further paper to a draft.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, or a rule for the paper is broken.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed or sealed it first.</exception>
    public async Task AddPaperAsync(Actor actor, PackId id, int from, PackPaper paper, CancellationToken cancellation = default)
    {
        var contents = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document.Contents;
        await EditAsync(actor, id, from, contents with { Papers = [.. contents.Papers, paper] }, cancellation);
    }

    /// <summary>Takes a further paper out of a draft.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, has no paper of that name, or no paper is left.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed or sealed it first.</exception>
    public async Task RemovePaperAsync(Actor actor, PackId id, int from, string name, CancellationToken cancellation = default)
    {
        var contents = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document.Contents;
        if (contents.Papers.All(paper => paper.Name != name))
            throw new RuleBrokenException("Paper", "Choose the paper that is to be taken out");
        await EditAsync(actor, id, from, contents with { Papers = [.. contents.Papers.Where(paper => paper.Name != name)] }, cancellation);
    }

    /// <summary>By what a further paper of a pack can be filtered.</summary>
    /// <exception cref="KeyNotFoundException">There is no such pack, or the actor may not see it.</exception>
    /// <exception cref="NotAllowedException">The actor is not officer of every register in it.</exception>
    public async Task<PackFilterChoices> FilterChoicesAsync(Actor actor, PackId id, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var contents = image.HeldToRun(actor, id).Document.Contents;
        await workspace.Names.RefreshAsync(cancellation);
        return workspace.FilterChoices(image, contents);
    }

    /// <summary>Throws a draft away.</summary>
    /// <exception cref="RuleBrokenException">It is no draft.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed or sealed it first.</exception>
    public async Task DiscardAsync(Actor actor, PackId id, int from, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document;
        await workspace.RecordSeenAsync(actor, "discard pack", null, [pack.Discard(workspace.Today).As(from)], cancellation);
    }

    /// <summary>Drafts a pack that takes the place of a sealed one when it is sealed itself.</summary>
    /// <exception cref="RuleBrokenException">It is not sealed, has been replaced already, or there is no reason.</exception>
    public async Task<PackId> SupersedeAsync(Actor actor, PackId id, string? reason, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document;
        var successor = pack.Successor(new(workspace.NewId()), reason);
        await workspace.RecordSeenAsync(actor, "draft pack", successor.Replaces!.Reason, [successor.As(0)], cancellation);
        return successor.Id;
    }

    /// <summary>
    /// A file: of a sealed pack the kept one, of a draft as it would be sealed now. Of a sealed pack in which something was
    /// marked exempt since, the public version is withheld from those who may not read it.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such file, or the actor may not see it.</exception>
    /// <exception cref="PdfUnavailableException">A draft's PDF cannot be made; the message says what is missing.</exception>
    public async Task<PackFile> FileAsync(Actor actor, PackId id, PackVersion version, string name, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var pack = image.HeldPack(actor, id).Document;
        if (pack.Seal is { } seal)
        {
            var file = seal.Of(version).FirstOrDefault(f => f.Name == name);
            return file is not null && await MayReadAsync(actor, pack, file, cancellation) ? await workspace.KeptAsync(file, cancellation) : throw NoFile();
        }

        var now = workspace.EndingAt(image.Position, workspace.Clock.GetUtcNow(), await workspace.Names.AllAsync(cancellation));
        var press = new PackPress(now, pdf, pack.Contents);
        var planned = (await press.PlanAsync(cancellation)).FirstOrDefault(f => f.Name == name) ?? throw NoFile();
        return new PackFile(planned.Name, planned.MediaType, await press.PrintAsync(version, planned, cancellation));
    }

    private async Task<bool> MayReadAsync(Actor actor, Pack pack, SealedFile file, CancellationToken cancellation) =>
        file.Version == PackVersion.Exempt
            ? file.Also.Append(file.Register).All(register => actor.May(Rights.ReadExempt, register))
            : actor.SeesWhole(pack.Contents) || (await exemptions.MarkedSinceAsync(pack, cancellation)).Count == 0;

    private PackContents Checked(Actor actor, Image image, PackContents contents)
    {
        contents = contents.Validated(workspace.Today);
        List<RuleBroken> broken = [];
        if (contents.Registers.Any(r => image.Find<Register>(DomainCodec.Text(r.Value)) is null))
            broken.Add(new("Registers", "Choose registers that are kept here"));
        if (contents.Kinds.FirstOrDefault(k => !PaperService.Kinds.ContainsKey(k)) is { } unknown)
            broken.Add(new("Papers", $"There is no paper “{unknown}”; there are {string.Join(", ", PaperService.Kinds.Keys)}"));
        if (contents.Papers.Select(p => p.Kind).FirstOrDefault(k => !PaperService.Kinds.ContainsKey(k)) is { } other)
            broken.Add(new("Paper", other.Length == 0 ? "Choose which paper it is" : (Sentence)$"There is no paper “{other}”; there are {string.Join(", ", PaperService.Kinds.Keys)}"));
        foreach (var paper in contents.Papers)
            broken.AddRange(workspace.BrokenFilter(image, paper));
        if (contents.Author is { } author && image.Find<Post>(DomainCodec.Text(author.Value)) is null)
            broken.Add(new("Author", "Choose a post that is kept here"));
        if (broken.Count > 0)
            throw new RuleBrokenException(broken);
        actor.MustRun(contents);
        return contents;
    }

    private IReadOnlyList<PackStep> StepsOf(Image image, PackId id) =>
        [.. image.Versions(DomainCodec.Text(id.Value)).Select(v => new PackStep(v.RecordedAt, workspace.Names.NameOfActor(v.ActorId), v.Operation, v.Reason))];

    private static KeyNotFoundException NoFile() => new("There is no such file in this pack");
}
