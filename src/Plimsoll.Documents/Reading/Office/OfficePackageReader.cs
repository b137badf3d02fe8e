using System.IO.Compression;

namespace Plimsoll.Documents.Reading.Office;

/// <summary>
/// The parts of a Word or Excel file. Everything that is unpacked counts against one limit, whatever the package says of
/// its sizes, so that no package can unpack to more than the reader may hold.
/// </summary>
internal sealed class OfficePackageReader : IDisposable
{
    /// <summary>A workbook of hundreds of sheets has some thousands.</summary>
    private const int MostParts = 20_000;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private long left;

    private OfficePackageReader(ZipArchive zip, string name, ReadingLimits limits)
    {
        this.zip = zip;
        Name = name;
        left = limits.MostUnpackedBytes;
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The names of its parts.</summary>
    public IEnumerable<string> Parts => parts.Keys;

    /// <exception cref="InvalidDataException">It is no zip, or a damaged one.</exception>
    /// <exception cref="UnreadableFileException">It has more parts than any such file.</exception>
    public static OfficePackageReader Open(ReadOnlyMemory<byte> content, string name, ReadingLimits limits)
    {
        var zip = new ZipArchive(Bytes.AsStream(content), ZipArchiveMode.Read);
        try
        {
            return zip.Entries.Count <= MostParts
                ? new OfficePackageReader(zip, name, limits)
                : throw new UnreadableFileException(name, $"It is packed from {zip.Entries.Count:N0} parts, which no register needs", "Save it again in its own program");
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>A part's bytes; null when there is no such part.</summary>
    public Stream? Open(string part) => parts.TryGetValue(part, out var entry) ? new CountedStream(entry.Open(), Count) : null;

    public void Dispose() => zip.Dispose();

    private void Count(int bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw new UnreadableFileException(Name, "It unpacks to far more than a register can hold", "Save it again in its own program, with nothing but the register in it");
        }
    }
}
