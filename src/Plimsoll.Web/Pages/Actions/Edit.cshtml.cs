using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Changes what an action says and who does it.</summary>
internal sealed class EditModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public override string Heading => T[$"Edit action {Action?.Number}"];

    public ActionForm Fields => new(Form, Parties, View.SchemeOf(Item));

    protected override bool Allowed() => Action is { } action && May.EditAction(action);

    protected override void Fill() => Fields.Fill(Action!);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var done = await Actions.EditAsync(Frame.Actor, Item.Id, From, Action!.Id, Form.Given("reason"), Fields.Read(Action), cancellation);
        return T[$"Action {Action.Number} is saved{MergedWords.Of(done)}"];
    }
}
