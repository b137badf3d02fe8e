using System.Globalization;

namespace Plimsoll.Journal.Imports;

/// <summary>
/// Imports that are not committed, with their files. Every node on the database sees them; no backup holds them, as whoever
/// gave the files has them. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class ImportDrafts
{
    private readonly JournalDatabase database;

    internal ImportDrafts(JournalDatabase database) => this.database = database;

    /// <summary>Keeps a new draft and forgets those that nobody has changed since a moment.</summary>
    /// <param name="organisation">The body.</param>
    /// <param name="draft">The draft; the names of its files are taken from the files.</param>
    /// <param name="files">Their names and bytes.</param>
    /// <param name="keptSince">Drafts last changed before are forgotten.</param>
    /// <param name="cancellation">Stops it before anything is kept.</param>
    public Task AddAsync(
        string organisation, ImportDraft draft, IReadOnlyList<(string Name, byte[] Content)> files, DateTimeOffset keptSince, CancellationToken cancellation = default) =>
        database.WriteAsync(
            async connection =>
            {
                foreach (var table in new[] { "import_draft_files", "import_drafts" })
                {
                    await connection.ExecuteAsync(
                        $"""
                        DELETE FROM {table} WHERE organisation = @organisation AND draft_id IN
                        (SELECT draft_id FROM import_drafts WHERE organisation = @organisation AND changed_at < @since)
                        """,
                        cancellation, ("organisation", organisation), ("since", Moment.ToMicroseconds(keptSince)));
                }

                await connection.ExecuteAsync(
                    """
                    INSERT INTO import_drafts (organisation, draft_id, actor_id, register, corrections, version, made_at, changed_at)
                    VALUES (@organisation, @draft, @actor, @register, @corrections, 1, @made, @made)
                    """,
                    cancellation, ("organisation", organisation), ("draft", Key(draft.Id)), ("actor", draft.Actor), ("register", draft.Register),
                    ("corrections", draft.Corrections), ("made", Moment.ToMicroseconds(draft.MadeAt)));
                for (var at = 0; at < files.Count; at++)
                {
                    await connection.ExecuteAsync(
                        "INSERT INTO import_draft_files (organisation, draft_id, number, file_name, content) VALUES (@organisation, @draft, @number, @name, @content)",
                        cancellation, ("organisation", organisation), ("draft", Key(draft.Id)), ("number", at + 1), ("name", files[at].Name), ("content", files[at].Content));
                }

                return files.Count;
            },
            cancellation);

    /// <summary>An actor's drafts, the latest changed first.</summary>
    public async Task<IReadOnlyList<ImportDraft>> ListAsync(string organisation, string actor, CancellationToken cancellation = default)
    {
        var names = (await database.ListAsync(
            """
            SELECT f.draft_id, f.file_name FROM import_draft_files f
            JOIN import_drafts d ON d.organisation = f.organisation AND d.draft_id = f.draft_id
            WHERE f.organisation = @organisation AND d.actor_id = @actor ORDER BY f.draft_id, f.number
            """,
            row => (Draft: row.GetString(0), Name: row.GetString(1)), cancellation, ("organisation", organisation), ("actor", actor))).ToLookup(f => f.Draft, f => f.Name);
        return await database.ListAsync(
            """
            SELECT draft_id, actor_id, register, corrections, version, made_at, changed_at FROM import_drafts
            WHERE organisation = @organisation AND actor_id = @actor ORDER BY changed_at DESC, draft_id
            """,
            row => new ImportDraft(
                Guid.Parse(row.GetString(0)), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.GetInt32(4),
                row.MomentOrNull(5)!.Value, row.MomentOrNull(6)!.Value, [.. names[row.GetString(0)]]),
            cancellation, ("organisation", organisation), ("actor", actor));
    }

    /// <summary>The files of a draft, in the order in which they were given.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Content)>> FilesAsync(string organisation, Guid draft, CancellationToken cancellation = default) =>
        await database.ListAsync(
            "SELECT file_name, content FROM import_draft_files WHERE organisation = @organisation AND draft_id = @draft ORDER BY number",
            row => (row.GetString(0), row.GetFieldValue<byte[]>(1)), cancellation, ("organisation", organisation), ("draft", Key(draft)));

    /// <summary>Changes what was put right, and the register.</summary>
    /// <returns>False when somebody changed or ended the draft since <paramref name="from"/>; then nothing is done.</returns>
    public async Task<bool> ChangeAsync(
        string organisation, Guid draft, int from, string? register, string corrections, DateTimeOffset now, CancellationToken cancellation = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                UPDATE import_drafts SET register = @register, corrections = @corrections, version = version + 1, changed_at = @now
                WHERE organisation = @organisation AND draft_id = @draft AND version = @from
                """,
                cancellation, ("organisation", organisation), ("draft", Key(draft)), ("from", from), ("register", register),
                ("corrections", corrections), ("now", Moment.ToMicroseconds(now))),
            cancellation) > 0;

    /// <summary>Forgets a draft and its files.</summary>
    public Task RemoveAsync(string organisation, Guid draft, CancellationToken cancellation = default) => database.WriteAsync(
        async connection =>
        {
            foreach (var table in new[] { "import_draft_files", "import_drafts" })
                await connection.ExecuteAsync($"DELETE FROM {table} WHERE organisation = @organisation AND draft_id = @draft", cancellation, ("organisation", organisation), ("draft", Key(draft)));
            return 0;
        },
        cancellation);

    private static string Key(Guid draft) => draft.ToString("D", CultureInfo.InvariantCulture);
}
