namespace Plimsoll.Domain.Packs;

/// <summary>What a pack is to hold, as its officer says it. Its words stand on the public papers too.</summary>
public sealed record PackContents
{
    /// <summary>The longest title, in characters.</summary>
    public const int LongestTitle = 200;

    /// <summary>Its title, e.g. "Risk report, quarter 2".</summary>
    public required string Title { get; init; }

    /// <summary>The board or committee that receives it; empty when none is named.</summary>
    public string Committee { get; init; } = "";

    /// <summary>The day of the meeting.</summary>
    public DateOnly? Meeting { get; init; }

    /// <summary>What the meeting is asked to do; empty when nothing is said.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The post that answers for the papers; null when none is named.</summary>
    public PostId? Author { get; init; }

    /// <summary>The registers, in the order of the pack.</summary>
    public IReadOnlyList<RegisterId> Registers { get; init; } = [];

    /// <summary>The kinds of paper made of each register, by the names that the terminal and addresses use, e.g. "in-focus".</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Further papers: of several registers together, or of some items.</summary>
    public IReadOnlyList<PackPaper> Papers { get; init; } = [];

    /// <summary>The formats of each paper. A web page is always among them: it is the accessible publication.</summary>
    public IReadOnlyList<PackFormat> Formats { get; init; } = [];

    /// <summary>The day at whose end the registers are shown; null for the day of sealing.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The earlier day that the papers compare with; null for none.</summary>
    public DateOnly? ComparedWith { get; init; }

    /// <summary>Checks the contents, and puts them in order.</summary>
    /// <param name="today">Today.</param>
    /// <exception cref="RuleBrokenException">
    /// Title, registers or kinds are missing, the title is too long, or a day is still to come or later than the one it must precede.
    /// </exception>
    public PackContents Validated(DateOnly today)
    {
        List<RuleBroken> broken = [];
        if (string.IsNullOrWhiteSpace(Title))
            broken.Add(new("Title", "Give the pack’s title, for example Risk report, quarter 2"));
        else if (Title.Trim().Length > LongestTitle)
            broken.Add(new("Title", $"The title has {Title.Trim().Length} characters; give at most {LongestTitle}"));
        if (Registers.Count == 0)
            broken.Add(new("Registers", "Choose at least one register"));
        if (Kinds.Count + Papers.Count == 0)
            broken.Add(new("Papers", "Choose at least one paper"));
        broken.AddRange(Papers.SelectMany(Broken));
        if (AsAt > today)
            broken.Add(new("As at", "The day is still to come; choose a day up to today, or leave it out for the day of sealing"));
        if (ComparedWith >= (AsAt ?? today))
            broken.Add(new("Compared with", AsAt is null ? "Choose a day before today" : "Choose a day before the one that the registers are shown at"));
        return broken.Count > 0
            ? throw new RuleBrokenException(broken)
            : this with
            {
                Title = Title.Trim(),
                Committee = Committee.Trim(),
                Purpose = Purpose.Trim(),
                Registers = [.. Registers.Distinct()],
                Kinds = [.. Kinds.Distinct(StringComparer.Ordinal)],
                Papers = [.. Papers.Select(paper => paper with { Name = paper.Name.Trim(), Registers = [.. paper.Registers.Distinct()] })],
                Formats = [.. Formats.Append(PackFormat.Html).Distinct().Order()],
            };
    }

    private IEnumerable<RuleBroken> Broken(PackPaper paper)
    {
        var name = paper.Name.Trim();
        if (name.Length is 0 or > PackPaper.LongestName)
            yield return new("Name", $"Give the paper a name of at most {PackPaper.LongestName} characters, for example Risks above appetite");
        else if (Papers.Count(other => other.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) > 1)
            yield return new("Name", $"There is already a paper named {name}; give another name");
        if (paper.Registers.Count == 0)
            yield return new("Registers", $"Choose at least one register for {name}");
        else if (paper.Registers.Any(register => !Registers.Contains(register)))
            yield return new("Registers", $"{name} shows a register that is not in the pack; choose it for the pack, or take the paper out first");
    }
}

/// <summary>The formats of the papers of a pack.</summary>
public enum PackFormat
{
    /// <summary>One self-contained accessible page.</summary>
    Html,

    /// <summary>Tagged PDF.</summary>
    Pdf,

    /// <summary>Word.</summary>
    Docx,

    /// <summary>The items of the paper as an Excel workbook.</summary>
    Xlsx,
}
