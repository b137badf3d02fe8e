using System.Globalization;

namespace Plimsoll.Web.Components.Fields;

/// <summary>A field of a form. What is wrong with it, the frame knows by its name.</summary>
/// <param name="Name">Its name: that of the rule's field, in small letters with dashes.</param>
/// <param name="Label">What it asks for.</param>
internal abstract record Field(string Name, string Label)
{
    /// <summary>What helps to answer; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the label is the heading of the page: one question, one page.</summary>
    public bool IsHeading { get; init; }

    /// <summary>What describes the field to those who hear the page.</summary>
    public string? DescribedBy(string? error) =>
        (Hint, error) switch
        {
            (null, null) => null,
            (null, _) => Name + "-error",
            (_, null) => Name + "-hint",
            _ => $"{Name}-hint {Name}-error",
        };
}

/// <summary>A line of text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record TextField(string Name, string Label, string Value) : Field(Name, Label)
{
    /// <summary>How wide, in characters: 2, 3, 4, 5, 10, 20, 30; null for the whole width.</summary>
    public int? Width { get; init; }

    /// <summary>"text", "email", "password", "search", "date", "color".</summary>
    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in (WCAG 1.3.5), e.g. "email"; null to leave it to the browser.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>"numeric" for digits, "decimal" for numbers with a point; null for any text.</summary>
    public string? InputMode { get; init; }

    /// <summary>What stands after it, e.g. "%".</summary>
    public string? Suffix { get; init; }

    /// <summary>The list of suggestions that it takes from; null for none.</summary>
    public string? List { get; init; }

    /// <summary>Whether the browser may mark words as misspelt.</summary>
    public bool Spellcheck { get; init; } = true;

    /// <summary>A field for a password that is chosen.</summary>
    public static TextField NewPassword(string label) => new("password", label, "")
    {
        Type = "password", Autocomplete = "new-password", Spellcheck = false,
        Hint = T["At least 12 characters. Three words that do not belong together are easy to remember and hard to guess."],
    };
}

/// <summary>A text of several lines, kept as a draft in the browser until it is saved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record AreaField(string Name, string Label, string Value) : Field(Name, Label)
{
    /// <summary>How many lines it shows.</summary>
    public int Rows { get; init; } = 5;
}

/// <summary>One of several, or several of several.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Choices">What there is to choose.</param>
/// <param name="Chosen">The values that are chosen.</param>
internal sealed record ChoiceField(string Name, string Label, IReadOnlyList<Choice> Choices, params IReadOnlyList<string> Chosen) : Field(Name, Label)
{
    /// <summary>Whether choices stand beside each other.</summary>
    public bool IsInline { get; init; }

    /// <summary>Whether they are small.</summary>
    public bool IsSmall { get; init; } = true;

    /// <summary>The first line of a list to select from that stands for no choice; null when one must be chosen.</summary>
    public string? None { get; init; }
}

/// <summary>Something to choose.</summary>
/// <param name="Value">Its value in the form.</param>
/// <param name="Label">Its words.</param>
/// <param name="Hint">What it means; null when it needs no more words.</param>
internal sealed record Choice(string Value, string Label, string? Hint = null);

/// <summary>Posts, boards and people, each on a line of its own with suggestions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Names">The names that stand in it.</param>
internal sealed record PartiesField(string Name, string Label, IReadOnlyList<string> Names) : Field(Name, Label);

/// <summary>A cell of a scheme's grid to choose.</summary>
/// <param name="Name">Its name; the value is "impact,likelihood".</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Scheme">The grid.</param>
/// <param name="Chosen">The value that is chosen; empty for none.</param>
internal sealed record MatrixField(string Name, string Label, Scheme Scheme, string Chosen) : Field(Name, Label)
{
    /// <summary>The value of a cell.</summary>
    public static string ValueOf(decimal? impact, decimal? likelihood) =>
        impact is { } i && likelihood is { } l ? $"{Counts.Decimal(i)},{Counts.Decimal(l)}" : "";

    /// <summary>The levels of a value.</summary>
    /// <exception cref="RuleBrokenException">No cell is chosen.</exception>
    public static (decimal Impact, decimal Likelihood) Read(string field, string value) =>
        value.Split(',') is [var i, var l] && decimal.TryParse(i, CultureInfo.InvariantCulture, out var impact) && decimal.TryParse(l, CultureInfo.InvariantCulture, out var likelihood)
            ? (impact, likelihood)
            : throw new RuleBrokenException(field, "Choose a cell of the matrix");

    /// <summary>The assessment before, whose cell is marked; null for none.</summary>
    public Assessment? Before { get; init; }

    /// <summary>The appetite, whose load line is drawn; null for none.</summary>
    public Domain.Appetites.Appetite? Appetite { get; init; }
}
