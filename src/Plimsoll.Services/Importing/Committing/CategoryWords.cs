using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Tells whether two names of categories mean the same: "Finance" and "Financial risk", "Legal" and "Legal and regulatory" do not.</summary>
internal static class CategoryWords
{
    private const int ShortestStem = 5;

    private static readonly string[] Empty = ["risk", "risks", "and", "the", "of", "related", "issues", "matters"];

    /// <summary>The category whose words all have the stem of a word of the name, and the other way about; null when none has, or several have.</summary>
    public static Category? Nearest(string name, IEnumerable<Category> categories)
    {
        var words = Of(name);
        if (words.Count == 0)
            return null;
        var alike = categories.Where(c => Of(c.Name) is { Count: > 0 } others && others.TrueForAll(o => words.Exists(w => IsSame(w, o))) && words.TrueForAll(w => others.Exists(o => IsSame(w, o)))).ToList();
        return alike is [var only] ? only : null;
    }

    private static List<string> Of(string name) => [.. Likeness.Words(name).Where(w => !Empty.Contains(w))];

    /// <summary>Whether two words begin alike for five letters or more and differ in their endings alone: "finance", "financial".</summary>
    private static bool IsSame(string one, string other)
    {
        if (one == other || one == other + "s" || other == one + "s")
            return true;
        var shared = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return shared >= ShortestStem && Math.Max(one.Length, other.Length) - shared <= 4;
    }
}
