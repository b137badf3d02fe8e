namespace Plimsoll.Web.Pages.Items;

/// <summary>Closes an item with the reason.</summary>
internal sealed class CloseModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => "Close";

    public override string Button => "Close it";

    protected override bool Allowed() => May.Close;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Items.CloseAsync(Frame.Actor, Item.Id, From, Form["reason"], cancellation);
        return $"{Item.Reference} is closed";
    }
}
