namespace Plimsoll.Web.Pages.Items;

/// <summary>Takes a proposed item into the register.</summary>
internal sealed class AcceptModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Take into the register"];

    public override string Button => T["Take it in"];

    protected override bool Allowed() => May.Accept;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Items.AcceptAsync(Frame.Actor, Item.Id, From, cancellation);
        return T[$"{Item.Reference} is in the register"];
    }
}
