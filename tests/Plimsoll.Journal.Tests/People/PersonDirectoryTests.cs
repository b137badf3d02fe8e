using Plimsoll.Domain;
using Plimsoll.Journal.People;
using Plimsoll.Journal.Tests.Kit;
using static Plimsoll.Journal.Tests.Kit.Make;

namespace Plimsoll.Journal.Tests.People;

public sealed class PersonDirectoryTests(Databases databases)
{
    [Theory, Both]
    public async Task Person_is_added_corrected_and_listed(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var ada = new Person("p1", "Ada Okafor", "ada@example.org", "01253 000000");
        await database.People.AddAsync(Council, ada, Noon);
        await database.People.AddAsync(Council, new("p2", "Bilal Hussain"), Noon);
        await database.People.AddAsync("elsewhere", new("p1", "Somebody Else"), Noon);

        await database.People.CorrectAsync(Council, ada with { Name = "Ada Okafor-Lee", Telephone = null }, Noon);

        Assert.Equal(
            [new("p1", "Ada Okafor-Lee", "ada@example.org"), new("p2", "Bilal Hussain")], await database.People.ListAsync(Council));
        Assert.Null(await database.People.FindAsync(Council, "p3"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.AddAsync(Council, ada, Noon));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.AddAsync(Council, new("p4", " "), Noon));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.CorrectAsync(Council, new("p3", "Nobody"), Noon));
    }

    [Theory, Both]
    public async Task Person_erased_leaves_only_the_id_and_cannot_come_back(Provider provider)
    {
        await using var database = await (await databases.NewAsync(provider)).OpenAsync();
        var ada = new Person("p1", "Ada Okafor", "ada@example.org", "01253 000000");
        await database.People.AddAsync(Council, ada, Noon);

        await database.People.EraseAsync(Council, "p1", Noon.AddDays(1));
        await database.People.EraseAsync(Council, "p1", Noon.AddDays(2));

        Assert.Equal(new Person("p1", "", null, null, Noon.AddDays(1)), await database.People.FindAsync(Council, "p1"));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.CorrectAsync(Council, ada, Noon));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.AddAsync(Council, ada, Noon));
        await Assert.ThrowsAsync<RuleBrokenException>(() => database.People.EraseAsync(Council, "p9", Noon));
    }
}
