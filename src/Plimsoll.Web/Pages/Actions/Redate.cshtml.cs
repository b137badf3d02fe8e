using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Moves the target of an action, with the reason.</summary>
internal sealed class RedateModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public override string Heading => T[$"Move the target of action {Action?.Number}"];

    public override string Button => T["Move it"];

    protected override bool Allowed() => Action is { } action && May.Finish(action);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var done = await Actions.RedateAsync(Frame.Actor, Item.Id, From, Action!.Id, Date("target", "Target"), Form["reason"], cancellation);
        return T[$"The target of action {Action.Number} is {Dates.Of(done.Item.Actions.First(a => a.Id == Action.Id).Target)}"];
    }
}
