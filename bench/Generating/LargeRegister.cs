using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Plimsoll.Bench.Running;
using Plimsoll.Journal;

namespace Plimsoll.Bench.Generating;

/// <summary>The register of 20,000 items with 200,000 versions: written once, then read by every run until it is deleted.</summary>
internal static class LargeRegister
{
    public const int Items = 20_000;
    public const int Versions = 200_000;

    /// <summary>Raised whenever the generator writes something else, so that an old file is not taken for a new one.</summary>
    private const int Edition = 3;

    /// <summary>The file of a register of this size; writes it first when it is not there, which takes a minute or so.</summary>
    public static async Task<string> FileAsync(int items = Items, int versions = Versions)
    {
        var path = Path.Combine(Folders.Scratch, string.Create(CultureInfo.InvariantCulture, $"register-{items}-{versions}-{Edition}-{Layout()}.db"));
        if (File.Exists(path))
            return path;
        Console.WriteLine("  writing the large register first …");
        var partial = Folders.NewDatabase("partial");
        await new SyntheticHistory(items, versions).WriteAsync(partial);
        File.Move(partial, path);
        return path;
    }

    /// <summary>Names the journal's layout by its SQL, which may change before the first release without a new number.</summary>
    private static string Layout()
    {
        var journal = typeof(JournalDatabase).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in journal.GetManifestResourceNames().Where(n => n.StartsWith("Sqlite/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var script = new BinaryReader(journal.GetManifestResourceStream(name)!);
            hash.AppendData(script.ReadBytes((int)script.BaseStream.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>What a file holds, in a phrase.</summary>
    public static async Task<string> DescribeAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*), count(DISTINCT document_id), avg(length(body)), max(length(body)) FROM journal WHERE kind = 'item'";
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row.GetInt64(1):N0} items with {row.GetInt64(0):N0} versions, {row.GetDouble(2) / 1000:0.0} kB a version on average, {row.GetInt64(3) / 1000.0:0.0} kB at most; file {new FileInfo(path).Length / 1_000_000:N0} MB");
    }
}
