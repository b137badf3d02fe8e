using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Boards;

/// <summary>Ends a board; what it answers for passes to a successor.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, BoardService boards, PartyService parties)
    : RetirePage(workspace, registers, frame, parties)
{
    private BoardDetails details = null!;

    public override (string Title, string Address) All => (T["Boards"], "/administration/boards");

    public override string Name => details.Board.Name;

    public override Duties Duties => details.Duties;

    public override string SuccessorHint => T["A post, a board or a person. Registers that it reviews pass to a board only."];

    protected override bool IsOver => details.Board.Retired is not null;

    protected override (string Label, string Warning, string Button) Answer =>
        (T["Board"], T["A board that has ended does not come back; its history stays."], T["End the board"]);

    protected override RuleBroken NoReason => new RuleBroken("Reason", "Say why the board ends; owners will ask");

    protected override async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        details = await boards.GetAsync(Reader, new(id), cancellation);
        Version = details.Held.Version;
    }

    protected override Task EndAsync(DateOnly day, CancellationToken cancellation) =>
        boards.RetireAsync(Reader, details.Board.Id, From, day, Successor, Form["reason"], cancellation);
}
