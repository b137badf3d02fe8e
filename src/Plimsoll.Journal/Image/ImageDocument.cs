namespace Plimsoll.Journal.Image;

/// <summary>A document as it stands in an image.</summary>
public sealed class ImageDocument
{
    private readonly DocumentVersion[] versions;

    internal ImageDocument(string id, string kind, object value, DocumentVersion[] versions, int count)
    {
        (Id, Kind, Value, this.versions) = (id, kind, value, versions);
        Versions = new ArraySegment<DocumentVersion>(versions, 0, count);
    }

    /// <summary>The document's id.</summary>
    public string Id { get; }

    /// <summary>What it is.</summary>
    public string Kind { get; }

    /// <summary>The number of the version that stands.</summary>
    public int Version => Versions.Count;

    /// <summary>What that version says.</summary>
    public object Value { get; }

    /// <summary>Its versions up to the one that stands, oldest first; version n stands at n - 1.</summary>
    public IReadOnlyList<DocumentVersion> Versions { get; }

    /// <summary>The version that stood when the journal was so long; 0 when there was none.</summary>
    internal int VersionAt(long position)
    {
        var (low, high) = (0, Version);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (versions[middle].Position <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    internal ImageDocument Next(DocumentVersion version, object value)
    {
        var longer = new DocumentVersion[Version + 1];
        Array.Copy(versions, longer, Version);
        longer[Version] = version;
        return new(Id, Kind, value, longer, longer.Length);
    }

    /// <summary>An earlier version; the list of versions is shared.</summary>
    internal ImageDocument Earlier(int version, object value) => new(Id, Kind, value, versions, version);
}
