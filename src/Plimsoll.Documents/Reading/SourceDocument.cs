namespace Plimsoll.Documents.Reading;

/// <summary>
/// A file as it was read, before anyone knows what it is about: headings, paragraphs, lists, tables and rules in their order,
/// each with its place and the file's own words. Nothing in the file is left out.
/// </summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Blocks">What it holds, in the order of the file.</param>
public sealed record SourceDocument(string Name, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>The tables among the blocks, in order.</summary>
    public IEnumerable<SourceTable> Tables => Blocks.OfType<SourceTable>();
}
