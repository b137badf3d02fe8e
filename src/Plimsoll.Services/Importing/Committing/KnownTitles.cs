using Plimsoll.Domain.Checks.Words;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Posts or boards to be looked up by what they are called: "and" or "&amp;", case and a plural make no other.</summary>
internal sealed class KnownTitles<T>
    where T : class
{
    private readonly Func<T, Guid> idOf;
    private readonly Func<T, IEnumerable<string>> titlesOf;
    private readonly Dictionary<Guid, T> byId = [];
    private readonly Dictionary<string, Guid> byTitle = new(StringComparer.Ordinal);

    public KnownTitles(IEnumerable<T> known, Func<T, Guid> idOf, Func<T, IEnumerable<string>> titlesOf)
    {
        (this.idOf, this.titlesOf) = (idOf, titlesOf);
        foreach (var one in known)
            Put(one);
    }

    /// <summary>Adds one, or takes the place of the one with its identity; a title that another has already stays with that one.</summary>
    public void Put(T one)
    {
        byId[idOf(one)] = one;
        foreach (var title in titlesOf(one))
            byTitle.TryAdd(TitleLikeness.Key(title), idOf(one));
    }

    /// <summary>The one with an identity; null when there is none.</summary>
    public T? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>The first that is called so; null when there is none.</summary>
    public T? Find(string title) => byTitle.TryGetValue(TitleLikeness.Key(title), out var id) ? byId[id] : null;
}
