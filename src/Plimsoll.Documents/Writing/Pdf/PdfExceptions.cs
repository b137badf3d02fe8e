namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>PDF cannot be made on this machine: Node, the typesetter or its fonts are missing. The message says what to install.</summary>
public sealed class PdfUnavailableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The typesetter refused a paper, because it would not be a sound PDF/UA document.</summary>
/// <param name="diagnostics">What the typesetter said, one message each.</param>
public sealed class PdfRefusedException(IReadOnlyList<string> diagnostics)
    : Exception($"The PDF could not be set: {string.Join("; ", diagnostics.Take(5))}")
{
    /// <summary>What the typesetter said, one message each.</summary>
    public IReadOnlyList<string> Diagnostics { get; } = diagnostics;
}

/// <summary>The typesetter died or took too long, twice.</summary>
public sealed class PdfFailedException(string message, Exception? cause = null) : Exception(message, cause);
