using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>What was recorded on an item, step by step.</summary>
internal sealed class HistoryModel(Workspace workspace, RegisterService registers, HistoryService history, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public Item Item { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<(HistoryStep Step, IReadOnlyList<ChangeWords> Changes)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string reference, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;

        // The register decides who may see the item: what is exempt today has no public history at any date.
        (var line, otherwise) = await FindItemAsync(reference, cancellation);
        if (line is null)
            return otherwise!;
        Item = line.Item;
        var words = new HistoryWords(View, Item, await Registers.ListAsync(Reader, cancellation: cancellation));
        Steps = [.. (await history.OfAsync(Reader, Item.Id, Frame.AsAt, cancellation)).Select(step => (step, words.Of(step)))];
        return Page();
    }
}
