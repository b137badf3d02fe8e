using Plimsoll.Domain.Controls;
using Plimsoll.Services.Controls;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>Adds a control to an item.</summary>
internal sealed class AddModel(JourneyTools tools, ControlService controls) : ControlJourney(tools, controls)
{
    public override string Heading => T["Add a control"];

    public ControlForm Fields => new(Form, Parties);

    protected override bool Allowed() => May.AddControl;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var control = Fields.Read([], Date("implemented", "Implemented"))(new Control { Id = Workspace.NewId(), Text = "" });
        var done = await Controls.AddAsync(Frame.Actor, Item.Id, From, control, cancellation);
        return T[$"Control {done.Item.Controls.First(c => c.Id == control.Id).Number} is added"];
    }
}
