using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;

namespace Plimsoll.Journal.Tests.Codec;

public sealed class ActionBodyTests
{
    [Fact]
    public void Action_redated_is_written_without_what_follows_from_its_targets()
    {
        var action = new ItemAction { Id = Guid.Parse("11111111-1111-1111-1111-111111111111"), Text = "Let the contract", Target = Timing.Read("31 March 2026") }
            .Redate(Timing.Read("30 June 2026"), "The tender was late", new DateOnly(2026, 3, 1));
        var item = new Item
        {
            Id = new(Guid.Parse("22222222-2222-2222-2222-222222222222")),
            Register = new(Guid.Parse("33333333-3333-3333-3333-333333333333")),
            Kind = ItemKind.Risk,
            Reference = "7",
            Title = "Supplier failure",
        }.AddAction(action);

        var (kind, _, body) = DomainCodec.Write(item);
        var read = Assert.Single(((Item)DomainCodec.Read(kind, DomainCodec.Schema, body)).Actions);

        Assert.DoesNotContain("originalTarget", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("timesRedated", body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("31 March 2026", read.OriginalTarget.Words);
        Assert.Equal("30 June 2026", read.Target.Words);
    }
}
