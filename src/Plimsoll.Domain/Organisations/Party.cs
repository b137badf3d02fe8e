namespace Plimsoll.Domain.Organisations;

/// <summary>What kind of party owns or manages.</summary>
public enum PartyKind
{
    /// <summary>A post; the usual owner.</summary>
    Post,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A board, committee or group.</summary>
    Board,
}

/// <summary>An owner or manager: a post, a person or a board. Registers mix the three in one column.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Id">Its identity: the value of a <see cref="PostId"/>, <see cref="PersonId"/> or <see cref="BoardId"/>.</param>
public readonly record struct Party(PartyKind Kind, Guid Id)
{
    /// <summary>A post as party.</summary>
    public static Party Of(PostId post) => new(PartyKind.Post, post.Value);

    /// <summary>A person as party.</summary>
    public static Party Of(PersonId person) => new(PartyKind.Person, person.Value);

    /// <summary>A board as party.</summary>
    public static Party Of(BoardId board) => new(PartyKind.Board, board.Value);
}
