using Plimsoll.Domain.Packs;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>Publishes the public version of sealed packs and takes it back; and what everybody may read, without asking who they are.</summary>
public sealed class PackPublishing(Workspace workspace, PackExemptions exemptions)
{
    /// <summary>The address that a pack is published under: its title, with the day of the meeting where the title has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such pack, or the actor may not see it.</exception>
    public async Task<string> AddressAsync(Actor actor, PackId id, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return AddressOf(image, image.HeldPack(actor, id).Document);
    }

    /// <summary>Publishes a sealed pack.</summary>
    /// <returns>Its address.</returns>
    /// <exception cref="RuleBrokenException">It is not sealed, published already or superseded, or shows what was marked exempt since.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it first.</exception>
    public async Task<string> PublishAsync(Actor actor, PackId id, int from, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document;
        if (await exemptions.MarkedSinceAsync(pack, cancellation) is { Count: > 0 } marked)
            throw new RuleBrokenException("Pack", $"{string.Join(", ", marked)} became exempt after the pack was sealed, and its public version shows it; let another pack take its place");
        while (true)
        {
            // Two packs published at once must not come to the same address: the rule is asked again where somebody was first.
            var image = await workspace.ImageAsync(cancellation: cancellation);
            var published = pack.Publish(AddressOf(image, pack), workspace.Clock.GetUtcNow());
            var address = published.Publication!.Address;
            try
            {
                await workspace.RecordAsync(
                    actor, "publish pack", null, [published.As(from)],
                    now => MustBeFree(now, published), cancellation);
                return address;
            }
            catch (TakenException)
            {
                // Somebody took the address in between: the next one is asked for.
            }
            catch (Journal.VersionConflictException conflict)
            {
                throw new ChangedMeanwhileException(conflict);
            }
        }
    }

    /// <summary>Takes a publication back.</summary>
    /// <exception cref="RuleBrokenException">It is not published, or there is no reason.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it first.</exception>
    public async Task WithdrawAsync(Actor actor, PackId id, int from, string? reason, CancellationToken cancellation = default)
    {
        var pack = (await workspace.ImageAsync(cancellation: cancellation)).HeldToRun(actor, id).Document.Withdraw(reason, workspace.Clock.GetUtcNow());
        await workspace.RecordSeenAsync(actor, "withdraw pack", pack.Publication!.Withdrawn!.Reason, [pack.As(from)], cancellation);
    }

    /// <summary>What is published, the latest meeting first.</summary>
    public async Task<IReadOnlyList<PublishedPack>> ListAsync(CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        List<PublishedPack> open = [];
        foreach (var pack in image.All<Pack>().Where(p => p.IsPublished))
            if (await ShownAsync(image, pack, cancellation) is { IsHeldBack: false } shown)
                open.Add(shown);
        return [.. open.OrderByDescending(p => p.Contents.Meeting ?? AsAt.DayOf(p.Publication.On)).ThenByDescending(p => p.Publication.On)];
    }

    /// <summary>What is or was published at an address; null when nothing ever was.</summary>
    public async Task<PublishedPack?> FindAsync(string address, CancellationToken cancellation = default)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return image.All<Pack>().FirstOrDefault(p => p.Publication?.Address == address) is { } pack ? await ShownAsync(image, pack, cancellation) : null;
    }

    /// <summary>A file of what is published at an address; null when there is none, or it is not open any more.</summary>
    public async Task<PackFile?> FileAsync(string address, string name, CancellationToken cancellation = default) =>
        await FindAsync(address, cancellation) is { IsOpen: true } pack && pack.Files.FirstOrDefault(f => f.Name == name) is { } file
            ? await workspace.KeptAsync(file, cancellation) : null;

    private async Task<PublishedPack> ShownAsync(Image image, Pack pack, CancellationToken cancellation)
    {
        var successor = pack.ReplacedBy is { } by ? image.Find<Pack>(DomainCodec.Text(by.Pack.Value)) : null;
        return new PublishedPack(
            pack.Publication!, pack.Contents, pack.Seal!, [.. image.RegistersOf(pack.Contents)],
            (await exemptions.MarkedSinceAsync(pack, cancellation)).Count > 0, pack.ReplacedBy?.Reason,
            successor is { IsPublished: true } ? successor.Publication!.Address : null);
    }

    private static string AddressOf(Image image, Pack pack)
    {
        if (pack.Publication is { } earlier)
            return earlier.Address;
        var (title, meeting) = (pack.Contents.Title, pack.Contents.Meeting);
        var name = meeting is { } day && !title.Contains(day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? $"{title} {day:yyyy-MM-dd}" : title;
        return Slug.Free(Slug.Of(name, "pack"), slug => image.All<Pack>().Any(p => p.Publication?.Address == slug));
    }

    private static void MustBeFree(Image image, Pack pack)
    {
        if (image.All<Pack>().Any(p => p.Id != pack.Id && p.Publication?.Address == pack.Publication!.Address))
            throw new TakenException();
    }

    private sealed class TakenException : Exception;
}
