using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>A register's items: found, filtered, sorted and paged by what stands in the address.</summary>
[SaysTheSame]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public ItemQuery Query { get; private set; } = new();

    public ItemPage Found { get; private set; } = null!;

    /// <summary>Which directorate each item is of.</summary>
    public UnitMap Units { get; private set; } = null!;

    /// <summary>Owners to choose from, by name.</summary>
    public IReadOnlyList<(string Key, string Name)> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        Query = ItemQuery.Read(Request.Query);
        Units = await Registers.UnitsAsync(Frame.AsAt, cancellation);
        Found = Query.Run(Summary, Units);
        if (Found.Places.Count == 0 && Found.Found > 0)
            Found = (Query = Query with { Page = Found.Pages }).Run(Summary, Units);
        Owners =
        [
            .. Summary.Owners.Select(o => (ItemQuery.Key(o), Name: View.NameOf(o))).OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase),
        ];
        return Page();
    }
}
