namespace Plimsoll.Documents.Writing.Office;

/// <summary>A part of an Office file.</summary>
/// <param name="Path">Its path in the file, without a slash before it, such as "word/styles.xml".</param>
/// <param name="Type">What it holds: its content type after "application/vnd.openxmlformats-officedocument." and before "+xml".</param>
internal sealed record OfficePart(string Path, string Type);

/// <summary>A link from a part to another part or out of the file.</summary>
/// <param name="Id">The name by which the part speaks of it.</param>
/// <param name="Kind">What is linked: the last word of the relationship's type, such as "styles".</param>
/// <param name="Target">The other part's path, relative to the folder of this one; or the address.</param>
/// <param name="IsOutside">Whether the target is an address outside the file.</param>
internal sealed record OfficeLink(string Id, string Kind, string Target, bool IsOutside = false);

/// <summary>What the file says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Whom it is from; null for nobody.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Date">The date it carries; null for none.</param>
internal sealed record OfficeProperties(string Title, string? Author, string Language, DateOnly? Date);
