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

/// <summary>Says which item of the register each item of the files is.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class MatchesModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The name of the button that takes back what was said on this page.</summary>
    public const string AsRecognised = "as-recognised";

    /// <summary>The items of this page.</summary>
    public IReadOnlyList<MatchReading> Matches { get; private set; } = [];

    public Pagination Way { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Matches.Count; i++)
            Form[NameOf(i)] = Matches[i].Match?.Item.Reference ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            var said = Form.Has(AsRecognised) ? [] : Said();
            var touched = Form.Has(AsRecognised) ? Matches.Select(m => m.Reference).ToHashSet() : said.Select(s => s.Reference).ToHashSet();
            return await CorrectAsync(given => given with { Matches = [.. given.Matches.Where(m => !touched.Contains(m.Reference)), .. said] },
                T["The items are tied so; this is what comes of it"], Here, cancellation);
        });
    }

    /// <summary>The name of an item's field in the form.</summary>
    public static string NameOf(int item) => string.Create(CultureInfo.InvariantCulture, $"item-{item}");

    /// <summary>What is typed that is not so already.</summary>
    private List<MatchCorrection> Said()
    {
        List<MatchCorrection> said = [];
        List<RuleBroken> wrong = [];
        for (var i = 0; i < Matches.Count; i++)
        {
            var typed = Form[NameOf(i)].Trim();
            if (typed.Equals(Matches[i].Match?.Item.Reference ?? "", StringComparison.OrdinalIgnoreCase))
                continue;
            var item = Plan.Known.FirstOrDefault(k => k.Reference.Equals(typed, StringComparison.OrdinalIgnoreCase));
            if (typed.Length > 0 && item is null)
                wrong.Add(new(NameOf(i), $"{RegisterName} has no item {typed}; leave it empty for a new one"));
            said.Add(new(Matches[i].Reference, item?.Id));
        }

        if (said.Where(s => s.Item is not null).GroupBy(s => s.Item).FirstOrDefault(g => g.Count() > 1) is { } twice)
            wrong.Add(new("", $"Two items of the files cannot be the same item of the register: {string.Join(", ", twice.Select(t => t.Reference))}"));
        return wrong.Count == 0 ? said : throw new RuleBrokenException(wrong);
    }

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        (var items, Way) = Paged(Plan.Read.Items, Here + "/matches");
        Matches = MatchReading.Of(Plan, items);
    }
}
