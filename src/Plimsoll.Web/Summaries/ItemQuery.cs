using System.Globalization;
using Microsoft.AspNetCore.Http;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;

namespace Plimsoll.Web.Summaries;

/// <summary>Which items a list shows, in which order: all of it stands in the address. What cannot be read is as if not given.</summary>
internal sealed record ItemQuery
{
    /// <summary>Items on a page.</summary>
    public const int PageSize = 50;

    private static readonly string[] StatusNames = [.. Enum.GetValues<ItemStatus>().Select(Lower)];

    public ItemSort Sort { get; init; }

    public ItemKind? Kind { get; init; }

    /// <summary>Null for live items; "all", or the name of a status in lower case.</summary>
    public string? Status { get; init; }

    public string? Band { get; init; }

    public Party? Owner { get; init; }

    public CategoryId? Category { get; init; }

    public PriorityId? Priority { get; init; }

    /// <summary>A directorate, service or team with all below it.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>By what the list is grouped; null for no groups.</summary>
    public ItemGroup? Group { get; init; }

    public bool InFocus { get; init; }

    public bool Above { get; init; }

    public string Text { get; init; } = "";

    public decimal? Impact { get; init; }

    public decimal? Likelihood { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether nothing narrows the list, so that numbered gaps have their place in it.</summary>
    public bool ShowsGaps => this with { Page = 1, Kind = null } == new ItemQuery();

    /// <summary>Whether anything but the order differs from the list as it opens.</summary>
    public bool Narrows => this with { Page = 1, Sort = ItemSort.Reference, Group = null } != new ItemQuery();

    /// <summary>Reads an address.</summary>
    public static ItemQuery Read(IQueryCollection query)
    {
        return new ItemQuery
        {
            Sort = Named<ItemSort>("sort") ?? ItemSort.Reference,
            Kind = Named<ItemKind>("kind"),
            Status = Given("status") is { } s && (s == "all" || StatusNames.Contains(s)) ? s : null,
            Band = Given("band"),
            Owner = Given("owner") is { } o ? PartyOf(o) : null,
            Category = Id("category") is { } category ? new CategoryId(category) : null,
            Priority = Id("priority") is { } priority ? new PriorityId(priority) : null,
            Unit = Id("directorate") is { } unit ? new UnitId(unit) : null,
            Group = Named<ItemGroup>("group"),
            InFocus = Given("focus") == "yes",
            Above = Given("above") == "yes",
            Text = Given("q") ?? "",
            Impact = Number("impact"),
            Likelihood = Number("likelihood"),
            Page = int.TryParse(Given("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };

        string? Given(string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } value ? value : null;
        T? Named<T>(string name) where T : struct, Enum => Given(name) is { } given && !char.IsAsciiDigit(given[0]) && Enum.TryParse<T>(given, true, out var value) ? value : null;
        Guid? Id(string name) => Guid.TryParseExact(Given(name), "N", out var id) ? id : null;
        decimal? Number(string name) => decimal.TryParse(Given(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The names and values of an address that reads back as this.</summary>
    public IEnumerable<(string Name, string Value)> Pairs()
    {
        if (Text.Length > 0)
            yield return ("q", Text);
        if (Kind is { } kind)
            yield return ("kind", Lower(kind));
        if (Status is not null)
            yield return ("status", Status);
        if (Band is not null)
            yield return ("band", Band);
        if (Owner is { } owner)
            yield return ("owner", Key(owner));
        if (Category is { } category)
            yield return ("category", category.Value.ToString("N"));
        if (Priority is { } priority)
            yield return ("priority", priority.Value.ToString("N"));
        if (Unit is { } unit)
            yield return ("directorate", unit.Value.ToString("N"));
        if (Group is { } group)
            yield return ("group", Lower(group));
        if (Impact is { } impact)
            yield return ("impact", Counts.Decimal(impact));
        if (Likelihood is { } likelihood)
            yield return ("likelihood", Counts.Decimal(likelihood));
        if (InFocus)
            yield return ("focus", "yes");
        if (Above)
            yield return ("above", "yes");
        if (Sort != ItemSort.Reference)
            yield return ("sort", Lower(Sort));
        if (Page > 1)
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Finds the lines of the page.</summary>
    public ItemPage Run(RegisterSummary summary, UnitMap units)
    {
        var (found, first) = (0, (Page - 1) * PageSize);
        List<int> page = [];
        foreach (var place in Group is null ? Places(summary, units) : Grouped(summary, units))
        {
            if (found >= first && page.Count < PageSize)
                page.Add(place);
            found++;
        }

        return new ItemPage(page, found, Page, (found + PageSize - 1) / PageSize);
    }

    /// <summary>Everything that it finds, on whatever page: places in the summary's lines; ~n for the n-th withheld item.</summary>
    public IEnumerable<int> Places(RegisterSummary summary, UnitMap units)
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var place in summary.Order(Sort))
            if (place < 0 ? ShowsGaps && (Kind is null || summary.View.Withheld[~place].Kind == Kind) : Admits(summary.Lines[place], words) && (Unit is not { } unit || units.IsOf(unit, summary.View.Register, summary.Lines[place].Item)))
                yield return place;
    }

    /// <summary>The name of the group that an item stands in; null without groups.</summary>
    public string? GroupOf(RegisterView view, UnitMap units, Item item) => Group switch
    {
        ItemGroup.Category => view.Organisation.Categories.FirstOrDefault(c => c.Id == item.Category)?.Name ?? T["No category"],
        ItemGroup.Directorate => units.UnitOf(view.Register, item)?.Name ?? T["No directorate"],
        ItemGroup.Owner => item.Owners is [var owner, ..] ? view.NameOf(owner) : T["No owner"],
        ItemGroup.Priority => view.PrioritiesOf(item) is [var priority, ..] ? priority : T["No priority"],
        _ => null,
    };

    /// <summary>The same by group, in each group in the order of the list; gaps belong to no group, which would tell something of them.</summary>
    private IEnumerable<int> Grouped(RegisterSummary summary, UnitMap units) =>
        Places(summary, units).Where(p => p >= 0).OrderBy(p => GroupOf(summary.View, units, summary.Lines[p].Item), StringComparer.OrdinalIgnoreCase)
            .Concat(Places(summary, units).Where(p => p < 0));

    /// <summary>A party as addresses hold it.</summary>
    public static string Key(Party party) => $"{Lower(party.Kind)}-{party.Id:N}";

    private bool Admits(ItemLine line, string[] words)
    {
        var item = line.Item;
        return (Kind is null || item.Kind == Kind)
            && (Status is null ? item.IsLive : Status == "all" || StatusNames[(int)item.Status] == Status)
            && (Band is null || line.Band?.Name == Band)
            && (!InFocus || item.InFocus)
            && (!Above || line.Position == AppetitePosition.Above)
            && (Impact is null || line.Shown?.Impact == Impact)
            && (Likelihood is null || line.Shown?.Likelihood == Likelihood)
            && (Owner is not { } owner || item.Owners.Contains(owner))
            && (Category is null || item.Category == Category)
            && (Priority is not { } priority || item.Priorities.Contains(priority))
            && words.All(word => Says(item, word));
    }

    /// <summary>Whether an item's own words hold a word.</summary>
    private static bool Says(Item item, string word)
    {
        if (Has(item.Reference) || Has(item.Title) || Has(item.Description) || Has(item.Cause) || Has(item.Event))
            return true;
        foreach (var text in item.Consequences)
            if (Has(text))
                return true;
        foreach (var control in item.Controls)
            if (Has(control.Text))
                return true;
        foreach (var action in item.Actions)
            if (Has(action.Text))
                return true;
        foreach (var comment in item.Comments)
            if (Has(comment.Text))
                return true;
        return false;

        bool Has(string? text) => text is not null && text.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static Party? PartyOf(string key) =>
        key.Split('-', 2) is [var kind, var id] && Enum.TryParse<PartyKind>(kind, true, out var party) && Guid.TryParseExact(id, "N", out var value)
            ? new Party(party, value)
            : null;

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}

/// <summary>What a list may be grouped by.</summary>
internal enum ItemGroup
{
    Category,
    Directorate,
    Owner,
    Priority,
}

/// <summary>One page of a list.</summary>
/// <param name="Places">Places in the summary's lines; ~n for the n-th withheld item.</param>
/// <param name="Found">Lines on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">All pages; 0 when nothing was found.</param>
internal sealed record ItemPage(IReadOnlyList<int> Places, int Found, int Page, int Pages);
