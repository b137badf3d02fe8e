using Plimsoll.Domain.Organisations;

namespace Plimsoll.Services.Demonstration;

/// <summary>Identities for the keys of the demonstration's files; a key gets its identity when it is first asked for.</summary>
internal sealed class DemonstrationKeys(TimeProvider clock)
{
    private readonly Dictionary<string, Guid> ids = [];

    public Guid this[string key] => ids.TryGetValue(key, out var id) ? id : ids[key] = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The party of "post:key", "person:key" or "board:key".</summary>
    public Party Party(string words) => words.Split(':')[0] switch
    {
        "post" => new Party(PartyKind.Post, this[words]),
        "person" => new Party(PartyKind.Person, this[words]),
        "board" => new Party(PartyKind.Board, this[words]),
        _ => throw new FormatException($"“{words}” is not a party"),
    };

    public IReadOnlyList<Party> Parties(IEnumerable<string>? words) => [.. (words ?? []).Select(Party)];
}
