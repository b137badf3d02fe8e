using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>Reports progress on an action; with the same page it may be completed.</summary>
internal sealed class ReportModel(JourneyTools tools, ActionService actions) : ActionJourney(tools, actions)
{
    public override string Heading => T[$"Report progress on action {Action?.Number}"];

    public override string Button => T["Report"];

    protected override bool Allowed() => Action is { } action && May.Report(action);

    protected override void Fill() => Form["date"] = Dates.Typed(Frame.Today);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Form.Has("done"))
        {
            await Actions.CompleteAsync(Frame.Actor, Item.Id, From, Action!.Id, Day("date", "Date"), Form.Given("progress"), Form.Given("outcome"), cancellation);
            return T[$"Action {Action.Number} is complete"];
        }

        await Actions.ReportAsync(Frame.Actor, Item.Id, From, Action!.Id, Form["progress"], Day("date", "Date"), cancellation);
        return T[$"Progress on action {Action.Number} is reported"];
    }
}
