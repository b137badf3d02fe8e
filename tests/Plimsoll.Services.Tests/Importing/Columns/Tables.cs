using Plimsoll.Documents.Reading;
using Plimsoll.Documents.Reading.Text;

namespace Plimsoll.Services.Tests.Importing.Columns;

/// <summary>Documents for tests, written as lines with cells parted by bars.</summary>
internal static class Tables
{
    /// <summary>A document of lines; "|" parts cells.</summary>
    public static SourceDocument Document(params string[] lines) =>
        PlainTextReader.Read(string.Join('\n', lines).Replace("|", "\t", StringComparison.Ordinal), "test.txt");

    /// <summary>A line of cells.</summary>
    public static string Row(IEnumerable<string> cells) => string.Join('|', cells);
}
