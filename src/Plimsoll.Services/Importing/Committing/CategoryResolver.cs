using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>
/// Ties the categories named in a document to the body's: those that a person said are meant, those of the same name, those whose
/// words have the same stems ("Finance" and "Financial risks"). Others are made, and a finding says which.
/// </summary>
internal sealed class CategoryResolver(IReadOnlyList<Category> known, Func<Guid> newId, Action<Finding>? found = null, ImportCorrections? corrections = null)
{
    private readonly List<Category> all = [.. known];
    private readonly Dictionary<string, CategoryId?> tied = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> meant = (corrections?.Categories ?? []).GroupBy(c => c.Words.Trim(), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.First().Name.Trim(), StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Name, Recognised<string> From)> made = [];

    /// <summary>All categories, new ones at the end.</summary>
    public IReadOnlyList<Category> All => all;

    /// <summary>The category of each words that were asked for; null for words that a person said are none.</summary>
    public IReadOnlyDictionary<string, CategoryId?> Tied => tied;

    /// <summary>The category of a name; case, punctuation and hyphens do not matter. It is made when there is none.</summary>
    public CategoryId Of(string name) => Same(name)?.Id ?? Made(name);

    /// <summary>The category that words of an item stand for; null when a person said that they stand for none.</summary>
    public CategoryId? Of(Recognised<string> words, string reference)
    {
        var name = words.Value.Trim();
        if (tied.TryGetValue(name, out var before))
            return before;
        if (meant.TryGetValue(name, out var given))
            return tied[name] = given.Length == 0 ? null : Of(given);
        if (Same(name) is { } same)
            return tied[name] = same.Id;
        if (CategoryWords.Nearest(name, all.Where(c => c.Retired is null)) is { } alike)
        {
            found?.Invoke(new Finding("category-alike", $"“{name}” was taken for the category {alike.Name}", reference, words.Place.ToString()));
            return tied[name] = alike.Id;
        }

        made.Add((name, words));
        return tied[name] = Made(name);
    }

    /// <summary>Tells of the categories that are new, once for all.</summary>
    public void TellOfNew()
    {
        if (made is [var (_, first), ..])
        {
            var names = string.Join(", ", made.Select(m => $"“{m.Name}”"));
            found?.Invoke(new Finding("category-new", Sentence.Counted(made.Count, $"{made.Count} category is new here: {names}", $"{made.Count} categories are new here: {names}"), null, first.Place.ToString()));
        }
    }

    private Category? Same(string name)
    {
        var bare = Likeness.Bare(name);
        return all.Find(c => Likeness.Bare(c.Name) == bare);
    }

    private CategoryId Made(string name)
    {
        var category = new Category(new(newId()), name);
        all.Add(category);
        return category.Id;
    }
}
