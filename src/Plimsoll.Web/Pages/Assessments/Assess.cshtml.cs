using Plimsoll.Domain.Appetites;
using Plimsoll.Services.Assessments;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Assessments;

/// <summary>Scores an item at a stage: the matrix is the input, and the change against last time is seen before it is saved.</summary>
internal sealed class AssessModel(JourneyTools tools, AssessmentService assessments) : ItemJourney(tools)
{
    public override string Heading => Item.Assessments.Count == 0 ? T["Assess"] : T["Re-assess"];

    public override string Button => IsChecked ? T["Save this assessment"] : T["See the change"];

    public Scheme Scheme => View.SchemeOf(Item);

    public Appetite? Appetite => View.Register.AppetiteFor(Item);

    /// <summary>The stage that is scored.</summary>
    public Stage Stage => Enum.TryParse<Stage>(Form["stage"], true, out var stage) ? stage : Stage.Residual;

    /// <summary>The assessment of the stage that stands now.</summary>
    public Assessment? Before => View.Current(Item, Stage);

    /// <summary>The assessment as it would stand; null until a cell is chosen.</summary>
    public Assessment? After { get; private set; }

    /// <summary>Whether the change has been seen and only waits to be saved.</summary>
    public bool IsChecked => After is not null;

    protected override bool Allowed() => May.Assess;

    protected override void Fill()
    {
        Form["stage"] = Enum.TryParse<Stage>(Request.Query["stage"], true, out var asked) ? asked.ToString() : nameof(Stage.Residual);
        Form["date"] = Stage == Stage.Forecast ? Before?.Date.Words ?? "" : Dates.Typed(Frame.Today);
        Form["rating"] = MatrixField.ValueOf(Before?.Impact, Before?.Likelihood);
    }

    protected override Task<bool> AskAgain(CancellationToken cancellation)
    {
        var (impact, likelihood) = MatrixField.Read("Rating", Form["rating"]);
        var after = Assessment.Of(Stage, Date("date", "Date"), Scheme, impact, likelihood) with { Rationale = Form.Given("rationale") };

        // Whoever changed something after the check sees the change again; it stays in sight when a rule stops the saving.
        var seen = $"{Stage}|{Form["rating"]}|{Form["date"]}";
        After = after;
        if (Form["seen"] == seen)
            return Task.FromResult(false);
        Form["seen"] = seen;
        return Task.FromResult(true);
    }

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var (impact, likelihood) = MatrixField.Read("Rating", Form["rating"]);
        var done = await assessments.AssessAsync(Frame.Actor, Item.Id, From, Stage, Date("date", "Date"), impact, likelihood, Form["rationale"], cancellation);
        var now = done.Item.Assessments.Current(Stage)!;
        return T[$"{View.Stages.For(Stage)} rating of {Item.Reference} is {Ratings.Sum(Scheme, now)} {now.BandIn(Scheme)?.Name}"];
    }
}
