namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>The standard that a PDF is written to. The typesetter declares one in a file (ADR 17).</summary>
public enum PdfStandard
{
    /// <summary>PDF/UA-1 (ISO 14289-1): for readers of every kind.</summary>
    Accessible,

    /// <summary>PDF/A-3a (ISO 19005-3): for archives. It is refused where it would not be sound as PDF/UA-1 too.</summary>
    Archive,
}
