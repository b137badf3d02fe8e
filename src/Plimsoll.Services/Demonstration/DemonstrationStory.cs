using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Actions;
using Plimsoll.Services.Assessments;
using Plimsoll.Services.Comments;
using Plimsoll.Services.Controls;
using Plimsoll.Services.Items;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Reviews;

namespace Plimsoll.Services.Demonstration;

/// <summary>Applies the demonstration's events, each as the person it names, through the ordinary services.</summary>
internal sealed class DemonstrationStory(Workspace workspace, DemonstrationKeys keys)
{
    private const Rights RightsOfOfficers = Rights.Read | Rights.ReadExempt | Rights.Change | Rights.Administer;

    private readonly ItemService items = new(workspace);
    private readonly ActionService actions = new(workspace);
    private readonly ControlService controls = new(workspace);

    /// <summary>Drafts, seals and publishes a pack. Its papers are web pages and office files: the typesetter need not be there.</summary>
    public async Task PublishAsync(PackEntry told, CancellationToken cancellation)
    {
        var actor = Actor.Of(new(keys["person:" + told.By]), RightsOfOfficers);
        await using var pdf = new PdfWriter();
        var exemptions = new PackExemptions(workspace);
        var pack = await new PackService(workspace, pdf, exemptions).DraftAsync(actor, new PackContents
        {
            Title = told.Title,
            Committee = told.Committee,
            Meeting = told.Meeting,
            Purpose = told.Purpose,
            Author = told.Author is { } post ? new PostId(keys["post:" + post]) : null,
            Registers = [.. told.Registers.Select(r => new RegisterId(keys["register:" + r]))],
            Kinds = told.Kinds,
            Formats = told.Formats,
            AsAt = told.AsAt,
            ComparedWith = told.ComparedWith,
        }, cancellation);
        await new PackSealing(workspace, pdf).SealAsync(actor, pack, 1, null, cancellation);
        await new PackPublishing(workspace, exemptions).PublishAsync(actor, pack, 2, cancellation);
    }

    public async Task TellAsync(EventEntry told, CancellationToken cancellation)
    {
        var by = new PersonId(keys["person:" + told.By]);
        var actor = Actor.Of(by, RightsOfOfficers);
        if (told.Do == "hand-post")
        {
            var image = await workspace.ImageAsync(cancellation: cancellation);
            var document = image.Document(DomainCodec.Text(keys["post:" + told.Post]))!;
            var post = ((Post)document.Value).HandTo(new(keys["person:" + told.To]), told.From ?? told.On);
            await workspace.RecordAsync(actor, "hand post over", told.Why, [new Edited(post, document.Version)], cancellation);
            return;
        }

        if (told.Do == "open")
        {
            await items.AddAsync(actor, await ItemAsync(told.Register!, told.Entry!, by, cancellation), cancellation);
            return;
        }

        var id = new ItemId(keys[$"item:{told.Register}:{told.Item}"]);
        await DoAsync(actor, id, told, cancellation);
    }

    /// <summary>One event as the journey that somebody would have made.</summary>
    private async Task DoAsync(Actor actor, ItemId id, EventEntry told, CancellationToken cancellation)
    {
        var held = await workspace.ImageAsync(cancellation: cancellation);
        await (told.Do switch
        {
            "assess" => new AssessmentService(workspace).AssessAsync(
                actor, id, null, told.Stage!.Value, told.Date is { } words ? Date(words) : Timing.On(told.On), told.Impact!.Value, told.Likelihood!.Value, told.Why, cancellation),
            "review" => new ReviewService(workspace, new RegisterService(workspace)).ReviewAsync(actor, id, null, told.Changed, told.Note, cancellation),
            "report" => actions.ReportAsync(actor, id, null, Action(id, told), told.Text!, told.On, cancellation),
            "redate" => actions.RedateAsync(actor, id, null, Action(id, told), Timing.Read(told.Target), told.Why!, cancellation),
            "complete" => actions.CompleteAsync(actor, id, null, Action(id, told), told.On, outcome: told.Outcome, cancellation: cancellation),
            "add-action" => actions.AddAsync(actor, id, null, ActionOf(id, new ActionEntry(told.Key!, told.Text!, told.Managers, told.Owners, told.Target)), cancellation),
            "add-control" => controls.AddAsync(actor, id, null, ControlOf(new ControlEntry(told.Text!, told.Implemented, told.Owners, null, null)), cancellation),
            "assure" => controls.AssureAsync(actor, id, null, held.Get<Item>(DomainCodec.Text(id.Value)).Controls[told.Control!.Value - 1].Id, told.Line!.Value, told.On, told.Opinion!.Value, told.Source!, cancellation),
            "comment" => new CommentService(workspace).AddAsync(actor, id, null, told.Text!, cancellation),
            "close" => items.CloseAsync(actor, id, null, told.Why!, cancellation),
            "merge" => items.MergeAsync(actor, id, null, new(keys[$"item:{told.Register}:{told.Into}"]), told.Why!, cancellation),
            "mark-exempt" => items.MarkExemptAsync(actor, id, null, new Exemption(told.Paragraph!.Value, told.Why!), cancellation),
            "focus" => items.EditAsync(actor, id, null, told.Why, i => i with { InFocus = told.InFocus }, cancellation),
            _ => throw new FormatException($"“{told.Do}” is not something that the demonstration can do"),
        });
    }

