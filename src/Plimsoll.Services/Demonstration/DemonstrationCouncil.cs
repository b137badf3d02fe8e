using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Domain.Scoring;
using Plimsoll.Journal.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Services.Demonstration;

/// <summary>
/// The demonstration council: an invented borough with three registers and ten quarters of history, applied through
/// the ordinary services at the dates on which it would have happened.
/// </summary>
public static class DemonstrationCouncil
{
    private const string Folder = "data/demonstration/";

    /// <summary>As whom one may sign in to see what each role sees.</summary>
    public static IReadOnlyList<DemonstrationVisitor> Visitors => Guests.Value;

    private static readonly Lazy<IReadOnlyList<DemonstrationVisitor>> Guests = new(() =>
    {
        var council = DataFile.Read<CouncilFile>(Folder + "council.json");
        return [.. council.Visitors.Join(council.People, v => v.Person, p => p.Key, (v, p) => new DemonstrationVisitor(p.Name, p.Email!, v.Says))];
    });

    /// <summary>Fills an empty workspace with the council and its history.</summary>
    /// <param name="target">Where to; must hold no organisation yet.</param>
    /// <param name="progress">Told how many of how many steps are done.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <exception cref="RuleBrokenException">The workspace holds registers already.</exception>
    public static async Task SeedAsync(Workspace target, IProgress<(int Done, int Of)>? progress = null, CancellationToken cancellation = default)
    {
        if ((await target.ImageAsync(cancellation: cancellation)).Documents.Count > 0)
            throw new RuleBrokenException("Database", "There are registers in it already; the demonstration needs a new one");
        var council = DataFile.Read<CouncilFile>(Folder + "council.json");
        var events = DataFile.Names(Folder + "events").SelectMany(n => DataFile.Read<EventsFile>(n).Events);
        var items = council.Registers.ToDictionary(r => r.Key, r => DataFile.Read<RegisterFile>($"{Folder}{r.Key}.json").Items);
        var clock = new EventClock(target.Clock);
        var keys = new DemonstrationKeys(clock);
        var workspace = target.At(clock);
        var start = items.Values.SelectMany(i => i).Min(i => i.Opened) ?? throw new InvalidOperationException("No item of the demonstration says when it was opened");

        clock.MoveTo(start.AddDays(-7));
        await FoundAsync(workspace, council, keys, cancellation);
        var steps = items.SelectMany(r => r.Value.Select(i => new EventEntry { On = i.Opened ?? start, By = council.People[0].Key, Do = "open", Register = r.Key, Entry = i }))
            .Concat(events).OrderBy(e => e.On).ToList();
        var story = new DemonstrationStory(workspace, keys);
        var packs = new Queue<PackEntry>(council.Packs.OrderBy(p => p.On));
        for (var i = 0; i < steps.Count; i++)
        {
            while (packs.TryPeek(out var pack) && pack.On < steps[i].On)
            {
                clock.MoveTo(pack.On);
                await story.PublishAsync(packs.Dequeue(), cancellation);
            }

            clock.MoveTo(steps[i].On);
            await story.TellAsync(steps[i], cancellation);
            progress?.Report((i + 1, steps.Count));
        }
    }

    /// <summary>The body, its posts, boards, people, schemes and registers.</summary>
    private static async Task FoundAsync(Workspace workspace, CouncilFile council, DemonstrationKeys keys, CancellationToken cancellation)
    {
        foreach (var person in council.People)
            await workspace.Database.People.AddAsync(
                workspace.Organisation, new Person(keys["person:" + person.Key].ToString("D"), person.Name, person.Email), workspace.Clock.GetUtcNow(), cancellation);
        var body = council.Organisation;
        var schemes = council.Registers.SelectMany(r => new[] { r.RiskScheme, r.OpportunityScheme }).OfType<string>().Distinct();
        List<object> documents =
        [
            new Organisation
            {
                Id = new(keys["organisation"]),
                Name = body.Name,
                IsOpenToPublic = true,
                Stages = body.Stages,
                FinancialYearStartMonth = body.FinancialYearStartMonth,
                Priorities = [.. body.Priorities.Select(p => new Priority(new(keys["priority:" + p.Key]), p.Name))],
                Units = [.. body.Units.Select(u => new Unit(new(keys["unit:" + u.Key]), u.Name, u.Parent is { } parent ? new UnitId(keys["unit:" + parent]) : null))],
                Categories = [.. body.Categories.Select(c => new Category(new(keys["category:" + c.Key]), c.Name))],
            },
            .. council.Posts.Select(p => new Post
            {
                Id = new(keys["post:" + p.Key]),
                Title = p.Title,
                Unit = p.Unit is { } unit ? new UnitId(keys["unit:" + unit]) : null,
                Holdings = [.. p.Holdings.Select(h => new PostHolding(new(keys["person:" + h.Person]), h.From, h.To))],
            }),
            .. council.Boards.Select(b => new Board { Id = new(keys["board:" + b.Key]), Name = b.Name }),
            .. schemes.Select(s => ShippedSchemes.Copy(s, new SchemeId(keys["scheme:" + s]))),
            .. council.Registers.Select(r => Register(r, keys)),
            .. council.Access.SelectMany(a => a.People.Select(p => (Person: p, Grant: new RoleGrant(a.Role, a.Register is { } register ? new RegisterId(keys["register:" + register]) : null))))
                .GroupBy(a => a.Person).Select(g => new Access { Person = new(keys["person:" + g.Key]), Grants = [.. g.Select(a => a.Grant)] }.Validated()),
        ];
        await workspace.RecordAsync(Actor.Terminal, "found", "Demonstration council", [.. documents.Select(d => new Edited(d, 0))], cancellation);
    }

    private static Register Register(RegisterEntry entry, DemonstrationKeys keys) => new()
    {
        Id = new(keys["register:" + entry.Key]),
        Name = entry.Name,
        Level = entry.Level,
        RiskScheme = new(keys["scheme:" + entry.RiskScheme]),
        OpportunityScheme = entry.OpportunityScheme is { } scheme ? new SchemeId(keys["scheme:" + scheme]) : null,
        Parent = entry.Parent is { } parent ? new RegisterId(keys["register:" + parent]) : null,
        Unit = entry.Unit is { } unit ? new UnitId(keys["unit:" + unit]) : null,
        ReviewedBy = entry.ReviewedBy is { } board ? new BoardId(keys["board:" + board]) : null,
        Appetite = entry.Appetite is { } limit ? Appetite.UpTo(limit) : null,
        AppetiteByCategory = [.. (entry.AppetiteByCategory ?? []).Select(a => new CategoryAppetite(new(keys["category:" + a.Category]), Appetite.UpTo(a.Threshold)))],
        ReviewCycle = new ReviewCycle(entry.ReviewMonths, entry.ReviewMonthsByBand ?? new Dictionary<string, int>()),
    };
}
