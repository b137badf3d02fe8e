using System.Text;
using Plimsoll.Journal.Accounts;
using Plimsoll.Journal.Backup;
using Plimsoll.Journal.Postgres;
using Plimsoll.Journal.Sqlite;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.Accounts;

public sealed class AccountTablesTests(Databases databases)
{
    private static readonly Guid Work = Guid.Parse("0197a000-0000-7000-8000-000000000002");

    private static readonly string Ada = Guid.Parse("0197a000-0000-7000-8000-000000000001").ToString("D");

    [Theory, Both]
    public async Task Account_changed_twice_at_once_keeps_the_first(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);
        Assert.False(await database.Accounts.AddAsync(Council, new AccountRow { Id = Ada }));
        var (one, other) = ((await database.Accounts.FindAsync(Council, Ada))!, (await database.Accounts.FindByEmailAsync(Council, "ADA@example.org"))!);

        var changed = await database.Accounts.UpdateAsync(Council, one with { PasswordHash = "hash", AsksForCode = true, LockedUntil = Noon, FailedTries = 4 });

        Assert.Null(await database.Accounts.UpdateAsync(Council, other with { PasswordHash = "other" }));
        Assert.Equal(changed, await database.Accounts.FindAsync(Council, Ada));
        Assert.Equal(("hash", 4, 2), (changed!.PasswordHash, changed.FailedTries, changed.Version));
        Assert.Null(await database.Accounts.FindAsync("another council", Ada));
    }

    [Theory, Both]
    public async Task Account_with_many_wrong_tries_at_once_counts_each(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.Accounts.CountFailureAsync(Council, Ada, 5, Noon)));
        var before = await database.Accounts.FindAsync(Council, Ada);
        await database.Accounts.CountFailureAsync(Council, Ada, 5, Noon);

        Assert.Equal((4, null), (before!.FailedTries, before.LockedUntil));
        Assert.Equal(Noon, (await database.Accounts.FindAsync(Council, Ada))!.LockedUntil);
    }

    [Theory, Both]
    public async Task Address_of_two_people_finds_nobody(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);
        var twin = Guid.Parse("0197a000-0000-7000-8000-000000000002").ToString("D");
        await database.People.AddAsync(Council, new(twin, "Ada Two", "Ada@Example.org"), Noon);
        Assert.NotNull(await database.Accounts.FindByEmailAsync(Council, "ada@example.org"));

        await database.Accounts.AddAsync(Council, new AccountRow { Id = twin, CreatedAt = Noon });

        Assert.Null(await database.Accounts.FindByEmailAsync(Council, "ada@example.org"));
    }

    [Theory, Both]
    public async Task Passkey_put_twice_keeps_its_owner_and_counts_on(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);
        var key = Key(Ada);
        await database.Accounts.Passkeys.PutAsync(Council, key);
        await database.Accounts.Passkeys.PutAsync(Council, key with { SignCount = uint.MaxValue, Name = "Blue key", IsBackedUp = true });
        await database.Accounts.Passkeys.PutAsync(Council, key with { AccountId = "somebody else", SignCount = 0 });

        var found = await database.Accounts.Passkeys.FindAsync(Council, key.CredentialId);
        Assert.Equivalent(key with { SignCount = uint.MaxValue, Name = "Blue key", IsBackedUp = true }, found, strict: true);
        await database.Accounts.Passkeys.RemoveAsync(Council, Ada, key.CredentialId);
        Assert.Empty(await database.Accounts.Passkeys.ListAsync(Council, Ada));
    }

    [Theory, Both]
    public async Task Link_is_good_once_until_it_expires_and_in_place_of_the_one_before(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);
        var links = database.Accounts.Links;
        OneTimeLink link = new("reset", Ada, Noon, Noon.AddHours(1));
        await links.AddAsync(Council, "first", link);
        await links.AddAsync(Council, "second", link);
        await links.AddAsync(Council, "administrator", link with { Purpose = "first", AccountId = null });

        Assert.Null(await links.FindAsync(Council, "first", Noon));
        Assert.Equal(link, await links.FindAsync(Council, "second", Noon));
        Assert.Null(await links.FindAsync(Council, "second", Noon.AddHours(1)));
        Assert.True(await links.UseAsync(Council, "second"));
        Assert.False(await links.UseAsync(Council, "second"));
        Assert.NotNull(await links.FindAsync(Council, "administrator", Noon));
    }

    [Theory, Both]
    public async Task Session_of_a_shut_account_opens_nothing(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await AddAdaAsync(database);
        var sessions = database.Accounts.Sessions;
        SignInSession session = new("s1", Ada, "Ada Okafor", "password", "Firefox on Windows", Noon, Noon);
        await sessions.AddAsync(Council, "key 1", session, Noon.AddHours(-8));
        await sessions.AddAsync(Council, "key 2", session with { Id = "s2", SeenAt = Noon.AddHours(9) }, Noon.AddHours(-8));
        await sessions.TouchAsync(Council, "s1", Noon.AddMinutes(5));
        Assert.Equal(session with { SeenAt = Noon.AddMinutes(5) }, await sessions.FindAsync(Council, "key 1"));
        Assert.Equal(["s2", "s1"], (await sessions.ListAsync(Council, Ada, Noon)).Select(s => s.Id));
        await sessions.EndAllAsync(Council, Ada, "s2");
        Assert.Null(await sessions.FindAsync(Council, "key 1"));

        var account = (await database.Accounts.FindAsync(Council, Ada))!;
        await database.Accounts.UpdateAsync(Council, account with { DisabledAt = Noon });

        Assert.Null(await sessions.FindAsync(Council, "key 2"));
    }

    [Theory, Both]
    public async Task Kept_forms_go_by_age_and_the_oldest_where_all_are_too_large(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var forms = database.Accounts.KeptForms;
        foreach (var (key, minutes, bytes) in new[] { ("old", 0, 10), ("first", 30, 60), ("second", 61, 30), ("third", 62, 60) })
            await forms.AddAsync(Council, key, new byte[bytes], Noon.AddMinutes(minutes), Noon.AddMinutes(minutes - 60), mostBytes: 100);

        Assert.Null(await forms.FindAsync(Council, "old", Noon));
        Assert.Null(await forms.FindAsync(Council, "first", Noon));
        Assert.Equal(30, (await forms.FindAsync(Council, "second", Noon))?.Length);
        Assert.Null(await forms.FindAsync(Council, "second", Noon.AddMinutes(62)));
        Assert.Null(await forms.FindAsync("another council", "third", Noon));
        await forms.RemoveAsync(Council, "third");
        await forms.RemoveBeforeAsync(Council, Noon.AddMinutes(62));
        Assert.Null(await forms.FindAsync(Council, "third", Noon));
        Assert.Null(await forms.FindAsync(Council, "second", Noon));
    }

    [Theory, Both]
    public async Task Account_goes_with_the_erasure_of_its_person(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        await FillAsync(database);

        await database.People.EraseAsync(Council, Ada, Noon);

        Assert.Empty(await database.Accounts.ListAsync(Council));
        Assert.Empty(await database.Accounts.Passkeys.ListAsync(Council, Ada));
        Assert.Null(await database.Accounts.Logins.FindAsync(Council, "https://id.example.org", "subject"));
        Assert.Equal(0, await database.Accounts.RecoveryCodes.CountAsync(Council, Ada));
        Assert.Null(await database.Accounts.Sessions.FindAsync(Council, "key"));
    }

    [Theory, Both]
    public async Task Backup_holds_accounts_and_nothing_that_opens_a_door_today(Provider provider)
    {
        await using var first = await (await databases.NewAsync(provider)).OpenAsync();
        await FillAsync(first);
        var (file, other) = (databases.NewPath(), await databases.NewAsync(Provider.Postgres));

        await first.BackUpAsync(file);
        await JournalDatabase.RestoreAsync(file, other.Location);

        Assert.Equal(-1, (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("cookie key"u8));
        foreach (var database in new[] { await JournalDatabase.OpenAsync(file), await other.OpenAsync() })
        {
            Assert.Equivalent(await first.Accounts.ListAsync(Council), await database.Accounts.ListAsync(Council), strict: true);
            Assert.Equivalent(await first.Accounts.Passkeys.ListAsync(Council, Ada), await database.Accounts.Passkeys.ListAsync(Council, Ada), strict: true);
            Assert.NotNull(await database.Accounts.Logins.FindAsync(Council, "https://id.example.org", "subject"));
            Assert.True(await database.Accounts.RecoveryCodes.UseAsync(Council, Ada, "code 1"));
            Assert.Empty(await database.Accounts.Sessions.ListAsync(Council, null, DateTimeOffset.UnixEpoch));
            Assert.Null(await database.Accounts.Links.FindAsync(Council, "token", Noon));
            Assert.Empty(await database.Accounts.ProtectionKeys.ListAsync());
            Assert.Null(await database.Accounts.KeptForms.FindAsync(Council, "form", DateTimeOffset.UnixEpoch));
            Assert.Null(await database.LongWorks.FindAsync(Council, Work));
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Backup_decides_on_every_table()
    {
        await using var database = await (await databases.NewAsync(Provider.Sqlite)).OpenAsync();
        var tables = await database.ListAsync("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", row => row.GetString(0), default);
        Assert.Equal(tables, TableCopy.Copied.Concat(TableCopy.NotCopied).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Older_SQLite_database_gets_the_tables_and_a_copy_beside_it()
    {
        var path = databases.NewPath();
        await using (var older = await SqliteDatabase.OpenFileAsync(path, [SqliteSchema.Scripts[0]], default))
            await older.People.AddAsync(Council, new(Ada, "Ada Okafor", "ada@example.org"), Noon);

        await using var database = await JournalDatabase.OpenAsync(path);

        Assert.Contains($"{path}.layout-1.backup", database.Upgraded, StringComparison.Ordinal);
        Assert.True(await database.Accounts.AddAsync(Council, new AccountRow { Id = Ada, CreatedAt = Noon }));
        Assert.True(File.Exists($"{path}.layout-1.backup"));
        await using var again = await JournalDatabase.OpenAsync(path);
        Assert.Null(again.Upgraded);
    }

    [Fact]
    public async Task Older_PostgreSQL_database_gets_the_tables_and_is_told_that_there_is_no_copy()
    {
        var place = await databases.NewAsync(Provider.Postgres);
        var settings = PostgresLocation.Parse(place.Location);
        await using (var older = await PostgresDatabase.OpenServerAsync(settings, [PostgresSchema.Scripts[0]], default))
            await older.People.AddAsync(Council, new(Ada, "Ada Okafor", "ada@example.org"), Noon);

        await using var database = await place.OpenAsync();

        Assert.Contains("no copy was made", database.Upgraded, StringComparison.Ordinal);
        Assert.True(await database.Accounts.AddAsync(Council, new AccountRow { Id = Ada, CreatedAt = Noon }));
    }

    private static async Task AddAdaAsync(JournalDatabase database)
    {
        await database.People.AddAsync(Council, new(Ada, "Ada Okafor", "ada@example.org"), Noon);
        Assert.True(await database.Accounts.AddAsync(Council, new AccountRow { Id = Ada, CreatedAt = Noon, SecurityStamp = "stamp" }));
    }

    private static async Task FillAsync(JournalDatabase database)
    {
        await AddAdaAsync(database);
        var accounts = database.Accounts;
        await accounts.Passkeys.PutAsync(Council, Key(Ada));
        await accounts.Logins.AddAsync(Council, new("https://id.example.org", "subject", Ada), Noon);
        await accounts.RecoveryCodes.ReplaceAsync(Council, Ada, ["code 1", "code 2"]);
        await accounts.Links.AddAsync(Council, "token", new("reset", Ada, Noon, Noon.AddHours(1)));
        await accounts.Sessions.AddAsync(Council, "key", new("s1", Ada, "Ada Okafor", "password", "Firefox on Windows", Noon, Noon), Noon.AddHours(-8));
        await accounts.KeptForms.AddAsync(Council, "form", [1], Noon, Noon, 100);
        await database.LongWorks.AddAsync(Council, Work, Ada, "{}", Noon, Noon);
        await accounts.ProtectionKeys.AddAsync("key-1", "<key>cookie key</key>", Noon);
    }

    private static Passkey Key(string account) => new()
    {
        CredentialId = [1, 2, 255], AccountId = account, PublicKey = Encoding.UTF8.GetBytes("public"), SignCount = 7, Transports = ["internal", "hybrid"],
        IsUserVerified = true, IsBackupEligible = true, IsBackedUp = false, Attestation = [9], ClientData = [8, 7], CreatedAt = Noon,
    };
}
