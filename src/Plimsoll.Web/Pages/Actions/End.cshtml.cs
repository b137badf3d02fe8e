using Plimsoll.Domain.Actions;
using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Gives an action up, or takes one that ended up again, with the reason.</summary>
internal sealed class EndModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public bool IsOpen => Action?.Status == ActionStatus.Open;

    public override string Heading => IsOpen ? $"Give up action {Action?.Number}" : $"Take up action {Action?.Number} again";

    public override string Button => IsOpen ? "Give it up" : "Take it up again";

    protected override bool Allowed() => Action is { } action && May.EditAction(action);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (IsOpen)
            await Actions.CancelAsync(Frame.Actor, Item.Id, From, Action!.Id, Form["reason"], cancellation);
        else
            await Actions.ReopenAsync(Frame.Actor, Item.Id, From, Action!.Id, Form["reason"], cancellation);
        return IsOpen ? $"Action {Action!.Number} is given up" : $"Action {Action!.Number} is open again";
    }
}
