using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Sources;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Makes an item of what was read, on top of the item that it is when the register has it already.</summary>
internal sealed class ItemAssembly(AssemblyContext context, PriorityResolver priorities, CategoryResolver categories, Func<Guid> newId)
{
    /// <summary>The item with the scores that an earlier edition than the one that it was read from gives it, and nothing else.</summary>
    public Item OfEarlier(RecognisedItem read, Item known, Scheme scheme)
    {
        var scores = new RecognisedItem { Kind = read.Kind, Reference = read.Reference, Title = read.Title };
        scores.Assessments.AddRange(read.Assessments);
        return known with { Assessments = Of(scores, known, known.Reference, known.Register, known.Parent, scheme, known.Import ?? default).Assessments };
    }

    /// <summary>The item as it is to be; values that the document does not speak of stay.</summary>
    public Item Of(RecognisedItem read, Item? known, string reference, RegisterId register, ItemId? parent, Scheme scheme, ImportId import)
    {
        var values = new SourcedValues(context, reference);
        var item = (known ?? new Item { Id = new(newId()), Register = register, Kind = read.Kind, Reference = reference, Title = read.Title.Value }) with
        {
            Reference = reference,
            Title = values.Text("title", read.Title),
            Import = import,
            InFocus = read.InFocus || known is { InFocus: true },
            Parent = parent ?? known?.Parent,
            Composite = read.Composite ?? known?.Composite,
        };
        values.Place("reference", read.Reference, read.Reference.Words);
        item = item with
        {
            Description = read.Description is { } description ? values.Text("description", description) : item.Description,
            Cause = read.Cause is { } cause ? values.Text("cause", cause) : item.Cause,
            Event = read.Event is { } happening ? values.Text("event", happening) : item.Event,
            Response = values.Kept("response", read.Response) ?? item.Response,
            Opened = values.Kept("opened", read.Opened) ?? item.Opened,
            Weight = values.Kept("weight", read.Weight) ?? item.Weight,
            Category = read.Category is { } category ? categories.Of(category with { Value = values.Text("category", category) }, reference) ?? item.Category : item.Category,
            // "Within 12 months" is no day, and need not be one.
            Proximity = read.Proximity is { } soon ? Timing.Read(values.Text("proximity", soon), context.Year) : item.Proximity,
            EarlierReferences = [.. item.EarlierReferences, .. read.EarlierReferences.Where(e => item.EarlierReferences.All(before => before.Reference != e.Value)).Select(e => (EarlierReference)e.Value)],
            Exemption = values.Marking("exemption", read.Exemption) ?? item.Exemption,
            ExemptFields = [.. item.ExemptFields, .. read.ExemptFields.Select(f => f.Value).Where(f => item.ExemptFields.All(before => before.Field != f.Field))],
            Reviews = [.. item.Reviews, .. read.Reviews.Select(r => r.Value).Where(r => item.Reviews.All(before => (before.Date, before.Note) != (r.Date, r.Note)))],
            Consequences = values.Texts("consequences", read.Consequences, item.Consequences),
            Opportunities = values.Texts("opportunities", read.Opportunities, item.Opportunities),
            Owners = values.Parties("owners", read.Owners, item.Owners),
            Managers = values.Parties("managers", read.Managers, item.Managers),
            Priorities = read.Priorities.Count == 0 ? item.Priorities : [.. read.Priorities.Select((p, i) => priorities.Of(values.Text($"priorities[{i}]", p))).Distinct()],
            Comments = Comments(values, read, item.Comments),
            Extra = [.. item.Extra, .. read.Extra.Select(e => new ExtraField(e.Label, e.Text.Value, e.Text.Place.ToString())).Where(e => item.Extra.All(before => (before.Label, before.Text) != (e.Label, e.Text)))],
        };
        item = Ended(values, read, item, known);
        var entries = new EntryAssembly(values, newId);
        var scores = new ScoreAssembly(values, scheme, reference, context.Found);
        item = item with { Controls = entries.Controls(read.Controls, item.Controls), Actions = entries.Actions(read.Actions, item.Actions) };
        item = item with { Assessments = scores.Of(read.Assessments, item.Assessments, item.Composite is not null) };
        return item with { Sources = values.All };
    }

    /// <summary>Where it stands. A file may close what is open here; what was closed here, no file opens again.</summary>
    private Item Ended(SourcedValues values, RecognisedItem read, Item item, Item? known)
    {
        if (known is { IsLive: false } && read.Status is { Value: ItemStatus.Open or ItemStatus.Proposed } says)
        {
            values.Place("status", says, says.Words);
            context.Found(new Finding("values-differ", $"The file says that it is “{says.Words ?? says.Value.ToString()}”, and here it is closed; it was left closed", item.Reference, says.Place.ToString()));
            return item;
        }

        // What waits here for being accepted is not accepted by a file.
        var status = values.Kept("status", read.Status);
        return item with
        {
            Status = known is { Status: ItemStatus.Proposed } && status == ItemStatus.Open ? ItemStatus.Proposed : status ?? item.Status,
            Closure = values.Kept("closure.on", read.Ended) is { } on ? new Closure(on, read.WhyEnded is { } why ? values.Text("closure.reason", why) : "") : item.Closure,
        };
    }

    private static List<Comment> Comments(SourcedValues values, RecognisedItem from, IReadOnlyList<Comment> before)
    {
        List<Comment> all = [.. before];
        foreach (var (n, value) in from.Comments.Index())
        {
            var at = all.FindIndex(c => c.Text == value.Value);
            if (at < 0)
            {
                at = all.Count;
                all.Add(new Comment(values.Said(from.CommentDates, n), value.Value));
            }

            values.Text($"comments[{at}]", value);
        }

        return all;
    }
}
