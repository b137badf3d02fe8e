using System.Collections.Frozen;
using System.Globalization;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Recording;

/// <summary>Who does something, and what it may do. The journal keeps the identity, never the name.</summary>
/// <param name="Id">A person's identity, or a fixed word for a part of the program, e.g. "terminal".</param>
/// <param name="Rights">What it may do in every register.</param>
public sealed record Actor(string Id, Rights Rights)
{
    /// <summary>Somebody who is not signed in, where the body lets anybody read.</summary>
    public static Actor Public { get; } = new("public", Rights.Read);

    /// <summary>Somebody who is not signed in, where one must be; or who has no role any more.</summary>
    public static Actor Nobody { get; } = new("nobody", 0);

    /// <summary>Somebody at the terminal of the machine that holds the database.</summary>
    public static Actor Terminal { get; } = new("terminal", Rights.All);

    /// <summary>What it may do in one register beyond <see cref="Rights"/>.</summary>
    public IReadOnlyDictionary<RegisterId, Rights> ByRegister { get; init; } = FrozenDictionary<RegisterId, Rights>.Empty;

    /// <summary>The person, and the posts that they hold today: what those own or manage, the actor answers for.</summary>
    public IReadOnlySet<Party> Parties { get; init; } = FrozenSet<Party>.Empty;

    /// <summary>Words for all that decides what it sees and does: two actors with the same words are answered alike.</summary>
    internal string InFull => string.Create(
        CultureInfo.InvariantCulture,
        $"{Id} {Rights:D} {string.Join(' ', ByRegister.Select(r => $"{r.Key.Value:N}={r.Value:D}").Order(StringComparer.Ordinal))} {string.Join(' ', Parties.Select(p => $"{p.Kind:D}{p.Id:N}").Order(StringComparer.Ordinal))}");

    /// <summary>The person; null for a part of the program.</summary>
    public PersonId? Person => Guid.TryParse(Id, out var id) ? new PersonId(id) : null;

    /// <summary>A person with rights in every register.</summary>
    public static Actor Of(PersonId person, Rights rights) => new(person.Value.ToString("D"), rights) { Parties = new[] { Party.Of(person) }.ToFrozenSet() };

    /// <summary>Whether it has a right in every register.</summary>
    public bool May(Rights right) => (Rights & right) == right;

    /// <summary>Whether it has a right in one register.</summary>
    public bool May(Rights right, RegisterId register) => ((Rights | ByRegister.GetValueOrDefault(register)) & right) == right;

    /// <summary>Whether it has a right in some register.</summary>
    public bool MaySomewhere(Rights right) => May(right) || ByRegister.Values.Any(r => ((r | Rights) & right) == right);

    /// <summary>Whether one of these is the person or a post that they hold.</summary>
    public bool IsAmong(IEnumerable<Party> parties) => Parties.Count > 0 && parties.Any(Parties.Contains);

    /// <summary>Whether it owns or manages an item.</summary>
    public bool AnswersFor(Item item) => IsAmong(item.Owners) || IsAmong(item.Managers);

    /// <summary>Whether it owns or manages an item or anything in it: such a person must be able to read it.</summary>
    public bool HasPartIn(Item item) =>
        Parties.Count > 0 && (AnswersFor(item) || item.Actions.Any(a => IsAmong(a.Owners) || IsAmong(a.Managers)) || item.Controls.Any(c => IsAmong(c.Owners)));

    /// <summary>Insists on a right in every register.</summary>
    /// <exception cref="NotAllowedException">It has not.</exception>
    public void Must(Rights right)
    {
        if (!May(right))
            throw new NotAllowedException(right);
    }

    /// <summary>Insists on a right in one register.</summary>
    /// <exception cref="NotAllowedException">It has not.</exception>
    public void Must(Rights right, RegisterId register)
    {
        if (!May(right, register))
            throw new NotAllowedException(right);
    }

    /// <summary>The same with only what anybody may read, as for a public paper.</summary>
    public Actor AsReader() => this with
    {
        Rights = Rights & Rights.Read,
        ByRegister = ByRegister.ToFrozenDictionary(r => r.Key, r => r.Value & Rights.Read),
        Parties = FrozenSet<Party>.Empty,
    };
}
