using Plimsoll.Documents.Reading.Fragments;

namespace Plimsoll.Documents.Reading;

/// <summary>
/// Words of a file, before and after cleaning. Cleaning takes away what is no word: HTML tags, control characters,
/// bullet signs, the stray "\Box" that some converters leave. It repairs nothing and says what it took.
/// </summary>
/// <param name="Raw">The file's own characters.</param>
/// <param name="Parts">The pieces that remain, in order: one for each paragraph, list item, line or nested table.</param>
/// <param name="Cleaned">What was taken out, each named once: "HTML tag div", "bullet sign U+F0B7", "control character U+0007".</param>
public sealed record SourceText(string Raw, IReadOnlyList<SourcePart> Parts, IReadOnlyList<string> Cleaned)
{
    /// <summary>No words.</summary>
    public static SourceText Empty { get; } = new("", [], []);

    /// <summary>The words of the parts, one line each. Nested tables are in <see cref="Parts"/> only.</summary>
    public string Text { get; } = Parts.Count == 1 ? Parts[0].Text : string.Join('\n', Parts.Where(part => part.Text.Length > 0).Select(part => part.Text));

    /// <summary>The lines of <see cref="Text"/>; none when it is empty.</summary>
    public IReadOnlyList<string> Lines => Text.Length == 0 ? [] : Text.Split('\n');

    /// <summary>Cleans the characters of a cell, item, heading or paragraph.</summary>
    /// <param name="raw">As in the file.</param>
    /// <param name="place">Where they stand: the place of tables nested in them.</param>
    public static SourceText Read(string raw, Place place) => TextCleaner.Clean(raw, raw, place);

    /// <summary>Cleans words, keeping other characters as the file's own: an item without its marker, lines joined.</summary>
    internal static SourceText Read(string words, string raw, Place place) => TextCleaner.Clean(words, raw, place);

    /// <summary>Cleans words of a file whose format has its own marks: angle brackets in them are the writer's own.</summary>
    internal static SourceText Words(string words) => TextCleaner.CleanWords(words, words);

    /// <summary>The same for words whose lines were joined.</summary>
    internal static SourceText Words(string words, string raw) => TextCleaner.CleanWords(words, raw);
}

/// <summary>A piece of a text.</summary>
/// <param name="Text">Its words on one or more lines; empty for a nested table.</param>
/// <param name="Table">The table, when a table stood inside the text.</param>
public sealed record SourcePart(string Text, SourceTable? Table = null)
{
    /// <summary>Whether the file marks it as an item of a list: a bullet or dash stood before it, or it was one of HTML.</summary>
    public bool IsItem { get; init; }
}
