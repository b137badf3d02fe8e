using System.Globalization;
using System.Text;
using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Writing;

/// <summary>The level and the anchor that each heading of a paper is written with.</summary>
internal sealed class HeadingPlan
{
    private const int MostContents = 150;

    private readonly Dictionary<Heading, (int Level, string Anchor)> plan = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted;
    private readonly List<Heading> order = [];
    private readonly int landmarks;
    private int last;

    /// <summary>Reads the headings in their order.</summary>
    public HeadingPlan(Paper paper)
    {
        var headings = paper.Sections.SelectMany(section => Descend(section.Blocks)).ToList();
        wanted = new(headings.Select(heading => heading.Anchor).OfType<string>(), StringComparer.Ordinal);
        foreach (var heading in headings)
            Add(heading);
        landmarks = order.Where(heading => heading.Anchor is not null).Select(heading => plan[heading].Level).DefaultIfEmpty(0).Min();
    }

    /// <summary>
    /// Whether the pages that a part of the paper runs on to name it at their head: those with an anchor of their own, which
    /// are the items of a register or the owners of an action plan.
    /// </summary>
    public static bool IsLandmark(Heading heading) => heading.Anchor is not null;

    /// <summary>Whether a heading ends the part that the head of a page names: where landmarks stand in it, or beside it.</summary>
    public bool EndsLandmark(Heading heading) => heading.Anchor is null && plan[heading].Level <= landmarks;

    /// <summary>The level below the title (from 1, none skipped) and a unique anchor.</summary>
    public (int Level, string Anchor) this[Heading heading] => plan[heading];

    /// <summary>
    /// Whether a heading has nothing to read, as an empty cell of an imported file gives; it is left out, because one
    /// who steps from heading to heading would stop at nothing.
    /// </summary>
    public static bool IsBlank(Heading heading) =>
        heading.Text.PlainText.All(letter => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format);

    /// <summary>How deep the list of contents goes: as deep as the cover asks, or as many levels as are not too long; 0 where there is nothing to list.</summary>
    public int DepthOf(Cover cover) => order.Count == 0 || !cover.HasContents
        ? 0
        : Enumerable.Range(1, Math.Max(cover.Depth, 1)).LastOrDefault(depth => order.Count(heading => plan[heading].Level <= depth) <= MostContents, 1);

    /// <summary>The headings of a list of contents in order.</summary>
    public IEnumerable<Heading> ContentsOf(Cover cover) => order.Where(heading => plan[heading].Level <= DepthOf(cover));

    /// <summary>Whether a link within the paper leads somewhere.</summary>
    public bool Has(string anchor) => anchors.Contains(anchor);

    private static IEnumerable<Heading> Descend(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading when !IsBlank(heading) => [heading],
        KeepTogether group => Descend(group.Blocks),
        Note note => Descend(note.Blocks),
        BulletList list => list.Items.SelectMany(Descend),
        NumberedList list => list.Items.SelectMany(item => Descend(item.Content)),
        Facts facts => facts.Items.SelectMany(fact => Descend(fact.Value)),
        Table table => table.Header.Concat(table.Rows).SelectMany(row => row.Cells).SelectMany(cell => Descend(cell.Content)),
        _ => [],
    });

    private void Add(Heading heading)
    {
        var level = Math.Clamp(heading.Level, 1, Math.Min(last + 1, 5));
        last = level;
        if (plan.TryAdd(heading, (level, UniqueAnchor(heading))))
            order.Add(heading);
    }

    private string UniqueAnchor(Heading heading)
    {
        if (heading.Anchor is { Length: > 0 } given && anchors.Add(given))
            return given;
        var stem = Stem(heading.Text.PlainText);
        var anchor = stem;
        for (var n = 2; wanted.Contains(anchor) || !anchors.Add(anchor); n++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}");
        return anchor;
    }

    private static string Stem(string words)
    {
        var stem = new StringBuilder();
        foreach (var letter in CleanText.Of(words).Normalize(NormalizationForm.FormD).Where(c => c < 128).Take(60))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                stem.Append(char.ToLowerInvariant(letter));
            else if (stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
        }
        var result = stem.ToString().Trim('-');
        return result.Length == 0 ? "part" : result;
    }
}
