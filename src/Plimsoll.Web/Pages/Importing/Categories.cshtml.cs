using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Ties the categories that the files name to those that are here, makes new ones, or leaves them out.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class CategoriesModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The categories of this page.</summary>
    public IReadOnlyList<CategoryReading> Named { get; private set; } = [];

    public Pagination Way { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Named.Count; i++)
            Form[NameOf(i)] = Named[i].Name;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        var said = Enumerable.Range(0, Named.Count).Select(i => new CategoryCorrection(Named[i].Words, Form[NameOf(i)].Trim())).Where((c, i) => c.Name != Named[i].Name).ToList();
        return await CorrectAsync(
            given => given with { Categories = [.. given.Categories.Where(g => said.TrueForAll(s => !s.Words.Equals(g.Words, StringComparison.OrdinalIgnoreCase))), .. said] },
            T["The categories are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of the field for a category.</summary>
    public static string NameOf(int row) => string.Create(CultureInfo.InvariantCulture, $"category-{row}");

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        (Named, Way) = Paged(CategoryReading.Of(Plan), Here + "/categories");
    }
}
