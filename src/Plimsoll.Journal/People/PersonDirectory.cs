using System.Data.Common;
using Plimsoll.Domain;

namespace Plimsoll.Journal.People;

/// <summary>
/// Names and addresses of an organisation's people: an ordinary table beside the journal that can be corrected
/// and erased, while the ids in the journal stay. Every method may throw <see cref="JournalUnavailableException"/>.
/// </summary>
public sealed class PersonDirectory
{
    private const string Columns = "person_id, name, email, telephone, erased_at";
    private readonly JournalDatabase database;

    internal PersonDirectory(JournalDatabase database) => this.database = database;

    /// <summary>Adds a person.</summary>
    /// <exception cref="RuleBrokenException">The name is empty, or the id is taken.</exception>
    public async Task AddAsync(string organisation, Person person, DateTimeOffset now, CancellationToken cancellation = default)
    {
        CheckName(person);
        var added = await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO people (organisation, person_id, name, email, telephone, added_at)
                VALUES (@organisation, @person, @name, @email, @telephone, @now) ON CONFLICT DO NOTHING
                """,
                cancellation, [.. Values(organisation, person), ("now", Moment.ToMicroseconds(now))]),
            cancellation);
        if (added == 0)
            throw new RuleBrokenException("Person", $"There is already a person with the id {person.Id}. Choose another id.");
    }

    /// <summary>Takes back a person who was added for a change that was then not recorded; nothing may name them yet.</summary>
    public Task TakeBackAsync(string organisation, string personId, CancellationToken cancellation = default) =>
        database.WriteAsync(
            connection => connection.ExecuteAsync(
                "DELETE FROM people WHERE organisation = @organisation AND person_id = @person",
                cancellation, ("organisation", organisation), ("person", personId)),
            cancellation);

    /// <summary>Everybody, the erased included, in order of their ids.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(string organisation, CancellationToken cancellation = default) =>
        await database.ListAsync(
            $"SELECT {Columns} FROM people WHERE organisation = @organisation ORDER BY person_id",
            Read, cancellation, ("organisation", organisation));

    /// <summary>One person, or null.</summary>
    public async Task<Person?> FindAsync(string organisation, string personId, CancellationToken cancellation = default) =>
        (await database.ListAsync(
            $"SELECT {Columns} FROM people WHERE organisation = @organisation AND person_id = @person",
            Read, cancellation, ("organisation", organisation), ("person", personId))).FirstOrDefault();

    /// <summary>Replaces name and addresses. What stood there before is not kept.</summary>
    /// <exception cref="RuleBrokenException">The name is empty, or there is no such person, or they were erased.</exception>
    public async Task CorrectAsync(string organisation, Person person, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (!await CorrectAsync(organisation, null, person, now, cancellation))
            throw new RuleBrokenException("Person", $"There is no person with the id {person.Id}, or their details were erased.");
    }

    /// <summary>The same where name and addresses still are as they were seen.</summary>
    /// <returns>False when they are not, or there is no such person, or they were erased: nothing was written then.</returns>
    /// <exception cref="RuleBrokenException">The name is empty.</exception>
    public async Task<bool> CorrectAsync(string organisation, Person? seen, Person person, DateTimeOffset now, CancellationToken cancellation = default)
    {
        CheckName(person);
        return await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                UPDATE people SET name = @name, email = @email, telephone = @telephone, corrected_at = @now
                WHERE organisation = @organisation AND person_id = @person AND erased_at IS NULL
                    AND (@any = 1 OR (name = @seen AND coalesce(email, '') = @address AND coalesce(telephone, '') = @number))
                """,
                cancellation,
                [
                    .. Values(organisation, person), ("now", Moment.ToMicroseconds(now)), ("any", seen is null ? 1 : 0),
                    ("seen", seen?.Name ?? ""), ("address", seen?.Email ?? ""), ("number", seen?.Telephone ?? ""),
                ]),
            cancellation) > 0;
    }

    /// <summary>
    /// Erases name and addresses for good, and the person's account with them; the id stays, so that history still says that it was one and the same
    /// person. Erasing again changes nothing. Backups made earlier still hold the name.
    /// </summary>
    /// <exception cref="RuleBrokenException">There is no such person.</exception>
    public async Task EraseAsync(string organisation, string personId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var erased = await database.WriteAsync(
            async connection =>
            {
                await Accounts.AccountTables.RemoveAsync(connection, organisation, personId, cancellation);
                return await connection.ExecuteAsync(
                    """
                    UPDATE people SET name = '', email = NULL, telephone = NULL, erased_at = coalesce(erased_at, @now)
                    WHERE organisation = @organisation AND person_id = @person
                    """,
                    cancellation, ("organisation", organisation), ("person", personId), ("now", Moment.ToMicroseconds(now)));
            },
            cancellation);
        if (erased == 0)
            throw new RuleBrokenException("Person", $"There is no person with the id {personId}.");
    }

    private static void CheckName(Person person)
    {
        if (string.IsNullOrWhiteSpace(person.Id))
            throw new RuleBrokenException("Person", "Give the person an id.");
        if (string.IsNullOrWhiteSpace(person.Name))
            throw new RuleBrokenException("Name", "Enter the person's name.");
    }

    private static (string, object?)[] Values(string organisation, Person person) =>
        [("organisation", organisation), ("person", person.Id), ("name", person.Name), ("email", person.Email), ("telephone", person.Telephone)];

    private static Person Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.TextOrNull(2), row.TextOrNull(3),
        row.IsDBNull(4) ? null : Moment.FromMicroseconds(row.GetInt64(4)));
}
