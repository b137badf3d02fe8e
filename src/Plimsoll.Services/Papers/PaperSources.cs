using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Journal;
using Plimsoll.Services.History;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>Finds what a paper is made of: the registers as the reader sees them, now and on the earlier days that it compares with.</summary>
internal sealed class PaperSources(Workspace workspace, RegisterService registers)
{
    private readonly HistoryService history = new(workspace);

    /// <summary>The registers of a request in its order, the one it is asked of first.</summary>
    public async Task<IReadOnlyList<PaperSource>> OfAsync(Actor reader, RegisterId register, PaperRequest request, AsAt? asAt, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(asAt, cancellation);
        var names = (await registers.ListAsync(reader, asAt, cancellation)).ToDictionary(r => r.Id, r => r.Name);
        var crest = await CrestAsync(image, cancellation);
        List<PaperSource> sources = [];
        foreach (var id in request.Also.Prepend(register).Distinct())
        {
            var view = await registers.ViewAsync(reader, id, asAt, cancellation);
            var since = PaperDays.Since(view, request);
            sources.Add(new(view)
            {
                Then = Compares(request) ? await OnAsync(reader, id, since, asAt, cancellation) : null,
                YearBefore = request.Kind == PaperKind.Summary ? await OnAsync(reader, id, PaperDays.YearBefore(view), asAt, cancellation) : null,
                MovedAway = request.Kind == PaperKind.Summary ? await MovedAwayAsync(reader, id, since, image, names, asAt, cancellation) : [],
                WhyCome = request.Kind == PaperKind.Summary ? await WhyComeAsync(reader, view, since, asAt, cancellation) : new Dictionary<ItemId, string>(),
                Registers = names,
                Crest = crest,
            });
        }

        return sources;
    }

    /// <summary>The crest of that day.</summary>
    /// <exception cref="JournalUnavailableException">It is not kept any more, or was altered.</exception>
    private async Task<Documents.Papers.Picture?> CrestAsync(Image image, CancellationToken cancellation)
    {
        if (image.All<Organisation>().FirstOrDefault()?.Crest is not { } crest)
            return null;
        var content = await workspace.Database.Evidence.GetAsync(workspace.Organisation, crest.Sha256, cancellation)
            ?? throw new JournalUnavailableException($"{workspace.Database.Where} does not hold the crest any more ({crest.Sha256}). Restore it from a backup, or take the crest out of the organisation's details.");
        return new(content, crest.MediaType, crest.Width, crest.Height, crest.Description);
    }

    private static bool Compares(PaperRequest request) => request.Kind == PaperKind.Summary || request.CompareWith is not null;

    /// <summary>The register as it stood on a day; null where it was not kept here then.</summary>
    private async Task<RegisterView?> OnAsync(Actor reader, RegisterId register, DateOnly day, AsAt? asAt, CancellationToken cancellation)
    {
        // What is known now about one day is compared with what is known now about the other: by the dates of the statements.
        if (asAt is { KnownNow: true })
            return null;
        try
        {
            return await registers.ViewAsync(reader, register, AsAt.EndOf(day), cancellation);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<MovedAway>> MovedAwayAsync(
        Actor reader, RegisterId from, DateOnly since, Image image, Dictionary<RegisterId, string> names, AsAt? asAt, CancellationToken cancellation)
    {
        List<MovedAway> found = [];
        foreach (var item in image.All<Item>().Where(i => i.Register != from))
        {
            if (item.EarlierReferences.LastOrDefault(e => e.Register == from && e.Until > since) is not { } earlier || !names.TryGetValue(item.Register, out var to))
                continue;
            // Whoever may not see the item there is not told that it left, either.
            if ((await registers.ViewAsync(reader, item.Register, asAt, cancellation)).Find(item.Id) is { } seen)
                found.Add(new(seen, earlier.Reference, to, earlier.Until!.Value, await WhyAsync(reader, seen, asAt, cancellation)));
        }

        return [.. found.OrderBy(m => m.Item.Kind).ThenBy(m => m.Reference, ReferenceOrder.Instance)];
    }

    private async Task<Dictionary<ItemId, string>> WhyComeAsync(Actor reader, RegisterView view, DateOnly since, AsAt? asAt, CancellationToken cancellation)
    {
        Dictionary<ItemId, string> found = [];
        foreach (var item in view.Items.Where(i => i.EarlierReferences.Any(e => e.Register is { } place && place != view.Register.Id && e.Until > since)))
            if (await WhyAsync(reader, item, asAt, cancellation) is { } why)
                found[item.Id] = why;
        return found;
    }

    private async Task<string?> WhyAsync(Actor reader, Item item, AsAt? asAt, CancellationToken cancellation) =>
        (await history.OfAsync(reader, item.Id, asAt, cancellation)).LastOrDefault(step => step.Operation == "move")?.Reason;
}
