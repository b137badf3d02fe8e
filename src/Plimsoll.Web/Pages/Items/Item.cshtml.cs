using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>An item, read like the sheet of an In Focus paper.</summary>
internal sealed class ItemModel(Workspace workspace, RegisterService registers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public ItemLine Line { get; private set; } = null!;

    public Item Item => Line.Item;

    public async Task<IActionResult> OnGetAsync(string slug, string reference, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        (var line, otherwise) = await FindItemAsync(reference, cancellation);
        if (line is null)
            return otherwise!;
        Line = line;
        return Page();
    }

    /// <summary>Names of parties, joined; null when there are none.</summary>
    public string? Names(IReadOnlyList<Party> parties) => parties.Count == 0 ? null : string.Join(", ", View.NamesOf(parties));

    /// <summary>The name of a person.</summary>
    public string NameOf(PersonId person) => View.NameOf(Party.Of(person));

    /// <summary>The composite that it is part of, when the reader may see it.</summary>
    public Item? Parent => Item.Parent is { } parent ? View.Find(parent) : null;
}
