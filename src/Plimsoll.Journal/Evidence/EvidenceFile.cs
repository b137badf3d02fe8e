namespace Plimsoll.Journal.Evidence;

/// <summary>A file that was imported or attached.</summary>
/// <param name="Sha256">Its content's SHA-256, 64 lower-case hexadecimal digits: by this it is known.</param>
/// <param name="FileName">The name under which it first came.</param>
/// <param name="MediaType">What it is, such as <c>application/pdf</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record EvidenceFile(string Sha256, string FileName, string MediaType, long Length);
