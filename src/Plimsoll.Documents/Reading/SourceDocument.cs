namespace Plimsoll.Documents.Reading;

/// <summary>
/// A file as it was read, before anyone knows what it is about: headings, paragraphs, lists, tables and rules in their order,
/// each with its place and the file's own words. Nothing in the file is left out.
/// </summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Blocks">What it holds, in the order of the file.</param>
public sealed record SourceDocument(string Name, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>What kind of file it was: "Excel workbook", "text".</summary>
    public string Format { get; init; } = "text";

    /// <summary>Words beside the text: heads and feet of pages, footnotes, comments, deletions.</summary>
    public IReadOnlyList<SourceAside> Asides { get; init; } = [];

    /// <summary>What whoever imports it should know: how it was taken, what is hidden, what was not run or not read.</summary>
    public IReadOnlyList<SourceNote> Notes { get; init; } = [];

    /// <summary>The tables among the blocks, in order.</summary>
    public IEnumerable<SourceTable> Tables => Blocks.OfType<SourceTable>();
}
