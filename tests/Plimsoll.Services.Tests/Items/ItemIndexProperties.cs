using FsCheck;
using FsCheck.Fluent;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Items;

/// <summary>Indexes that are carried over from image to image say what they would if they were made anew.</summary>
public sealed class ItemIndexProperties
{
    private static readonly RegisterId[] Registers = [.. Enumerable.Range(1, 2).Select(n => new RegisterId(new Guid(n, 0, 0, new byte[8])))];
    private static readonly Party[] Parties = [.. Enumerable.Range(1, 3).Select(n => Party.Of(new PersonId(new Guid(n, 1, 0, new byte[8]))))];
    private static readonly ItemId[] Ids = [.. Enumerable.Range(1, 300).Select(n => new ItemId(new Guid(n, 2, 0, new byte[8])))];

    /// <summary>Changes of a few items, now and then of very many, more than are laid over.</summary>
    private static readonly Arbitrary<(int Seed, int Many)[]> Changes =
        (from seed in Gen.Choose(0, int.MaxValue) from many in Gen.Frequency((9, Gen.Choose(1, 4)), (1, Gen.Choose(150, 300))) select (seed, many)).ArrayOf().ToArbitrary();

    [Fact]
    public async Task Carried_over_equals_made_anew()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        Prop.ForAll(Changes, changes =>
        {
            foreach (var (seed, many) in changes)
                HoldsAsync(workspace.Workspace, new Random(seed), many).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithEndSize(25));
    }

    private static async Task HoldsAsync(Workspace workspace, Random chance, int many)
    {
        var before = await workspace.ImageAsync();
        var items = Ids.OrderBy(_ => chance.Next()).Take(many).Select(id => Any(id, chance)).ToList();
        var image = await workspace.RecordAsync(
            Actor.Terminal, "change", null, [.. items.Select(i => new Edited(i, before.Document(DomainCodec.Text(i.Id.Value))?.Version ?? 0))]);

        // Sometimes nobody asks, and the next image has nothing to carry over.
        if (chance.Next(4) == 0)
            return;
        var (carried, anew) = (image.Derive(ItemIndexes.ByRegister), ItemIndexes.ByRegister.Compute(image));
        foreach (var register in Registers)
            Assert.Equal(anew.GetValueOrDefault(register, RegisterItems.None), carried.GetValueOrDefault(register, RegisterItems.None));
        Same(image, ItemIndexes.Parts, Ids);
        Same(image, ItemIndexes.LinkedFrom, Ids);
        Same(image, ItemIndexes.ByParty, Parties);
        Same(image, ItemIndexes.Proposed, Registers);
        Same(image, ItemIndexes.Marked, Registers);
        Same(image, ItemIndexes.MovedFrom, Registers.SelectMany(r => Enumerable.Range(0, 10), (r, n) => (r, $"R{n}")));
    }

    private static void Same<TKey>(Image image, Derivation<ItemIndex<TKey>> derivation, IEnumerable<TKey> keys)
        where TKey : notnull
    {
        var (carried, anew) = (image.Derive(derivation), derivation.Compute(image));
        Assert.Equal(InOrder(anew.All), InOrder(carried.All));
        foreach (var key in keys)
            Assert.Equal(InOrder(anew[key]), InOrder(carried[key]));

        static IEnumerable<Item> InOrder(IEnumerable<Item> items) => items.OrderBy(i => i.Id.Value);
    }

    private static Item Any(ItemId id, Random chance)
    {
        var item = new Item
        {
            Id = id,
            Register = chance.GetItems(Registers, 1)[0],
            Kind = chance.Next(5) == 0 ? ItemKind.Opportunity : ItemKind.Risk,
            Reference = $"R{chance.Next(10)}",
            Title = "An item",
            Status = chance.Next(4) == 0 ? ItemStatus.Proposed : ItemStatus.Open,
            Owners = [.. chance.GetItems(Parties, chance.Next(3)).Distinct()],
            Parent = chance.Next(4) == 0 ? chance.GetItems(Ids, 1)[0] : null,
            Links = chance.Next(4) == 0 ? [new ItemLink(chance.GetItems(Ids, 1)[0], LinkKind.Related)] : [],
            EarlierReferences = chance.Next(4) == 0 ? [new EarlierReference($"r{chance.Next(10)}", chance.GetItems(Registers, 1)[0])] : [],
        };
        return chance.Next(6) == 0 ? item.MarkExempt(new Exemption(3, "Commercial")) : item;
    }
}
