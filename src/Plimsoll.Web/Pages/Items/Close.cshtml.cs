namespace Plimsoll.Web.Pages.Items;

/// <summary>Closes an item with the reason.</summary>
internal sealed class CloseModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Close", "an item"];

    public override string Button => T["Close it"];

    protected override bool Allowed() => May.Close;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Items.CloseAsync(Frame.Actor, Item.Id, From, Form["reason"], cancellation);
        return T[$"{Item.Reference} is closed"];
    }
}
