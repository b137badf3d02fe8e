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
    PartyResolver parties, PriorityResolver priorities, FinancialYear year, Func<Guid> newId, Action<Finding> found)
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
            Consequences = Texts("consequences", read.Consequences, item.Consequences),
            Opportunities = Texts("opportunities", read.Opportunities, item.Opportunities),
            Owners = PartiesOf("owners", read.Owners, item.Owners),
            Managers = PartiesOf("managers", read.Managers, item.Managers),
            Priorities = read.Priorities.Count == 0 ? item.Priorities : [.. read.Priorities.Select((p, i) =>
            {
                Place($"priorities[{i}]", p, p.Words);
                return priorities.Of(p.Value);
            }).Distinct()],
            Comments = Comments(read.Comments, item.Comments),
            Extra = [.. item.Extra, .. read.Extra.Select(e => new ExtraField(e.Label, e.Text.Value, e.Text.Place.ToString())).Where(e => item.Extra.All(known => (known.Label, known.Text) != (e.Label, e.Text)))],
        };
        item = item with { Controls = Controls(read, item), Actions = Actions(read, item), Assessments = Assessments(read, item, scheme) };
        return item with { Sources = sources };

        string Text(string field, Recognised<string> value)
        {
            Place(field, value, value.Words == value.Value ? null : value.Words);
            return value.Value;
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
            Place(field, words, words.Words == words.Value ? null : words.Words);
            if (!date.IsUnderstood && date.Words.Length > 0)
                found(new Finding("date-not-understood", $"“{date.Words}” is not a date that can be read", reference, words.Place.ToString()));
            return date;
        }

        IReadOnlyList<Comment> Comments(List<Recognised<string>> values, IReadOnlyList<Comment> before)
        {
            List<Comment> all = [.. before];
            foreach (var value in values)
            {
                var at = all.FindIndex(c => c.Text == value.Value);
                if (at < 0)
                {
                    at = all.Count;
                    all.Add(new Comment(Timing.None, value.Value));
                }

                Text($"comments[{at}]", value);
            }

            return all;
        }

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
                    EarlierTargets = [.. old.EarlierTargets, .. action.EarlierTargets.Select(t => new EarlierTarget(Date($"actions[{id}].originalTarget", t), null, null))
                        .Where(t => old.EarlierTargets.All(e => e.Target.Words != t.Target.Words))],
                    Status = action.Complete is { Value: true } ? ActionStatus.Complete : old.Status,
                    Progress = [.. old.Progress, .. action.Progress.Select((p, i) => new Progress(Timing.None, Text($"actions[{id}].progress[{i}]", p)))
                        .Where(p => old.Progress.All(q => q.Text != p.Text))],
                    Outcomes = action.Outcomes.Count == 0 ? old.Outcomes : [.. action.Outcomes.Select((o, i) => Text($"actions[{id}].outcomes[{i}]", o))],
                });
            }

            return from.Actions.Count == 0 ? on.Actions : [.. made, .. free];
        }

        IReadOnlyList<Assessment> Assessments(RecognisedItem from, Item on, Scheme by)
        {
            var run = on.Assessments;
            foreach (var score in from.Assessments)
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
            var first = score.Rating?.Place ?? score.Impact?.Place ?? score.Likelihood?.Place ?? score.Date?.Place;
            return new Assessment
            {
                Stage = score.Stage,
                Date = score.Date is null ? Timing.None : Date($"assessments.{score.Stage.ToString().ToLowerInvariant()}.date", score.Date),
                Impact = impact,
                Likelihood = likelihood,
                Rating = score.Rating?.Value ?? cell?.Rating,
                Scheme = by.Id,
                SchemeVersion = by.Version,
                Printed = first is null ? null : new PrintedScore(
                    Printed(score.Impact), Printed(score.Likelihood), Printed(score.Rating), first.ToString(),
                    new[] { score.Impact?.Confidence, score.Likelihood?.Confidence, score.Rating?.Confidence }.Min() ?? 1),
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
