using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Ties the categories named in a document to the body's, and makes those that are new.</summary>
internal sealed class CategoryResolver(IReadOnlyList<Category> known, Func<Guid> newId)
{
    private readonly List<Category> all = [.. known];

    /// <summary>All categories, new ones at the end.</summary>
    public IReadOnlyList<Category> All => all;

    /// <summary>The category of a name; case, punctuation and hyphens do not matter.</summary>
    public CategoryId Of(string name)
    {
        var bare = Likeness.Bare(name);
        if (all.FirstOrDefault(c => Likeness.Bare(c.Name) == bare) is { } category)
            return category.Id;
        var made = new Category(new(newId()), name);
        all.Add(made);
        return made.Id;
    }
}
