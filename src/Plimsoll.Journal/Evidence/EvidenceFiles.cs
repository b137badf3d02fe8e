using System.Globalization;
using System.Security.Cryptography;
using Plimsoll.Domain;

namespace Plimsoll.Journal.Evidence;

/// <summary>
/// The files from which statements in the registers were read, and those attached to them, kept once each
/// whatever their name. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class EvidenceFiles
{
    /// <summary>The largest file that is kept, in bytes: 200 MB. A scan of a council's largest agenda pack is well below it.</summary>
    public const int LargestLength = 200 * 1000 * 1000;

    private readonly JournalDatabase database;

    internal EvidenceFiles(JournalDatabase database) => this.database = database;

    /// <summary>Keeps a file. One with the same content that is already there stays as it is, under its first name.</summary>
    /// <returns>The file as it is known from now on.</returns>
    /// <exception cref="RuleBrokenException">It is larger than <see cref="LargestLength"/>.</exception>
    public async Task<EvidenceFile> PutAsync(
        string organisation, string fileName, string mediaType, byte[] content, CancellationToken cancellation = default)
    {
        if (content.Length > LargestLength)
            throw new RuleBrokenException("File", string.Create(CultureInfo.GetCultureInfo("en-GB"),
                $"{fileName} is {content.Length / 1e6:N0} MB. The largest file that can be kept is {LargestLength / 1e6:N0} MB."));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await FindAsync(organisation, sha256, cancellation) is { } known)
            return known;
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO evidence (organisation, sha256, file_name, media_type, length, content)
                VALUES (@organisation, @sha256, @name, @type, @length, @content) ON CONFLICT DO NOTHING
                """,
                cancellation, ("organisation", organisation), ("sha256", sha256), ("name", fileName), ("type", mediaType),
                ("length", (long)content.Length), ("content", content)),
            cancellation);
        return new(sha256, fileName, mediaType, content.Length);
    }

    /// <summary>What is known of a file, without its content; null when it is not kept.</summary>
    public async Task<EvidenceFile?> FindAsync(string organisation, string sha256, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            "SELECT sha256, file_name, media_type, length FROM evidence WHERE organisation = @organisation AND sha256 = @sha256",
            row => new EvidenceFile(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            cancellation, ("organisation", organisation), ("sha256", sha256))).FirstOrDefault();

    /// <summary>Whether a file with this content is kept.</summary>
    public async Task<bool> HasAsync(string organisation, string sha256, CancellationToken cancellation = default) =>
        await FindAsync(organisation, sha256, cancellation) is not null;

    /// <summary>A file's content, checked against its SHA-256; null when it is not kept.</summary>
    /// <exception cref="JournalUnavailableException">The content is not what it was when it was put there.</exception>
    public async Task<byte[]?> GetAsync(string organisation, string sha256, CancellationToken cancellation = default)
    {
        var content = (await database.ListAsync(
            "SELECT content FROM evidence WHERE organisation = @organisation AND sha256 = @sha256",
            row => row.GetFieldValue<byte[]>(0), cancellation, ("organisation", organisation), ("sha256", sha256))).FirstOrDefault();
        if (content is not null && Convert.ToHexStringLower(SHA256.HashData(content)) != sha256)
            throw new JournalUnavailableException($"{database.Where} holds evidence {sha256} with a different content: it was altered. Restore it from a backup.");
        return content;
    }
}
