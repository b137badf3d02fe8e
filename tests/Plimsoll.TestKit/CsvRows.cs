using CsvHelper;

namespace Plimsoll.TestKit;

/// <summary>CSV files as another program reads them.</summary>
public static class CsvRows
{
    /// <summary>Every record, the header first.</summary>
    public static IReadOnlyList<string[]> Of(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false, Separator = ',' });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add(csv.Current.ToArray());
        return rows;
    }
}
