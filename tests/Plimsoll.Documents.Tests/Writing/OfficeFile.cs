using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Plimsoll.Documents.Tests.Writing;

/// <summary>What Microsoft's own library and a plain zip reader say of a Word or Excel file.</summary>
internal static class OfficeFile
{
    /// <summary>Everything that the strictest validator finds wrong with a package.</summary>
    public static IReadOnlyList<string> Errors(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri}: {e.Description} at {e.Path?.XPath}").Take(20)];

    /// <summary>The XML of a part.</summary>
    public static XDocument Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(path)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The names of its parts with the time that each carries.</summary>
    public static IReadOnlyList<(string Name, DateTime Time)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, entry.LastWriteTime.DateTime))];
    }
}
