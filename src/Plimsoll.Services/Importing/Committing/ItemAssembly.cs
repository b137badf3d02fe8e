using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Sources;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Makes an item of what was read, on top of the item that it is when the register has it already.</summary>
internal sealed class ItemAssembly(
    PartyResolver parties, PriorityResolver priorities, CategoryResolver categories, FinancialYear year, bool isYearKnown, Func<Guid> newId, Action<Finding> found)
{
    private readonly HashSet<(string Field, string Words)> told = [];

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
        List<SourceValue> sources = [];
        var item = (known ?? new Item { Id = new(newId()), Register = register, Kind = read.Kind, Reference = reference, Title = read.Title.Value }) with
        {
            Reference = reference,
            Title = Text("title", read.Title),
            Import = import,
            InFocus = read.InFocus || known is { InFocus: true },
            Parent = parent ?? known?.Parent,
            Composite = read.Composite ?? known?.Composite,
        };
        Place("reference", read.Reference, read.Reference.Words);
        if (read.Description is { } description)
            item = item with { Description = Text("description", description) };
        if (read.Cause is { } cause)
            item = item with { Cause = Text("cause", cause) };
        if (read.Event is { } happening)
            item = item with { Event = Text("event", happening) };
        if (read.Response is { } response)
        {
            item = item with { Response = response.Value };
            Place("response", response, response.Words);
        }

        if (read.Opened is { } opened)
        {
            item = item with { Opened = opened.Value };
            Place("opened", opened, opened.Words);
        }

        if (read.Weight is { } weight)
        {
            item = item with { Weight = weight.Value };
            Place("weight", weight, weight.Words);
        }

        item = item with
        {
            Status = Kept("status", read.Status) ?? item.Status,
            Category = read.Category is { } category ? categories.Of(Text("category", category)) : item.Category,
            // "Within 12 months" is no day, and need not be one.
            Proximity = read.Proximity is { } soon ? Timing.Read(Text("proximity", soon), year) : item.Proximity,
            Closure = Kept("closure.on", read.Ended) is { } on ? new Closure(on, read.WhyEnded is { } why ? Text("closure.reason", why) : "") : item.Closure,
            EarlierReferences = [.. item.EarlierReferences, .. read.EarlierReferences.Where(e => item.EarlierReferences.All(known => known.Reference != e.Value)).Select(e => (EarlierReference)e.Value)],
            Exemption = KeptMarking("exemption", read.Exemption) ?? item.Exemption,
            ExemptFields = [.. item.ExemptFields, .. read.ExemptFields.Select(f => f.Value).Where(f => item.ExemptFields.All(known => known.Field != f.Field))],
            Reviews = [.. item.Reviews, .. read.Reviews.Select(r => r.Value).Where(r => item.Reviews.All(known => (known.Date, known.Note) != (r.Date, r.Note)))],
            Consequences = Texts("consequences", read.Consequences, item.Consequences),
            Opportunities = Texts("opportunities", read.Opportunities, item.Opportunities),
            Owners = PartiesOf("owners", read.Owners, item.Owners),
            Managers = PartiesOf("managers", read.Managers, item.Managers),
            Priorities = read.Priorities.Count == 0 ? item.Priorities : [.. read.Priorities.Select((p, i) =>
            {
                Place($"priorities[{i}]", p, p.Words);
                return priorities.Of(p.Value);
            }).Distinct()],
            Comments = Comments(read, item.Comments),
            Extra = [.. item.Extra, .. read.Extra.Select(e => new ExtraField(e.Label, e.Text.Value, e.Text.Place.ToString())).Where(e => item.Extra.All(known => (known.Label, known.Text) != (e.Label, e.Text)))],
        };
        item = item with { Controls = Controls(read, item), Actions = Actions(read, item), Assessments = Assessments(read, item, scheme) };
        return item with { Sources = sources };

        string Text(string field, Recognised<string> value)
        {
            Place(field, value, value.Words == value.Value ? null : value.Words);
            return value.Value;
        }

        T? Kept<T>(string field, Recognised<T>? value)
            where T : struct
        {
            if (value is not null)
                Place(field, value, value.Words);
            return value?.Value;
        }

        Exemption? KeptMarking(string field, Recognised<Exemption>? value)
        {
            if (value is not null)
                Place(field, value, value.Words);
            return value?.Value;
        }

        void Place<T>(string field, Recognised<T> value, string? words) =>
            sources.Add(new SourceValue(field, value.Place.ToString(), words, value.Confidence));

        IReadOnlyList<string> Texts(string field, List<Recognised<string>> values, IReadOnlyList<string> before) =>
            values.Count == 0 ? before : [.. values.Select((v, i) => Text($"{field}[{i}]", v))];

        // The words of an owner may be a person's name: they stay out of the journal (ADR 7).
        IReadOnlyList<Party> PartiesOf(string field, List<Recognised<string>> values, IReadOnlyList<Party> before) =>
            values.Count == 0 ? before : [.. values.Where(v => !parties.IsNobody(v.Value)).Select((v, i) =>
            {
                Place(values.Count == 1 ? field : $"{field}[{i}]", v, null);
                return parties.Of(v.Value);
            }).Distinct()];

        Timing Date(string field, Recognised<string>? words)
        {
            if (words is null)
                return Timing.None;
            var date = Timing.Read(words.Value, year);

            // "31 March" is a day of the year that the document speaks of, and of no other.
            if (!isYearKnown && date.IsApproximate && !Timing.Read(words.Value).IsUnderstood)
                date = Timing.None with { Words = words.Value };
            Place(field, words, words.Words == words.Value ? null : words.Words);
            // The same words of one column of scores are told once, not of every item.
            if (!date.IsUnderstood && date.Words.Length > 0 && (!field.StartsWith("assessments", StringComparison.Ordinal) || told.Add((field, date.Words))))
                found(new Finding("date-not-understood", $"“{date.Words}” is not a date that can be read", reference, words.Place.ToString()));
            return date;
        }

        IReadOnlyList<Comment> Comments(RecognisedItem from, IReadOnlyList<Comment> before)
        {
            List<Comment> all = [.. before];
            foreach (var (n, value) in from.Comments.Index())
            {
                var at = all.FindIndex(c => c.Text == value.Value);
                if (at < 0)
                {
                    at = all.Count;
                    all.Add(new Comment(Said(from.CommentDates, n), value.Value));
                }

                Text($"comments[{at}]", value);
            }

            return all;
        }

        Timing Said(List<string> dates, int at) => dates.ElementAtOrDefault(at) is { Length: > 0 } words ? Timing.Read(words, year) : Timing.None;

        IReadOnlyList<Control> Controls(RecognisedItem from, Item on)
        {
            var free = on.Controls.ToList();
            List<Control> made = [];
            foreach (var control in from.Controls)
            {
                var before = free.FirstOrDefault(c => Same(c.Number, c.Text, control.Number, control.Text.Value));
                if (before is not null)
                    free.Remove(before);
                var id = before?.Id ?? newId();
                made.Add((before ?? new Control { Id = id, Text = "" }) with
                {
                    Number = control.Number,
                    Text = Text($"controls[{id}].text", control.Text),
                    Parts = [.. control.Parts.Select(p => new ControlPart(p.Number, p.Text.Value))],
                    Implemented = Date($"controls[{id}].implemented", control.Implemented),
                    Owners = PartiesOf($"controls[{id}].owners", control.Owners, before?.Owners ?? []),
                    Effectiveness = Kept($"controls[{id}].effectiveness", control.Effectiveness) ?? before?.Effectiveness,
                    Assurances = [.. before?.Assurances ?? [], .. control.Assurances.Select(a => a.Value).Where(a => before is null || !before.Assurances.Contains(a))],
                    Retired = Kept($"controls[{id}].retired", control.Retired) ?? before?.Retired,
                    Exemption = KeptMarking($"controls[{id}].exemption", control.Exemption) ?? before?.Exemption,
                });
            }

            return from.Controls.Count == 0 ? on.Controls : [.. made, .. free];
        }

        IReadOnlyList<ItemAction> Actions(RecognisedItem from, Item on)
        {
            var free = on.Actions.ToList();
            List<ItemAction> made = [];
            foreach (var action in from.Actions)
            {
                var before = free.FirstOrDefault(a => Same(a.Number, a.Text, action.Number, action.Text.Value));
                if (before is not null)
                    free.Remove(before);
                var id = before?.Id ?? newId();
                var old = before ?? new ItemAction { Id = id, Text = "" };
                made.Add(old with
                {
                    Number = action.Number,
                    Text = Text($"actions[{id}].text", action.Text),
                    Managers = PartiesOf($"actions[{id}].managers", action.Managers, old.Managers),
                    Owners = PartiesOf($"actions[{id}].owners", action.Owners, old.Owners),
                    Target = action.Target is null ? old.Target : Date($"actions[{id}].target", action.Target),
                    EarlierTargets = [.. old.EarlierTargets, .. action.EarlierTargets.Select((t, n) => new EarlierTarget(Date($"actions[{id}].originalTarget", t), action.WhyMoved.ElementAtOrDefault(n), null))
                        .Where(t => old.EarlierTargets.All(e => e.Target.Words != t.Target.Words))],
                    Status = Kept($"actions[{id}].status", action.Status) ?? (Done($"actions[{id}].status", action) ? ActionStatus.Complete : old.Status),
                    Ended = Kept($"actions[{id}].ended", action.Ended) ?? old.Ended,
                    ExpectedImpact = Kept($"actions[{id}].expectedImpact", action.ExpectedImpact) ?? old.ExpectedImpact,
                    ExpectedLikelihood = Kept($"actions[{id}].expectedLikelihood", action.ExpectedLikelihood) ?? old.ExpectedLikelihood,
                    Exemption = KeptMarking($"actions[{id}].exemption", action.Exemption) ?? old.Exemption,
                    Progress = [.. old.Progress, .. action.Progress.Select((p, i) => new Progress(Said(action.ProgressDates, i), Text($"actions[{id}].progress[{i}]", p)))
                        .Where(p => old.Progress.All(q => q.Text != p.Text))],
                    Outcomes = action.Outcomes.Count == 0 ? old.Outcomes : [.. action.Outcomes.Select((o, i) => Text($"actions[{id}].outcomes[{i}]", o))],
                });
            }

            return from.Actions.Count == 0 ? on.Actions : [.. made, .. free];
        }

        bool Done(string field, RecognisedAction action)
        {
            if (action.Complete is { } done)
                Place(field, done, done.Words);
            return action.Complete is { Value: true };
        }

        IReadOnlyList<Assessment> Assessments(RecognisedItem from, Item on, Scheme by)
        {
            var run = on.Assessments;
            foreach (var score in from.Assessments.Where(a => !a.IsComputed || on.Composite is null))
            {
                var assessment = Score(score, by);
                if (!run.Any(a => a.Stage == assessment.Stage && a.Date == assessment.Date && a.Impact == assessment.Impact
                    && a.Likelihood == assessment.Likelihood && a.Rating == assessment.Rating))
                    run = run.With(assessment);
            }

            return run;
        }

        Assessment Score(RecognisedAssessment score, Scheme by)
        {
            var impact = Level("impact", score.Impact, v => by.Impact(v) is not null);
            var likelihood = Level("likelihood", score.Likelihood, v => by.Likelihood(v) is not null);
            var cell = impact is { } i && likelihood is { } l ? by.CellAt(i, l) : null;
            var first = score.Rating?.Place ?? score.Band?.Place ?? score.Impact?.Place ?? score.Likelihood?.Place ?? score.Date?.Place;
            return new Assessment
            {
                Stage = score.Stage,
                Date = score.Date is null ? Timing.None : Date($"assessments.{score.Stage.ToString().ToLowerInvariant()}.date", score.Date),
                Impact = impact,
                Likelihood = likelihood,
                Rating = score.Rating?.Value ?? cell?.Rating,
                Scheme = by.Id,
                SchemeVersion = by.Version,
                Rationale = score.Rationale is { } why ? Text($"assessments.{score.Stage.ToString().ToLowerInvariant()}.rationale", why) : null,
                Printed = first is null ? null : new PrintedScore(
                    Printed(score.Impact), Printed(score.Likelihood), Printed(score.Rating) ?? score.Band?.Words ?? score.Band?.Value, first.ToString(),
                    new[] { score.Impact?.Confidence, score.Likelihood?.Confidence, score.Rating?.Confidence, score.Band?.Confidence }.Min() ?? 1),
            };

            decimal? Level(string axis, Recognised<decimal>? value, Func<decimal, bool> exists)
            {
                if (value is null || exists(value.Value))
                    return value?.Value;
                found(new Finding("level-unknown", $"{score.Stage} {axis} is printed as “{Printed(value)}”, which is no level of {by.Name}; it was left open", reference, value.Place.ToString()));
                return null;
            }
        }
    }

    private static string? Printed(Recognised<decimal>? value) =>
        value is null ? null : value.Words ?? value.Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    private static bool Same(string number, string text, string otherNumber, string otherText) =>
        Likeness.Of(text, otherText) is var alike && (alike >= 0.7 || (number.Length > 0 && number == otherNumber && alike >= 0.3));
}
