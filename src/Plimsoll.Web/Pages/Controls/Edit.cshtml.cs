using Plimsoll.Services.Controls;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>Changes what a control says.</summary>
internal sealed class EditModel(JourneyTools tools, ControlService controls) : ControlJourney(tools, controls)
{
    public override string Heading => T[$"Edit control {Control?.Number}"];

    public ControlForm Fields => new(Form, Parties);

    protected override bool Allowed() => Control is { } control && May.EditControl(control);

    protected override void Fill() => Fields.Fill(Control!);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var done = await Controls.EditAsync(
            Frame.Actor, Item.Id, From, Control!.Id, Form.Given("reason"), Fields.Read(Control.Owners, Date("implemented", "Implemented")), cancellation);
        return T[$"Control {Control.Number} is saved{MergedWords.Of(done)}"];
    }
}
