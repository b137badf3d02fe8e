using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>An item, read like the sheet of an In Focus paper.</summary>
[SaysTheSame]
internal sealed class ItemModel(Workspace workspace, RegisterService registers, ItemService items, AttachmentService attachments, Frame frame)
    : RegisterPage(workspace, registers, frame)
{
    /// <summary>What the reader may do with it; null on a day in the past, when nothing can be done.</summary>
    public ItemPermissions? May { get; private set; }

    /// <summary>The items that it is linked to, with the addresses of their registers.</summary>
    public IReadOnlyList<(LinkedItem Linked, string Slug)> Linked { get; private set; } = [];

    /// <summary>The files that the reader may see.</summary>
    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];

    public ItemLine Line { get; private set; } = null!;

    public Item Item => Line.Item;

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string reference, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        (var line, otherwise) = await FindItemAsync(reference, cancellation);
        if (line is null)
            return otherwise!;
        Line = line;
        May = Frame.AsAt is null && Frame.SignedIn is not null ? ItemPermissions.Of(Reader, Item) : null;
        var addresses = RegisterAddresses.Of(await Registers.ListAsync(Reader, Frame.AsAt, cancellation));
        Linked = [.. (await items.LinksAsync(Reader, Item.Id, Frame.AsAt, cancellation)).Select(l => (l, addresses.Of(l.Register.Id)))];
        Attachments = await attachments.ListAsync(Reader, Item.Id, Frame.AsAt, cancellation);
        return Page();
    }

    /// <summary>Names of parties, joined; null when there are none.</summary>
    public string? Names(IReadOnlyList<Party> parties) => parties.Count == 0 ? null : string.Join(", ", View.NamesOf(parties));

    /// <summary>The name of a person.</summary>
    public string NameOf(PersonId person) => View.NameOf(Party.Of(person));

    /// <summary>A part of the item in words.</summary>
    public string WordsOf(ItemPart part) =>
        part.Field is { } field ? Labels.Of(field)
        : Item.Controls.FirstOrDefault(c => c.Id == part.Member) is { } control ? T[$"Control {control.Number}"]
        : Item.Actions.FirstOrDefault(a => a.Id == part.Member) is { } action ? T[$"Action {action.Number}"]
        : "A file";

    /// <summary>The address of a journey with the item.</summary>
    public string Journey(string journey) => Addresses.Links.Journey(Slug, Item.Reference, journey);

    /// <summary>The part of a composite that adds most to its total; null when nothing does.</summary>
    public Item? Heaviest => Item.Composite is not null && View.CompositeOf(Item, Stage.Residual) is { Terms: { Count: > 1 } terms, Rating: not null } ? terms.MaxBy(t => t.Contribution)!.Child : null;

    /// <summary>The composite that it is part of, when the reader may see it.</summary>
    public Item? Parent => Item.Parent is { } parent ? View.Find(parent) : null;
}
