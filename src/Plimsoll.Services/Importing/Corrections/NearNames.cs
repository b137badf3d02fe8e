using Plimsoll.Domain.Checks.Words;
using Plimsoll.Services.Importing.Committing;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>The names of a directory, taken apart once, to find those that come nearest to some words.</summary>
internal sealed class NearNames(IReadOnlyList<string> directory)
{
    private const int Most = 5;
    private const double Alike = 0.2;
    private const double ByLetters = 0.9;
    private static readonly HashSet<string> Ranks = new(StringComparer.OrdinalIgnoreCase) { "head", "director", "assistant", "chief", "manager", "officer", "strategic", "interim", "of", "the", "and", "&", "for" };

    private readonly List<(string Name, string Key, string Letters, HashSet<string> Subject)> all = [.. directory.Select(name =>
        (name, TitleLikeness.Key(name), Likeness.Bare(string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]))), Subject(name)))];

    /// <summary>The names that come nearest, nearest first: the same title, its first letters ("HoF" for "Head of Finance"), or shared words.</summary>
    public IReadOnlyList<string> To(string words)
    {
        var (key, bare, subject) = (TitleLikeness.Key(words), Likeness.Bare(words), Subject(words));
        return [.. all.Select(n => (n.Name, Alike: n.Key == key ? 1 : n.Letters.Length > 1 && n.Letters == bare ? ByLetters : Likeness.Of(subject, n.Subject)))
            .Where(n => n.Alike >= Alike).OrderByDescending(n => n.Alike).Select(n => n.Name).Take(Most)];
    }

    /// <summary>What a title is about: "Head of" is in too many to tell two posts apart.</summary>
    private static HashSet<string> Subject(string title) => Likeness.Words(string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Ranks.Contains(w))));
}
