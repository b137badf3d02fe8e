using Plimsoll.Services.Items;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Takes the link between two items away.</summary>
internal sealed class UnlinkModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Take the link away"];

    public override string Button => T["Take it away"];

    /// <summary>The item at the other end; null when there is no such link.</summary>
    public LinkedItem? Other { get; private set; }

    protected override string Place => "#links";

    protected override bool Allowed() => May.Link;

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var id = RouteData.Values["entry"] is string text && Guid.TryParse(text, out var guid) ? new ItemId(guid) : default;
        Other = (await Items.LinksAsync(Frame.Actor, Item.Id, null, cancellation)).FirstOrDefault(l => l.Id == id);
    }

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Other is null)
            throw new RuleBrokenException("", "They are not linked any more");
        await Items.UnlinkAsync(Frame.Actor, Item.Id, From, Other.Id, cancellation);
        return T[$"{Item.Reference} and {Other.Reference} are no longer linked"];
    }
}
