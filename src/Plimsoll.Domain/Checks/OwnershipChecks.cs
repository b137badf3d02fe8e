using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of owners and managers.</summary>
internal static class OwnershipChecks
{
    internal static IEnumerable<Finding> NoOwner(RegisterView view) =>
        from item in view.LiveItems
        where item.Owners.Count == 0 && item.Composite is null
        select new Finding("no-owner", "Nobody answers for this item", item.Reference);

    /// <summary>Titles of posts that differ by a word or a letter; each pair is told once.</summary>
    internal static IEnumerable<Finding> TitleVariants(RegisterView view)
    {
        var posts = view.Items
            .SelectMany(i => i.Owners.Concat(i.Managers).Concat(i.Actions.SelectMany(a => a.Owners.Concat(a.Managers))))
            .Where(p => p.Kind == PartyKind.Post).Distinct()
            .Select(view.NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        for (var i = 0; i < posts.Count; i++)
            for (var j = i + 1; j < posts.Count; j++)
                if (TitleLikeness.AreVariants(posts[i], posts[j]))
                    yield return new Finding("post-title-variant", $"“{posts[i]}” and “{posts[j]}” may be one post");
    }
}
