using Plimsoll.Services.Controls;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>Ends a control, or puts one that ended back in place.</summary>
internal sealed class RetireModel(JourneyTools tools, ControlService controls) : ControlJourney(tools, controls)
{
    public bool IsRetired => Control?.Retired is not null;

    public override string Heading => IsRetired ? T[$"Put control {Control?.Number} back in place"] : T[$"End control {Control?.Number}"];

    public override string Button => IsRetired ? T["Put it back"] : T["End it"];

    protected override bool Allowed() => Control is { } control && May.RetireControl(control);

    protected override void Fill() => Form["date"] = Dates.Typed(Frame.Today);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (IsRetired)
        {
            await Controls.RestoreAsync(Frame.Actor, Item.Id, From, Control!.Id, Form["reason"], cancellation);
            return T[$"Control {Control.Number} is in place again"];
        }

        await Controls.RetireAsync(Frame.Actor, Item.Id, From, Control!.Id, Day("date", "Date"), Form["reason"], cancellation);
        return T[$"Control {Control.Number} has ended; look whether the rating still holds"];
    }
}
