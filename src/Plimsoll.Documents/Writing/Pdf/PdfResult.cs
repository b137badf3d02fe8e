namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>What was written.</summary>
/// <param name="Pages">The number of pages.</param>
/// <param name="Unprintable">
/// Characters for which no font on this machine has a shape; the paper prints their codes, such as [U+4E2D], instead.
/// </param>
/// <param name="CompileTime">The time the typesetter took to lay the paper out.</param>
/// <param name="ExportTime">The time the typesetter took to write the PDF.</param>
public sealed record PdfResult(int Pages, IReadOnlyList<string> Unprintable, TimeSpan CompileTime, TimeSpan ExportTime);
