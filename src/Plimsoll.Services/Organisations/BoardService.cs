using Plimsoll.Domain.Organisations;
using Plimsoll.Journal.Image;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Organisations;

/// <summary>Boards, committees and groups that own items or review registers. Administrators only.</summary>
public sealed class BoardService(Workspace workspace)
{
    /// <summary>Every board, those in being first, by name.</summary>
    public async Task<IReadOnlyList<BoardDetails>> ListAsync(Actor actor, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return [.. image.AllHeld<Board>().OrderBy(b => b.Document.Retired is not null).ThenBy(b => b.Document.Name, StringComparer.OrdinalIgnoreCase)
            .Select(b => new BoardDetails(b, Duties.Of(image, Party.Of(b.Document.Id))))];
    }

    /// <summary>A board with what it answers for.</summary>
    /// <exception cref="KeyNotFoundException">There is no such board.</exception>
    public async Task<BoardDetails> GetAsync(Actor actor, BoardId id, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        return new BoardDetails(image.Held<Board>(id.Value, "board"), Duties.Of(image, Party.Of(id)));
    }

    /// <summary>Adds a board.</summary>
    /// <exception cref="RuleBrokenException">The name is missing or taken.</exception>
    public async Task<BoardId> AddAsync(Actor actor, string name, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var board = new Board { Id = new(workspace.NewId()), Name = "" }.Rename(name) with { OtherNames = [] };
        await workspace.RecordSeenAsync(actor, "add board", reason.OrNull(), Checked(image, board).As(0), now => Checked(now, board), cancellation);
        return board.Id;
    }

    /// <summary>Renames a board; the earlier name is kept among its others.</summary>
    /// <exception cref="RuleBrokenException">The name is missing or taken, or the board has ended.</exception>
    public async Task RenameAsync(Actor actor, BoardId id, int from, string name, string? reason = null, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var board = InBeing(image.Held<Board>(id.Value, "board").Document).Rename(name);
        await workspace.RecordSeenAsync(actor, "rename board", reason.OrNull(), Checked(image, board).As(from), now => Checked(now, board), cancellation);
    }

    /// <summary>
    /// Ends a board from a day; what it owns passes to a successor in the same change, and the registers that it reviews
    /// too when that is a board.
    /// </summary>
    /// <exception cref="RuleBrokenException">It has ended already, there is no reason, or no successor for what it answers for.</exception>
    public async Task RetireAsync(
        Actor actor, BoardId id, int from, DateOnly on, Party? successor, string? reason, CancellationToken cancellation = default)
    {
        actor.Must(Rights.Administer);
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var board = InBeing(image.Held<Board>(id.Value, "board").Document) with { Retired = on };
        var duties = Duties.Of(image, Party.Of(id));
        Successors.Check(image, Party.Of(id), successor, duties);
        await workspace.RecordSeenAsync(
            actor, "retire board", reason.MustSay("Say why the board ends; owners will ask"), [board.As(from), .. duties.PassOn(image, Party.Of(id), successor)], cancellation);
    }

    private static Board InBeing(Board board) =>
        board.Retired is null ? board : throw new RuleBrokenException("Name", $"{board.Name} has ended; add a new board instead");

    private static Board Checked(Image image, Board board) =>
        image.All<Board>().Any(b => b.Id != board.Id && b.Retired is null && b.Name.Equals(board.Name, StringComparison.OrdinalIgnoreCase))
            ? throw new RuleBrokenException("Name", $"There is already a board named {board.Name}; give another name")
            : board;
}

/// <summary>A board with what it answers for.</summary>
public sealed record BoardDetails(Versioned<Board> Held, Duties Duties)
{
    /// <summary>The board.</summary>
    public Board Board => Held.Document;
}
