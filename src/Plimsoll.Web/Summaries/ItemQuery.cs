using System.Globalization;
using Microsoft.AspNetCore.Http;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;

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

    public bool InFocus { get; init; }

    public bool Above { get; init; }

    public string Text { get; init; } = "";

    public decimal? Impact { get; init; }

    public decimal? Likelihood { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether nothing narrows the list, so that numbered gaps have their place in it.</summary>
    public bool ShowsGaps => this with { Page = 1, Kind = null } == new ItemQuery();

    /// <summary>Whether anything but the order differs from the list as it opens.</summary>
    public bool Narrows => this with { Page = 1, Sort = ItemSort.Reference } != new ItemQuery();

    /// <summary>Reads an address.</summary>
    public static ItemQuery Read(IQueryCollection query)
    {
        return new ItemQuery
        {
            Sort = Named<ItemSort>("sort") ?? ItemSort.Reference,
            Kind = Named<ItemKind>("kind"),
            Status = Given("status") is { } s && (s == "all" || Enum.TryParse<ItemStatus>(s, true, out _)) ? s.ToLowerInvariant() : null,
            Band = Given("band"),
            Owner = Given("owner") is { } o ? PartyOf(o) : null,
            InFocus = Given("focus") == "yes",
            Above = Given("above") == "yes",
            Text = Given("q") ?? "",
            Impact = Number("impact"),
            Likelihood = Number("likelihood"),
            Page = int.TryParse(Given("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };

        string? Given(string name) => query[name].ToString().Trim() is { Length: > 0 and <= 200 } value ? value : null;
        T? Named<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Given(name), true, out var value) && Enum.IsDefined(value) ? value : null;
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
    public ItemPage Run(RegisterSummary summary)
    {
        var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        List<int> page = [];
        var (found, first) = (0, (Page - 1) * PageSize);
        foreach (var place in summary.Order(Sort))
        {
            var isGap = place < 0;
            if (isGap ? !ShowsGaps || (Kind is { } kind && summary.View.Withheld[~place].Kind != kind) : !Admits(summary.Lines[place], words))
                continue;
            if (found >= first && page.Count < PageSize)
                page.Add(place);
            found++;
        }

        return new ItemPage(page, found, Page, (found + PageSize - 1) / PageSize);
    }

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

/// <summary>One page of a list.</summary>
/// <param name="Places">Places in the summary's lines; ~n for the n-th withheld item.</param>
/// <param name="Found">Lines on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">All pages; 0 when nothing was found.</param>
internal sealed record ItemPage(IReadOnlyList<int> Places, int Found, int Page, int Pages);
