using Plimsoll.Domain.Actions;
using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Adds an action to an item.</summary>
internal sealed class AddModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public override string Heading => T["Add an action"];

    public ActionForm Fields => new(Form, Parties, View.SchemeOf(Item));

    protected override bool Allowed() => May.AddAction;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var action = Fields.Read(null)(new ItemAction { Id = Workspace.NewId(), Text = "" }) with { Target = Date("target", "Target") };
        var done = await Actions.AddAsync(Frame.Actor, Item.Id, From, action, cancellation);
        return T[$"Action {done.Item.Actions.First(a => a.Id == action.Id).Number} is added"];
    }
}
