namespace Plimsoll.Web.Pages.Items;

/// <summary>Opens a closed or merged item again.</summary>
internal sealed class ReopenModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Open again"];

    public override string Button => T["Open it again"];

    protected override bool Allowed() => May.Reopen;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Items.ReopenAsync(Frame.Actor, Item.Id, From, Form["reason"], cancellation);
        return T[$"{Item.Reference} is open again"];
    }
}
