using Plimsoll.Domain.Actions;
using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Gives an action up, or takes one that ended up again, with the reason.</summary>
internal sealed class EndModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public bool IsOpen => Action?.Status == ActionStatus.Open;

    public override string Heading => IsOpen ? T[$"Give up action {Action?.Number}"] : T[$"Take up action {Action?.Number} again"];

    public override string Button => IsOpen ? T["Give it up"] : T["Take it up again"];

    protected override bool Allowed() => Action is { } action && May.EditAction(action);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (IsOpen)
            await Actions.CancelAsync(Frame.Actor, Item.Id, From, Action!.Id, Form["reason"], cancellation);
        else
            await Actions.ReopenAsync(Frame.Actor, Item.Id, From, Action!.Id, Form["reason"], cancellation);
        return IsOpen ? T[$"Action {Action!.Number} is given up"] : T[$"Action {Action!.Number} is open again"];
    }
}