    /// <summary>A date of the files; one in ISO 8601 is put into the words that papers use.</summary>
    private static Timing Date(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", out var day) ? Timing.On(day) : Timing.Read(words);

    private Guid Action(ItemId item, EventEntry told) => keys[$"action:{item.Value}:{told.Action}"];

    private async Task<Item> ItemAsync(string register, ItemEntry entry, PersonId by, CancellationToken cancellation)
    {
        var item = new Item
        {
            Id = new(keys[$"item:{register}:{entry.Key}"]),
            Register = new(keys["register:" + register]),
            Kind = entry.Kind,
            Reference = entry.Reference,
            Title = entry.Title,
            Description = entry.Description,
            Cause = entry.Cause,
            Event = entry.Event,
            Consequences = entry.Consequences,
            Opportunities = entry.Opportunities,
            Owners = keys.Parties(entry.Owners),
            Managers = keys.Parties(entry.Managers),
            Priorities = [.. entry.Priorities.Select(p => new PriorityId(keys["priority:" + p]))],
            Category = entry.Category is { } category ? new CategoryId(keys["category:" + category]) : null,
            Response = entry.Response,
            Opened = entry.Opened,
            InFocus = entry.InFocus,
            Proximity = Timing.Read(entry.Proximity),
            Parent = entry.Parent is { } parent ? new ItemId(keys[$"item:{register}:{parent}"]) : null,
            Weight = entry.Weight,
            Composite = entry.Composite,
        };
        var scheme = await SchemeAsync(register, entry.Kind, cancellation);
        foreach (var a in entry.Assessments)
            item = item.Assess(Assessment.Of(a.Stage, Date(a.Date), scheme, a.Impact, a.Likelihood) with { Rationale = a.Why, By = by });
        item = entry.Controls.Aggregate(item, (i, c) => i.AddControl(ControlOf(c)));
        return entry.Actions.Aggregate(item, (i, a) => i.AddAction(ActionOf(i.Id, a)));
    }

    private Control ControlOf(ControlEntry entry) => new()
    {
        Id = workspace.NewId(),
        Text = entry.Text,
        Implemented = Timing.Read(entry.Implemented),
        Owners = keys.Parties(entry.Owners),
        Effectiveness = entry.Effectiveness,
        Assurances = [.. (entry.Assurances ?? []).Select(a => new Assurance(a.Line, a.Date, a.Opinion, a.Source))],
    };

    private ItemAction ActionOf(ItemId item, ActionEntry entry) => new()
    {
        Id = keys[$"action:{item.Value}:{entry.Key}"],
        Text = entry.Text,
        Managers = keys.Parties(entry.Managers),
        Owners = keys.Parties(entry.Owners),
        Target = Timing.Read(entry.Target),
    };

    private async Task<Scheme> SchemeAsync(string register, ItemKind kind, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var home = image.Get<Register>(DomainCodec.Text(keys["register:" + register]));
        var scheme = home.SchemeFor(kind) ?? throw new RuleBrokenException("Scheme", $"{home.Name} has no scheme for this kind of item");
        return image.Get<Scheme>(DomainCodec.Text(scheme.Value));
    }
}
