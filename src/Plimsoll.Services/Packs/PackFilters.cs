using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Packs;

/// <summary>The filters of further papers: kept as identities, because a name changes; printed by the names of the day that the paper shows.</summary>
internal static class PackFilters
{
    /// <summary>The filter of a paper.</summary>
    public static PaperFilter Filter(this Workspace workspace, Image image, PackPaper paper)
    {
        var body = image.All<Organisation>().Single();
        return new()
        {
            InFocus = paper.Filter.InFocus,
            AboveAppetite = paper.Filter.AboveAppetite,
            OwnerIs = paper.Filter.Owner,
            Owner = paper.Filter.Owner is { } owner ? workspace.Names.NameOf(image, owner) ?? "somebody whose name is not kept any more" : null,
            Category = paper.Filter.Category is { } category ? body.Categories.First(c => c.Id == category).Name : null,
            UnitName = paper.Filter.Unit is { } unit ? body.Units.First(u => u.Id == unit).Name : null,
        };
    }

    /// <summary>What a filter names that is not kept here.</summary>
    public static IEnumerable<RuleBroken> BrokenFilter(this Workspace workspace, Image image, PackPaper paper)
    {
        var body = image.All<Organisation>().Single();
        if (paper.Filter.Owner is { } owner && workspace.Names.NameOf(image, owner) is null)
            yield return new("Owner", $"The owner that {paper.Name} is for is not kept here; choose another");
        if (paper.Filter.Category is { } category && body.Categories.All(c => c.Id != category))
            yield return new("Category", $"The category that {paper.Name} is of is not kept here; choose another");
        if (paper.Filter.Unit is { } unit && body.Units.All(u => u.Id != unit))
            yield return new("Directorate", $"The directorate that {paper.Name} is of is not kept here; choose another");
    }

    /// <summary>What there is to choose from.</summary>
    public static PackFilterChoices FilterChoices(this Workspace workspace, Image image, PackContents contents)
    {
        var body = image.All<Organisation>().Single();
        var items = image.All<Item>().Where(i => i.IsLive && contents.Registers.Contains(i.Register)).ToList();
        return new(
            [.. items.SelectMany(i => i.Owners).Distinct().Select(owner => (Owner: owner, Name: workspace.Names.NameOf(image, owner))).Where(o => o.Name is not null)
                .Select(o => (o.Owner, o.Name!)).OrderBy(o => o.Item2, StringComparer.OrdinalIgnoreCase)],
            [.. body.Categories.Where(c => c.Retired is null).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase)],
            [.. body.Units.Where(u => u.Retired is null).OrderBy(u => u.Name, StringComparer.OrdinalIgnoreCase)]);
    }
}
