using System.Globalization;
using System.Security.Cryptography;
using Plimsoll.Domain.Items;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Attachments;

/// <summary>
/// Files attached to items as evidence. Their content is kept once each beside the journal; an item lists what is attached to
/// it, and its history what was. Every method throws <see cref="KeyNotFoundException"/> for an item or file that the actor
/// may not see, and <see cref="NotAllowedException"/> where it may not change the item.
/// </summary>
public sealed class AttachmentService(Workspace workspace)
{
    /// <summary>The largest file that may be attached, in bytes: 20 MB.</summary>
    public const int LargestLength = 20 * 1000 * 1000;

    private readonly ItemRecorder recorder = new(workspace);

    /// <summary>Attaches a file.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="id">The item.</param>
    /// <param name="from">The version that the actor saw; null for whatever is there now.</param>
    /// <param name="fileName">The name it came under; a path before it is dropped.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="note">What it is evidence of.</param>
    /// <param name="exemption">Why it is withheld from the public; null when it is not. For a risk officer.</param>
    /// <param name="cancellation">Stops it before it is recorded.</param>
    /// <exception cref="RuleBrokenException">It is empty, too large, of a kind that is not taken, not what its name says, or attached already.</exception>
    public async Task<Changed> AttachAsync(
        Actor actor, ItemId id, int? from, string fileName, byte[] content, string? note = null, Exemption? exemption = null, CancellationToken cancellation = default)
    {
        var item = ItemRecorder.Allowed(actor, ItemOperation.Attach, id, await workspace.ImageAsync(cancellation: cancellation));
        if (exemption is not null)
            ItemPermissions.Of(actor, item).Must(ItemOperation.MarkExempt, null);
        var name = SafeFileName.Of(fileName);
        if (content.Length == 0)
            throw new RuleBrokenException("File", $"{name} is empty; choose another file");
        if (content.Length > LargestLength)
            throw new RuleBrokenException("File", string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{name} is {content.Length / 1e6:N0} MB; attach at most {LargestLength / 1e6:N0} MB"));
        var attachment = new Attachment
        {
            Id = workspace.NewId(),
            FileName = name,
            MediaType = FileKinds.MediaTypeOf(name, content),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Length = content.Length,
            Note = note?.Trim() ?? "",
            On = workspace.Today,
            By = actor.Person,
            Exemption = exemption?.Validated(),
        };

        // The rules first, then the content, then the list: a file that nothing lists does no harm, a list without its file would.
        item.Attach(attachment);
        await workspace.Database.Evidence.PutAsync(workspace.Organisation, name, attachment.MediaType, content, cancellation);
        return await recorder.ChangeAsync(actor, id, from, ItemOperation.Attach, null, i => i.Attach(attachment), cancellation);
    }

    /// <summary>The files of an item that the actor may see, oldest first.</summary>
    public async Task<IReadOnlyList<Attachment>> ListAsync(Actor actor, ItemId id, AsAt? asAt = null, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(asAt, cancellation);
        var now = asAt is null or { KnownNow: true } ? image : await workspace.ImageAsync(cancellation: cancellation);
        if (image.Find<Item>(DomainCodec.Text(id.Value)) is not { } item || !actor.Sees(item, image, now))
            throw new KeyNotFoundException("There is no such item");
        var withheld = actor.SeesExemptParts(item, now) ? new Dictionary<ItemPart, Exemption>() : now.ExemptPartsOf(item);
        return [.. item.Attachments.Where(a => !(asAt is { KnownNow: true } && a.On > asAt.Day) && !withheld.ContainsKey(ItemPart.Of(a.Id)))];
    }

    /// <summary>A file with its content.</summary>
    public async Task<AttachedFile> GetAsync(Actor actor, ItemId id, Guid attachment, AsAt? asAt = null, CancellationToken cancellation = default) =>
        (await ListAsync(actor, id, asAt, cancellation)).FirstOrDefault(a => a.Id == attachment) is { } found
        && await workspace.Database.Evidence.GetAsync(workspace.Organisation, found.Sha256, cancellation) is { } content
            ? new AttachedFile(found, content)
            : throw new KeyNotFoundException("There is no such file");

    /// <summary>Takes a file from an item. The item no longer lists it; its history keeps it, and so do its earlier dates.</summary>
    /// <exception cref="RuleBrokenException">The reason is missing, or there is no such file.</exception>
    public Task<Changed> RemoveAsync(Actor actor, ItemId id, int? from, Guid attachment, string reason, CancellationToken cancellation = default) =>
        recorder.ChangeAsync(
            actor, id, from, ItemOperation.Detach, ItemService.Because(reason, "Say why the file is taken away"), item => item.Detach(attachment), cancellation);
}

/// <summary>An attached file.</summary>
/// <param name="Attachment">What is known of it.</param>
/// <param name="Content">Its bytes, checked against the SHA-256.</param>
public sealed record AttachedFile(Attachment Attachment, byte[] Content);
