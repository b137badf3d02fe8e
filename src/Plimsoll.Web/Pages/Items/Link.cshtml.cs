using Plimsoll.Web.Addresses;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Links an item to another, here or in another register.</summary>
internal sealed class LinkModel(JourneyTools tools) : ItemJourney(tools)
{
    private readonly JourneyTools tools = tools;

    public override string Heading => T["Link to another item"];

    public override string Button => T["Link them"];

    /// <summary>Registers with the items that the reader may see.</summary>
    public IReadOnlyList<(Register Register, IReadOnlyList<Item> Items)> Others { get; private set; } = [];

    protected override string Place => "#links";

    protected override bool Allowed() => May.Link;

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        List<(Register, IReadOnlyList<Item>)> all = [];
        foreach (var register in await Registers.ListAsync(Frame.Actor, null, cancellation))
        {
            var view = await Registers.ViewAsync(Frame.Actor, register.Id, null, cancellation);
            all.Add((register, [.. view.LiveItems.Where(i => i.Id != Item.Id)]));
        }

        Others = all;
    }

    protected override void Fill() => Form["kind"] = nameof(LinkKind.Related);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var words = Form["item"].Trim();
        var other = Others.SelectMany(o => o.Items.Select(i => (o.Register, Item: i))).FirstOrDefault(o => Name(o.Register, o.Item).Equals(words, StringComparison.OrdinalIgnoreCase)).Item
            ?? View.Find(words)
            ?? throw new RuleBrokenException("Item", "Choose an item of the list, or give the reference of one in this register");
        var kind = Enum.TryParse<LinkKind>(Form["kind"], out var given) ? given : LinkKind.Related;
        await tools.Items.LinkAsync(Frame.Actor, Item.Id, From, other.Id, kind, cancellation);
        return T[$"{Item.Reference} is linked to {other.Reference}"];
    }

    /// <summary>The name of an item in the list of suggestions.</summary>
    public static string Name(Register register, Item item) => $"{item.Reference} {item.Title} ({register.Name})";
}
