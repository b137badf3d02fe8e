using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Items;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>
/// An invented body with a strategic register that holds one of everything, and a long project register. Recorded
/// through the services at three dates; the exempt item was public until the last of them.
/// </summary>
internal static class Council
{
    public const string Name = "Fenwick & Moor Council";
    public const string Slug = "strategic-risks";
    public const string LongSlug = "depot-project";

    /// <summary>Words that stand only in the exempt item: in its title, description, control, action, comment and rationale.</summary>
    public const string Secret = "kingfisher";

    public static readonly DateOnly Opened = new(2026, 1, 12);
    public static readonly DateOnly Changed = new(2026, 5, 11);
    public static readonly DateOnly Marked = new(2026, 8, 10);
    public static readonly DateOnly Today = new(2026, 9, 14);

    public static async Task RecordAsync(Workspace workspace, TestClock clock)
    {
        clock.MoveTo(Opened);
        var director = await new PeopleService(workspace).AddAsync(Actor.Terminal, "Ada Quill");
        var post = new Post { Id = new(workspace.NewId()), Title = "Director of Tides", Holdings = [new PostHolding(director, Opened, null)] };
        var board = new Board { Id = new(workspace.NewId()), Name = "Harbour Board" };
        var (risks, upsides) = (ShippedSchemes.Copy("five-by-five", new(workspace.NewId())), ShippedSchemes.Copy("four-by-four-opportunity", new(workspace.NewId())));
        var priority = new Priority(new(workspace.NewId()), "Dry streets");
        var register = new Register
        {
            Id = new(workspace.NewId()), Name = "Strategic risks", RiskScheme = risks.Id, OpportunityScheme = upsides.Id,
            ReviewedBy = board.Id, Appetite = Appetite.UpTo(12),
        };
        var project = register with { Id = new(workspace.NewId()), Name = "Depot project", Level = RegisterLevel.Project, OpportunityScheme = null };
        await workspace.RecordAsync(Actor.Terminal, "found", null,
        [
            new(new Organisation { Id = new(workspace.NewId()), Name = Name, Priorities = [priority], IsOpenToPublic = true }, 0),
            new(post, 0), new(board, 0), new(risks, 0), new(upsides, 0), new(register, 0), new(project, 0),
        ]);

        var items = new ItemService(workspace);
        Item Blank(string reference, string title, ItemKind kind = ItemKind.Risk) => new()
        {
            Id = new(workspace.NewId()), Register = register.Id, Kind = kind, Reference = reference, Title = title, Opened = Opened, Owners = [Party.Of(post.Id)],
        };
        Assessment Score(Stage stage, DateOnly day, decimal impact, decimal likelihood, string? why = null) =>
            Assessment.Of(stage, Timing.On(day), risks, impact, likelihood) with { Rationale = why };

        var flood = Blank("1", "Sea wall gives way") with
        {
            Description = "The wall is older than its drawings.\n\nNobody has dug it up since 1953.", Consequences = ["Streets flood", "Trade stops"],
            Priorities = [priority.Id], Response = Response.Treat, InFocus = true, Managers = [Party.Of(director)],
            Assessments = [Score(Stage.Inherent, Opened, 5, 5), Score(Stage.Residual, Opened, 4, 4), Score(Stage.Forecast, new(2027, 3, 31), 4, 2)],
            Controls = [new Control { Id = workspace.NewId(), Number = "1", Text = "Tide gauge with alarm", Implemented = Timing.Read("2024/25"), Assurances = [new(AssuranceLine.Third, new(2026, 2, 2), AssuranceOpinion.Limited, "Audit plan 7")] }],
            Actions = [new ItemAction { Id = workspace.NewId(), Number = "2", Text = "Survey the foundations", Managers = [Party.Of(director)], Target = Timing.Read("31 March 2026") }],
            Sources = [new("description", "line 12, table 1, row 2", "wall older than drawings", 0.6)],
        };
        var parent = Blank("2", "Services stop") with { Composite = CompositeRule.WeightedMean };
        var parts = new[] { ("2a", "Bridge closes", 60m, 4m, 5m), ("2b", "Ferry fails <b>often</b>", 40m, 3m, 3m) }
            .Select(p => Blank(p.Item1, p.Item2) with { Parent = parent.Id, Weight = p.Item3, Assessments = [Score(Stage.Residual, Opened, p.Item4, p.Item5)] }).ToList();
        var secret = Blank("3", $"The {Secret} claim") with
        {
            Description = $"The {Secret} matter could cost much.", Assessments = [Score(Stage.Residual, Opened, 5, 4, $"{Secret} counsel's view")],
            Controls = [new Control { Id = workspace.NewId(), Number = "1", Text = $"Counsel on the {Secret} case" }],
            Actions = [new ItemAction { Id = workspace.NewId(), Number = "2", Text = $"Settle {Secret}", Target = Timing.Read("1 February 2026") }],
            Comments = [new(Timing.On(Opened), $"Keep {Secret} quiet")],
        };
        var slash = Blank("CR/7", "A reference with a slash") with { Assessments = [Score(Stage.Residual, Opened, 2, 2)] };
        var unscored = Blank("9", "Not looked at yet");
        var closing = Blank("10", "Old crane") with { Assessments = [Score(Stage.Residual, Opened, 2, 3)] };
        var upside = Blank("20", "Heritage money", ItemKind.Opportunity) with
        {
            Assessments = [Assessment.Of(Stage.Residual, Timing.On(Opened), upsides, upsides.Impacts[2].Value, upsides.Likelihoods[1].Value)],
        };
        foreach (var item in new[] { flood, parent, secret, slash, unscored, closing, upside }.Concat(parts))
            await items.AddAsync(Actor.Terminal, item);
        var small = Enumerable.Range(1, 120).Select(n => Blank($"D{n}", $"Depot matter {n}") with
        {
            Register = project.Id, Assessments = [Score(Stage.Residual, Opened, (n % 5) + 1, (n % 3) + 1)],
        });
        await workspace.RecordAsync(Actor.Terminal, "import", null, [.. small.Select(i => new Edited(i, 0))]);

        clock.MoveTo(Changed);
        await items.ChangeAsync(Actor.Of(director, Rights.All), flood.Id, null, "assess", "Survey begun", i => i.Assess(Score(Stage.Residual, Changed, 4, 3, "Props are in place")));
        await items.ChangeAsync(Actor.Of(director, Rights.All), flood.Id, null, "re-date action", null,
            i => i.ChangeAction(i.Actions[0].Id, a => a.Redate(Timing.Read("30 June 2026"), "Divers were late", Changed)));
        await items.ChangeAsync(Actor.Terminal, closing.Id, null, "close", null, i => i.Close(Changed, "Crane sold"));

        clock.MoveTo(Marked);
        await items.ChangeAsync(Actor.Terminal, secret.Id, null, "mark exempt", null, i => i.MarkExempt(new Exemption(3, $"Would harm the {Secret} talks")));
        clock.MoveTo(Today);
    }
}
