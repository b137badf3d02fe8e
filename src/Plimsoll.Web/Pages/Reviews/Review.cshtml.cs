using Plimsoll.Services.Reviews;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Reviews;

/// <summary>Records that an item was reviewed, with or without change.</summary>
internal sealed class ReviewModel(JourneyTools tools, ReviewService reviews) : ItemJourney(tools)
{
    public override string Heading => T["Review"];

    public override string Button => T["Record the review"];

    protected override bool Allowed() => May.Review;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Form.Given("changed") is not { } changed)
            throw new RuleBrokenException("Changed", "Say whether the review changed something");
        var done = await reviews.ReviewAsync(Frame.Actor, Item.Id, From, changed == "yes", Form.Given("note"), cancellation);
        var next = View.Register.ReviewCycle.NextDue(done.Item, Line.Scheme);
        return next is { } day
            ? T[$"{Item.Reference} is reviewed; the next review is due by {Dates.Long(day)}"]
            : T[$"{Item.Reference} is reviewed"];
    }
}
