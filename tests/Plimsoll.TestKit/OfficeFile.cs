using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;

namespace Plimsoll.TestKit;

/// <summary>What Microsoft's own library and a plain zip reader say of a Word or Excel file.</summary>
public static class OfficeFile
{
    /// <summary>Everything that the strictest validator finds wrong with a package.</summary>
    public static IReadOnlyList<string> Errors(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri}: {e.Description} at {e.Path?.XPath}").Take(20)];

    /// <summary>The rows of a workbook by the names of its sheets, as another reader reads them: words, numbers (double), days (DateTime), or null.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<object?[]>> Sheets(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        Dictionary<string, IReadOnlyList<object?[]>> sheets = [];
        do
        {
            List<object?[]> rows = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets[reader.Name] = rows;
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>Everything that a Word or Excel file holds, properties too, as one text: where a word must not be.</summary>
    public static string Everything(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + "\n" + reader.ReadToEnd();
        }));
    }

    /// <summary>The names of its parts with the time that each carries.</summary>
    public static IReadOnlyList<(string Name, DateTime Time)> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => (entry.FullName, entry.LastWriteTime.DateTime))];
    }
}
