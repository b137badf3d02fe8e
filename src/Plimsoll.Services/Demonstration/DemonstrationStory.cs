using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Reviews;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Demonstration;

/// <summary>Applies the demonstration's events, each as the person it names, through the ordinary services.</summary>
internal sealed class DemonstrationStory(Workspace workspace, DemonstrationKeys keys)
{
    private const Rights RightsOfOfficers = Rights.Read | Rights.ReadExempt | Rights.Change | Rights.Administer;

    private readonly ItemService items = new(workspace);

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
        var scheme = await SchemeAsync(told.Register!, id, cancellation);
        await items.ChangeAsync(actor, id, null, told.Do.Replace('-', ' '), told.Why, item => Change(item, told, by, scheme), cancellation);
    }

    private Item Change(Item item, EventEntry told, PersonId by, Scheme scheme) => told.Do switch
    {
        "assess" => item.Assess(Assessment.Of(told.Stage!.Value, told.Date is { } words ? Date(words) : Timing.On(told.On), scheme, told.Impact!.Value, told.Likelihood!.Value)
            with { Rationale = told.Why, By = by }),
        "review" => item.Reviewed(new Review(told.On, by, told.Changed, told.Note ?? "")),
        "report" => item.ChangeAction(Action(item, told), a => a.Report(new Progress(Timing.On(told.On), told.Text!, by))),
        "redate" => item.ChangeAction(Action(item, told), a => a.Redate(Timing.Read(told.Target), told.Why!, told.On)),
        "complete" => item.ChangeAction(Action(item, told), a => Completed(a, told)),
        "add-action" => item.AddAction(ActionOf(item.Id, new ActionEntry(told.Key!, told.Text!, told.Managers, told.Owners, told.Target))),
        "add-control" => item.AddControl(ControlOf(new ControlEntry(told.Text!, told.Implemented, told.Owners, null, null))),
        "assure" => item.ChangeControl(item.Controls[told.Control!.Value - 1].Id, c => c with
        {
            Assurances = [.. c.Assurances, new Assurance(told.Line!.Value, told.On, told.Opinion!.Value, told.Source ?? "")],
        }),
        "comment" => item.AddComment(new Comment(Timing.On(told.On), told.Text!, by)),
        "close" => item.Close(told.On, told.Why!),
        "merge" => item.MergeInto(new(keys[$"item:{told.Register}:{told.Into}"]), told.On, told.Why!),
        "mark-exempt" => item.MarkExempt(new Exemption(told.Paragraph!.Value, told.Why!)),
        "focus" => item with { InFocus = told.InFocus },
        _ => throw new FormatException($"“{told.Do}” is not something that the demonstration can do"),
    };

    private static ItemAction Completed(ItemAction action, EventEntry told)
    {
        var done = action.Complete(told.On);
        return told.Outcome is { } outcome ? done with { Outcomes = [.. done.Outcomes, outcome] } : done;
    }

    /// <summary>A date of the files; one in ISO 8601 is put into the words that papers use.</summary>
    private static Timing Date(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", out var day) ? Timing.On(day) : Timing.Read(words);

    private Guid Action(Item item, EventEntry told) => keys[$"action:{item.Id.Value}:{told.Action}"];

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

    private async Task<Scheme> SchemeAsync(string register, ItemId id, CancellationToken cancellation) =>
        await SchemeAsync(register, (await workspace.ImageAsync(cancellation: cancellation)).Get<Item>(DomainCodec.Text(id.Value)).Kind, cancellation);

    private async Task<Scheme> SchemeAsync(string register, ItemKind kind, CancellationToken cancellation)
    {
        var image = await workspace.ImageAsync(cancellation: cancellation);
        var home = image.Get<Register>(DomainCodec.Text(keys["register:" + register]));
        var scheme = home.SchemeFor(kind) ?? throw new RuleBrokenException("Scheme", $"{home.Name} has no scheme for this kind of item");
        return image.Get<Scheme>(DomainCodec.Text(scheme.Value));
    }
}
