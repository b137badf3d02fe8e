using Plimsoll.Domain.Controls;
using Plimsoll.Services.Controls;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>Records what a line of assurance says of a control.</summary>
internal sealed class AssureModel(JourneyTools tools, ControlService controls) : ControlJourney(tools, controls)
{
    public override string Heading => T[$"Assurance of control {Control?.Number}"];

    protected override bool Allowed() => Control is { } control && May.EditControl(control);

    protected override void Fill() => Form["date"] = Dates.Typed(Frame.Today);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        List<RuleBroken> wrong = [];
        if (!Enum.TryParse<AssuranceLine>(Form["line"], out var line))
            wrong.Add(new("Line", "Choose who gives the assurance"));
        if (!Enum.TryParse<AssuranceOpinion>(Form["opinion"], out var opinion))
            wrong.Add(new("Opinion", "Choose the opinion"));
        if (wrong.Count > 0)
            throw new RuleBrokenException(wrong);
        await Controls.AssureAsync(Frame.Actor, Item.Id, From, Control!.Id, line, Day("date", "Date"), opinion, Form["source"], cancellation);
        return T[$"Assurance of control {Control.Number} is recorded"];
    }
}
