using Plimsoll.Journal.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Journal.Tests.Failures;

public sealed class PostgresFailureTests(Databases databases)
{
    [Fact]
    public async Task Server_that_cannot_be_reached_is_named_without_the_password() =>
        Assert.StartsWith(
            "postgresql://127.0.0.1:1/plimsoll cannot be reached",
            await RefusedAsync("postgresql://somebody:s3cret@127.0.0.1:1/plimsoll"), StringComparison.Ordinal);

    [Theory]
    [InlineData("postgresql://")]
    [InlineData("postgresql://somebody:s3cret@host")]
    [InlineData("postgresql://somebody:s3cret@host:port/x")]
    [InlineData("postgresql://somebody:s3cret@host/x?colour=s3cret")]
    [InlineData("postgresql://somebody:s3cret@host/x?sslmode=perhaps")]
    public async Task Address_that_cannot_be_read_is_refused(string location) =>
        Assert.StartsWith("The database address", await RefusedAsync(location), StringComparison.Ordinal);

    [Fact]
    public async Task Wrong_password_missing_password_and_missing_database_are_told_apart()
    {
        var cluster = await ClusterAsync();
        Assert.Contains("refused the user name or password", await RefusedAsync(cluster.Url("postgres", "s3cret")), StringComparison.Ordinal);
        Assert.Contains("needs a password", await RefusedAsync($"postgresql://tests@127.0.0.1:{cluster.Port}/postgres"), StringComparison.Ordinal);
        Assert.Contains("does not exist on that server", await RefusedAsync(cluster.Url("nowhere")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE journal (x text)")]
    [InlineData("CREATE TABLE schema_version (version integer); INSERT INTO schema_version VALUES (7)")]
    [InlineData("CREATE TABLE schema_version (program text, version integer); INSERT INTO schema_version VALUES ('other', 1)")]
    public async Task Database_of_something_else_is_left_as_it_is(string sql)
    {
        var place = await databases.NewAsync(Provider.Postgres);
        await place.ExecuteAsync(sql);

        Assert.Contains("another program", await RefusedAsync(place.Location), StringComparison.Ordinal);
        await place.ExecuteAsync("DO $$ BEGIN IF (SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace) <> 1 THEN RAISE 'touched'; END IF; END $$");
    }

    [Fact]
    public async Task Layout_newer_than_the_program_is_left_as_it_is()
    {
        var place = await databases.NewAsync(Provider.Postgres);
        await (await place.OpenAsync()).DisposeAsync();
        await place.ExecuteAsync("UPDATE schema_version SET version = 99");

        Assert.Contains("newer version of Plimsoll (layout 99", await RefusedAsync(place.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encoding_that_cannot_hold_every_name_is_refused()
    {
        var cluster = await ClusterAsync();
        await cluster.ExecuteAsync("postgres", "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        Assert.Contains("ENCODING 'UTF8'", await RefusedAsync(cluster.Url("latin")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_without_rights_is_told_so()
    {
        var cluster = await ClusterAsync();
        var place = await databases.NewAsync(Provider.Postgres);
        await place.ExecuteAsync("CREATE ROLE guest LOGIN PASSWORD 's3cret'");

        Assert.Contains("does not let this user", await RefusedAsync(place.Location.Replace(new Uri(place.Location).UserInfo, "guest:s3cret", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.NotEqual(0, cluster.Port);
    }

    private async Task<PostgresCluster> ClusterAsync()
    {
        if (PostgresCluster.WhyNot is { } reason)
            Assert.Skip(reason);
        return await databases.Cluster;
    }

    private static async Task<string> RefusedAsync(string location)
    {
        var message = (await Assert.ThrowsAsync<JournalUnavailableException>(() => JournalDatabase.OpenAsync(location))).Message;
        Assert.DoesNotContain("s3cret", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
