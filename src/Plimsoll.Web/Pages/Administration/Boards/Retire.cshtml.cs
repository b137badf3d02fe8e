using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Boards;

/// <summary>Ends a board; what it answers for passes to a successor.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, BoardService boards, PartyService parties)
    : EndPage(workspace, registers, frame, parties)
{
    public BoardDetails Details { get; private set; } = null!;

    public string Here => $"/administration/boards/{Details.Board.Id.Value}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return Details.Board.Retired is null ? Shown() : Redirect(Here);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await StepAsync(
            () =>
            {
                MustName(Details.Duties);
                if (Form.Given("reason") is null)
                    throw new RuleBrokenException("Reason", "Say why the board ends; owners will ask");
                return new CheckAnswers(
                    Form, [VersionName, "from", "successor", "reason"],
                    [
                        (T["Board"], Details.Board.Name), (T["Ends on"], Dates.Long(DayOf("From", Form["from"]))), (T["What passes on"], Words(Details.Duties)),
                        (T["To"], Successor is { } to ? Directory.NameOf(to) : T["Nobody"]), (T["Reason"], Form["reason"]),
                    ],
                    T["A board that has ended does not come back; its history stays."], T["End the board"]);
            },
            async () =>
            {
                await boards.RetireAsync(Reader, new(id), From, DayOf("From", Form["from"]), Successor, Form["reason"], cancellation);
                return Done(T[$"{Details.Board.Name} has ended"], "/administration/boards");
            });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await boards.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
        await LoadPartiesAsync(cancellation);
    }
}
