using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Organisations;

/// <summary>What a post, board or person answers for, in all registers: what goes with a post when it changes hands.</summary>
/// <param name="Items">Live items of which it owns or manages something, by register and reference.</param>
/// <param name="Reviews">Registers in use that a board reviews.</param>
public sealed record Duties(IReadOnlyList<Duty> Items, IReadOnlyList<Register> Reviews)
{
    /// <summary>Whether there is anything.</summary>
    public bool IsAny => Items.Count > 0 || Reviews.Count > 0;

    internal static Duties Of(Image image, Party party)
    {
        var registers = image.All<Register>().ToDictionary(r => r.Id);
        return new Duties(
            [.. image.All<Item>().Where(i => i.IsLive && registers.ContainsKey(i.Register))
                .Select(i => new Duty(registers[i.Register], i, i.ShareOf(party))).Where(d => d.Share.IsAny)
                .OrderBy(d => d.Register.Level).ThenBy(d => d.Register.Name, StringComparer.OrdinalIgnoreCase).ThenBy(d => d.Item.Reference, ReferenceOrder.Instance)],
            [.. image.All<Register>().Where(r => r.Retired is null && party.Kind == PartyKind.Board && r.ReviewedBy?.Value == party.Id)]);
    }

    /// <summary>How many live items each party has a part in; worked out once for an image.</summary>
    internal static IReadOnlyDictionary<Party, int> Counts(Image image) => image.Derive(Counted);

    /// <summary>The documents that change when all of it passes to another party, or to nobody.</summary>
    internal IEnumerable<Edited> PassOn(Image image, Party from, Party? to) =>
    [
        .. Items.Select(d => d.Item.PassedOn(from, to).As(image.Document(DomainCodec.Text(d.Item.Id.Value))!.Version)),
        .. Reviews.Select(r => (r with { ReviewedBy = to is { Kind: PartyKind.Board } board ? new BoardId(board.Id) : null })
            .As(image.Document(DomainCodec.Text(r.Id.Value))!.Version)),
    ];

    // A static function, so that it is one key of the image's derived values.
    private static readonly Func<Image, Dictionary<Party, int>> Counted = image => image.All<Item>().Where(i => i.IsLive)
        .SelectMany(i => i.Owners.Concat(i.Managers).Concat(i.Actions.SelectMany(a => a.Owners.Concat(a.Managers))).Concat(i.Controls.SelectMany(c => c.Owners))
            .Distinct().Where(p => i.ShareOf(p).IsAny))
        .CountBy(p => p).ToDictionary(p => p.Key, p => p.Value);
}

/// <summary>What a party answers for in one item.</summary>
public sealed record Duty(Register Register, Item Item, PartyShare Share);

/// <summary>Who takes over from a post or board that ends, or from a person who is erased.</summary>
internal static class Successors
{
    /// <summary>Insists on one who can take over, where there is anything to take over.</summary>
    /// <exception cref="RuleBrokenException">There is none, it is the same, or it has ended itself.</exception>
    internal static void Check(Image image, Party from, Party? to, Duties duties)
    {
        if (to is null && duties.Items.Count > 0)
            throw new RuleBrokenException("Successor", "Choose who answers for its items from then on; none may be left without");
        if (to == from)
            throw new RuleBrokenException("Successor", "Choose another successor than itself");
        var ended = to switch
        {
            { Kind: PartyKind.Post } post => image.Held<Post>(post.Id, "post").Document.Retired,
            { Kind: PartyKind.Board } board => image.Held<Board>(board.Id, "board").Document.Retired,
            _ => null,
        };
        if (ended is not null)
            throw new RuleBrokenException("Successor", "The successor has ended itself; choose another");
    }
}
