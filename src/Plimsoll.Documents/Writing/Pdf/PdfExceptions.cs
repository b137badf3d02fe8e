namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>PDF cannot be made on this machine: Node, the typesetter or its fonts are missing. The message says what to install.</summary>
public sealed class PdfUnavailableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The typesetter refused a paper, because it would not be a sound PDF/UA document.</summary>
public sealed class PdfRefusedException : Exception
{
    internal PdfRefusedException(IReadOnlyList<string> diagnostics, IReadOnlyList<string> missing)
        : base($"The PDF could not be set: {string.Join("; ", diagnostics.Take(5))}") =>
        (Diagnostics, Missing) = (diagnostics, missing);

    /// <summary>What the typesetter said, one message each.</summary>
    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>Clusters of characters that no font can show.</summary>
    internal IReadOnlyList<string> Missing { get; }
}

/// <summary>The typesetter died or took too long, twice, or more memory than it may.</summary>
public sealed class PdfFailedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the paper is too long to be set in the memory that there is; it would be again.</summary>
    public bool IsTooLong { get; init; }
}
