using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Domain.Checks;

/// <summary>Checks of owners and managers.</summary>
internal static class OwnershipChecks
{
    /// <summary>A composite's owners are its children's.</summary>
    internal static IEnumerable<Finding> NoOwner(RegisterView view) =>
        from item in view.LiveItems
        where item.Owners.Count == 0 && item.Composite is null
        select new Finding("no-owner", "Nobody answers for this item", item.Reference);

    /// <summary>Titles of posts that differ by a word or a letter; each pair is told once.</summary>
    internal static IEnumerable<Finding> TitleVariants(RegisterView view)
    {
        var posts = view.LiveItems.SelectMany(Parties).Where(p => p.Kind == PartyKind.Post).Distinct()
            .Select(view.NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Select(t => new PostTitle(t)).ToList();
        var near = Neighbours(posts);
        for (var i = 0; i < posts.Count; i++)
            foreach (var j in near(i))
                if (posts[i].IsVariantOf(posts[j]))
                    yield return new Finding("post-title-variant", $"“{posts[i].Text}” and “{posts[j].Text}” may be one post");
    }

    /// <summary>Which titles behind a title may be variants of it: of its rank, with a word in common. Thousands of names are not compared with each other.</summary>
    private static Func<int, IEnumerable<int>> Neighbours(List<PostTitle> posts)
    {
        var bySubject = posts.SelectMany((p, at) => p.Subject.Select(word => (Key: (p.Rank, word), at))).ToLookup(p => p.Key, p => p.at);
        var byKey = posts.Select((p, at) => (p.Key, at)).ToLookup(p => p.Key, p => p.at);
        return i => posts[i].Subject.SelectMany(word => bySubject[(posts[i].Rank, word)]).Concat(byKey[posts[i].Key]).Where(j => j > i).Distinct().Order();
    }

    private static IEnumerable<Party> Parties(Item item) =>
        item.Owners.Concat(item.Managers)
            .Concat(item.Controls.Where(c => c.Retired is null).SelectMany(c => c.Owners))
            .Concat(item.Actions.SelectMany(a => a.Owners.Concat(a.Managers)));
}
