using Plimsoll.Domain.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Recording;

/// <summary>A reader who looks once sees everything as it stood at the first question, until they record something.</summary>
public sealed class LookTests
{
    [Fact]
    public async Task Stands_still_for_a_reader_and_moves_on_for_whoever_records()
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var end = workspace;
        await LookAsync();

        // It ends with what the reader does.
        Assert.Equal(["A", "B", "C"], await ReferencesAsync());

        async Task LookAsync()
        {
            await workspace.AddedAsync(workspace.Risk(register, "A"));
            workspace.Workspace.LookOnce();
            Assert.Equal(["A"], await ReferencesAsync());
            await Elsewhere(() => workspace.AddedAsync(workspace.Risk(register, "B")));
            Assert.Equal(["A"], await ReferencesAsync());
            await workspace.AddedAsync(workspace.Risk(register, "C"));
            Assert.Equal(["A", "B", "C"], await ReferencesAsync());
        }

        async Task<List<string>> ReferencesAsync() => [.. (await workspace.Workspace.ImageAsync()).All<Item>().Select(i => i.Reference).Order(StringComparer.Ordinal)];
    }

    /// <summary>In a flow of its own, as another request is.</summary>
    private static async Task Elsewhere(Func<Task> work)
    {
        Task running;
        using (ExecutionContext.SuppressFlow())
            running = Task.Run(work, TestContext.Current.CancellationToken);
        await running;
    }
}
