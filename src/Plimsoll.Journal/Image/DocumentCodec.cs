namespace Plimsoll.Journal.Image;

/// <summary>How documents become values and values documents. The journal itself knows only text.</summary>
/// <param name="read">
/// Kind, schema and body to the value. It must read every schema that was ever written, be safe to call from several
/// threads at once, and throw when it cannot read.
/// </param>
/// <param name="write">Kind and value to the schema and body written today.</param>
public sealed class DocumentCodec(
    Func<string, int, string, object> read,
    Func<string, object, (int Schema, string Body)> write)
{
    /// <summary>The value that a body holds.</summary>
    /// <exception cref="JournalUnavailableException">The body cannot be read; names the document.</exception>
    public object Read(string kind, string documentId, int version, int schema, string body)
    {
        try
        {
            return read(kind, schema, body);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new JournalUnavailableException(FormattableString.Invariant(
                $"Document {documentId} (kind {kind}, version {version}, schema {schema}) cannot be read: {failure.Message}"), failure);
        }
    }

    /// <summary>A value as the next version of a document.</summary>
    /// <param name="kind">What the document is.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="expectedVersion">The version the writer has seen; 0 for a new document.</param>
    /// <param name="value">What it says now.</param>
    public DocumentDraft Draft(string kind, string documentId, int expectedVersion, object value)
    {
        var (schema, body) = write(kind, value);
        return new(kind, documentId, expectedVersion, schema, body);
    }
}
