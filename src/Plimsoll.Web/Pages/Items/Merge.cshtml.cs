namespace Plimsoll.Web.Pages.Items;

/// <summary>Merges an item into another of the register, which carries on.</summary>
internal sealed class MergeModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Merge into another"];

    public override string Button => Target is null ? T["Continue"] : T["Merge them"];

    /// <summary>The item that carries on; null until it is chosen.</summary>
    public Item? Target { get; private set; }

    public IEnumerable<Item> Others => View.LiveItems.Where(i => i.Kind == Item.Kind && i.Id != Item.Id);

    protected override bool Allowed() => May.Merge;

    protected override Task<bool> AskAgain(CancellationToken cancellation)
    {
        var wrong = new List<RuleBroken>();
        var target = Others.FirstOrDefault(i => i.Reference == Form["merge-into"]);
        if (target is null)
            wrong.Add(new("Merge into", "Choose the item that carries on"));
        if (Form.Given("reason") is null)
            wrong.Add(new("Reason", "Say why they are merged; the committee will ask"));
        if (wrong.Count > 0)
            throw new RuleBrokenException(wrong);
        Target = target;
        var isSeen = Form["seen"] == target!.Reference;
        Form["seen"] = target.Reference;
        return Task.FromResult(!isSeen);
    }

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Items.MergeAsync(Frame.Actor, Item.Id, From, Target!.Id, Form["reason"], cancellation);
        return T[$"{Item.Reference} is merged into {Target.Reference}"];
    }
}
