using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>What became of a non-empty piece of the source.</summary>
public enum SourceUse
{
    /// <summary>Its content is in a field.</summary>
    Used,

    /// <summary>It is a heading, header or label.</summary>
    Heading,

    /// <summary>It tells whoever fills the form in what to write, or shows an example.</summary>
    Guidance,

    /// <summary>It repeats what was read already, such as a header on a new page.</summary>
    Repeated,

    /// <summary>It was kept as an extra field.</summary>
    KeptAsExtra,

    /// <summary>It carries nothing: a rule, a stray mark, an axis of an empty matrix.</summary>
    Ignored,
}

/// <summary>
/// Accounts for every non-empty cell and line of a document, so that nothing is dropped in silence.
/// </summary>
public sealed class SourceAccount
{
    private readonly Dictionary<Place, (SourceUse Use, string? Why)> entries = [];

    /// <summary>Every place with its use, and why when it was ignored.</summary>
    public IReadOnlyDictionary<Place, (SourceUse Use, string? Why)> Entries => entries;

    /// <summary>Notes the use of a place; a place that was used stays used whatever is said of it later.</summary>
    public void Note(Place place, SourceUse use, string? why = null)
    {
        if (!entries.TryGetValue(place, out var before) || before.Use != SourceUse.Used)
            entries[place] = (use, why);
    }

    /// <summary>Says of a place that was used that it was not after all.</summary>
    public void Take(Place place, string why) => entries[place] = (SourceUse.Ignored, why);

    /// <summary>How many places had each use.</summary>
    public IReadOnlyDictionary<SourceUse, int> Counts => entries.Values.GroupBy(e => e.Use).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Takes over the account of another document.</summary>
    public void Add(SourceAccount other)
    {
        foreach (var (place, entry) in other.entries)
            Note(place, entry.Use, entry.Why);
    }
}
