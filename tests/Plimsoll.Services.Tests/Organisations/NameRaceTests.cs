using Plimsoll.Domain;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Organisations;

/// <summary>A name is one post's, board's or register's, also when many ask for it at the same moment.</summary>
public sealed class NameRaceTests
{
    [Fact]
    public async Task Of_many_who_take_a_name_at_once_one_gets_it()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var end = workspace;
        await OneOfManyAsync(() => workspace.Posts.AddAsync(Actor.Terminal, "Harbour Master"));
        await OneOfManyAsync(() => workspace.Boards.AddAsync(Actor.Terminal, "Harbour Board"));
        await OneOfManyAsync(() => workspace.Schemes.CopyAsync(Actor.Terminal, scheme.Id, "Another"));
        await OneOfManyAsync(() => workspace.SetUp.AddAsync(Actor.Terminal, new RegisterFacts("Piers", RegisterLevel.Directorate, null, null, null), register.RiskScheme, null));
    }

    [Fact]
    public async Task Rule_is_asked_again_of_what_was_recorded_after_it_had_held()
    {
        var (workspace, _, _) = await Given.RegisterAsync();
        await using var end = workspace;
        var asked = new List<long>();
        var board = new Board { Id = new(workspace.Workspace.NewId()), Name = "Harbour Board" };
        await workspace.Workspace.RecordSeenAsync(Actor.Terminal, "add board", null, new Edited(board, 0), Rule, TestContext.Current.CancellationToken);

        Assert.Equal(2, asked.Count);
        Assert.Equal(asked[0] + 1, asked[1]);

        void Rule(Image image)
        {
            asked.Add(image.Position);
            if (asked.Count == 1)
                Task.Run(() => workspace.Posts.AddAsync(Actor.Terminal, "Harbour Master")).GetAwaiter().GetResult();
        }
    }

    private static async Task OneOfManyAsync<T>(Func<Task<T>> take)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            try
            {
                await take();
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        })));
        Assert.Single(outcomes, true);
    }
}
