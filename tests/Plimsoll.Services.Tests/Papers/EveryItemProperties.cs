using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Composites;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Whatever is part of what, every live item has its place once.</summary>
public class EveryItemProperties
{
    [Theory]
    [InlineData(PaperKind.InFocus)]
    [InlineData(PaperKind.Register)]
    [InlineData(PaperKind.DeepDive)]
    public void Items_inAnyHierarchy_haveOneHeadingEach(PaperKind kind) =>
        Prop.ForAll(Gen.Choose(-1, 7).ArrayOf(8).ToArbitrary(), parents =>
        {
            var register = new InventedRegister();
            var items = Enumerable.Range(0, 8).Select(n => register.Risk($"R{n}", $"Title{n}")).ToArray();
            register.With([.. items.Select((item, n) => item with { Parent = parents[n] is >= 0 and var p && p != n ? items[p].Id : null })]);
            var request = new PaperRequest { Kind = kind, Items = kind == PaperKind.DeepDive ? [.. items.Select(i => i.Id)] : [] };

            var headings = PaperText.All(PaperBuilder.Build(register.View(), request)).OfType<Heading>().Select(h => h.Text.PlainText).ToList();

            return items.All(i => headings.Count(h => h == Printed.NameOf(i)) == 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void DeepDive_ofACompositeWithinAComposite_goesDownToItsParts()
    {
        var register = new InventedRegister();
        var top = register.Risk("1", "Top") with { Composite = CompositeRule.Highest };
        var middle = register.Risk("1a", "Middle") with { Composite = CompositeRule.Highest, Parent = top.Id };
        register.With(top, middle, register.Risk("1b", "Low") with { Parent = middle.Id });

        var headings = PaperText.All(DeepDivePaper.Build(register.View(), new() { Kind = PaperKind.DeepDive, Items = [top.Id] })).OfType<Heading>();

        Assert.Contains(headings, h => h.Text.PlainText == "1b Low");
    }
}
