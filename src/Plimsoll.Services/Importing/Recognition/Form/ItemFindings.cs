using System.Globalization;
using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Services.Importing.Recognition.Form;

/// <summary>
/// Collects what is found while an item is read. Its reference may be read, or given by position, later than that, so that
/// messages do not name it.
/// </summary>
internal sealed class ItemFindings
{
    private const int LongestQuote = 60;

    private readonly List<(string Code, Sentence Sentence, Place Place)> found = [];

    /// <summary>Adds a finding of the catalogue.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="sentence">What was found.</param>
    /// <param name="place">Where it shows.</param>
    public void Add(string code, Sentence sentence, Place place) => found.Add((code, sentence, place));

    /// <summary>The findings of the item that has this reference.</summary>
    public IEnumerable<Finding> For(string reference) =>
        found.Select(f => new Finding(f.Code, f.Sentence, reference, f.Place.ToString()));

    /// <summary>Words as a message quotes them: in quotation marks, on one line, shortened when long.</summary>
    public static string Quote(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestQuote)
            return $"“{line}”";
        var cut = new StringInfo(line[..LongestQuote]);
        var space = line.LastIndexOf(' ', LongestQuote);
        return $"“{(space > LongestQuote / 2 ? line[..space] : cut.SubstringByTextElements(0, cut.LengthInTextElements - 1))} …”";
    }
}
