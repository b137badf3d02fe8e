using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>Ends a register whose items are closed or moved.</summary>
internal sealed class RetireModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup, PartyService parties)
    : RetirePage(workspace, registers, frame, parties)
{
    private RegisterDetails details = null!;

    public override (string Title, string Address) All => (T["Registers"], "/administration/registers");

    public override string Name => details.Register.Name;

    public override string? Introduction => details.Items == 0 ? null
        : T[details.Items, $"It holds {details.Items:N0} live item. Close or move it first.", $"It holds {details.Items:N0} live items. Close or move them first."];

    protected override bool IsOver => details.Register.Retired is not null;

    protected override (string Label, string Warning, string Button) Answer =>
        (T["Register"], T["A register that has ended takes no more items. What it held stays readable."], T["End the register"]);

    protected override RuleBroken NoReason => new RuleBroken("Reason", "Say why the register ends");

    protected override async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        details = await setup.GetAsync(Reader, new(id), cancellation);
        Version = details.Held.Version;
    }

    protected override void MustBeFree()
    {
        if (details.Items > 0)
            throw new RuleBrokenException("From", $"It still holds live items ({details.Items}); close or move them first");
    }

    protected override Task EndAsync(DateOnly day, CancellationToken cancellation) =>
        setup.RetireAsync(Reader, details.Register.Id, From, day, Form["reason"], cancellation);
}
