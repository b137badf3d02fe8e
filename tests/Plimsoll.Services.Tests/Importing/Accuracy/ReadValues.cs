using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Tests.Importing.Accuracy;

/// <summary>A value that was read: its words, and how sure the reading is.</summary>
public sealed record ReadValue(string? Text, double Confidence);

/// <summary>The values of an item as read, by the names that expectations use.</summary>
public sealed class ReadValues(ImportPlan plan, RecognisedItem item)
{
    private readonly Item planned = plan.View.Items.First(i => i.Reference == item.Reference.Value);

    /// <summary>The value of a field; null words where nothing was read. Throws for a name that is no field.</summary>
    public ReadValue Of(string field)
    {
        if (field.EndsWith(".count", StringComparison.Ordinal))
        {
            var counted = Counted(field[..^".count".Length]);
            return new(counted.Count.ToString(CultureInfo.InvariantCulture), counted.DefaultIfEmpty(1).Min());
        }

        if (field.StartsWith("assessments[", StringComparison.Ordinal))
            return OfScore(item.Assessments.ElementAtOrDefault(int.Parse(field[12..field.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture)), field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        if (field.StartsWith("prior.", StringComparison.Ordinal))
            return OfScore(item.Assessments.FirstOrDefault(a => a.Stage == StageOf(field.Split('.')[1])), field.Split('.')[2]);
        if (field.StartsWith("extra.", StringComparison.Ordinal))
            return new(item.Extra.Where(e => e.Label == field["extra.".Length..]).Select(e => e.Text.Value).FirstOrDefault(), 1);
        return field switch
        {
            "reference" => Plain(item.Reference),
            "kind" => new(item.Kind.ToString().ToLowerInvariant(), 1),
            "title" => Words(item.Title),
            "description" => Words(item.Description),
            "cause" => Words(item.Cause),
            "event" => Words(item.Event),
            "weight" => item.Weight is { } weight ? new(Number(weight.Value), weight.Confidence) : new(null, 1),
            "response" => item.Response is { } response ? new(response.Value.ToString().ToLowerInvariant(), response.Confidence) : new(null, 1),
            "opened" => item.Opened is { } opened ? new(opened.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), opened.Confidence) : new(null, 1),
            "status" => new(planned.Status.ToString().ToLowerInvariant(), item.Status?.Confidence ?? 1),
            "closed" => item.Ended is { } ended ? new(ended.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ended.Confidence) : new(null, 1),
            "closure" => Words(item.WhyEnded),
            "category" => new(plan.View.Organisation.Categories.FirstOrDefault(c => c.Id == planned.Category)?.Name, item.Category?.Confidence ?? 1),
            "owners" => Words(item.Owners),
            "managers" => Words(item.Managers),
            "consequences" => Words(item.Consequences),
            "comments" => Words(item.Comments),
            "controls" => Words([.. item.Controls.Select(c => c.Text)]),
            "actions" => Words([.. item.Actions.Select(a => a.Text)]),
            "actions.managers" => Words([.. item.Actions.SelectMany(a => a.Managers)]),
            "actions.statuses" => new(string.Join("; ", planned.Actions.Select(a => a.Status.ToString().ToLowerInvariant())), item.Actions.Select(a => a.Complete?.Confidence ?? 1).DefaultIfEmpty(1).Min()),
            "actions.targets" => new(string.Join("; ", planned.Actions.Select(a => a.Target.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?")), item.Actions.Select(a => a.Target?.Confidence ?? 1).DefaultIfEmpty(1).Min()),
            _ when field.Split('.') is [var stage, var part] => OfScore(item.Assessments.LastOrDefault(a => a.Stage == StageOf(stage)), part),
            _ => throw new ArgumentException($"“{field}” is no field of an expectation"),
        };
    }

    /// <summary>Whether a value is the one that was written down.</summary>
    public static bool Same(string expected, string? read) => read is not null && (expected == read || (read[0] == '#' && read == Hash(expected)) || read.Split('|').Contains(expected, StringComparer.OrdinalIgnoreCase));

    private static Stage StageOf(string name) => Enum.Parse<Stage>(name, true);

    /// <summary>How sure each of several values is.</summary>
    private List<double> Counted(string field) => field switch
    {
        "owners" => item.Owners.ConvertAll(o => o.Confidence),
        "controls" => item.Controls.ConvertAll(c => c.Text.Confidence),
        "actions" => item.Actions.ConvertAll(a => a.Text.Confidence),
        "priorities" => item.Priorities.ConvertAll(p => p.Confidence),
        "assessments" => item.Assessments.ConvertAll(_ => 1.0),
        _ => throw new ArgumentException($"“{field}” is not counted"),
    };

    /// <summary>A part of a score; levels and ratings as number and as label of the scheme that was found, parted by "|".</summary>
    private ReadValue OfScore(RecognisedAssessment? score, string part)
    {
        var scheme = plan.View.SchemeOf(planned);
        return part switch
        {
            "stage" => new(score?.Stage.ToString().ToLowerInvariant(), 1),
            "date" => score?.Date is { } date ? new(date.Value, date.Confidence) : new(null, 1),
            "impact" => Level(score?.Impact, scheme.Impact(score?.Impact?.Value)?.Label),
            "likelihood" => Level(score?.Likelihood, scheme.Likelihood(score?.Likelihood?.Value)?.Label),
            "rating" => Level(score?.Rating, score?.Rating is { } rating ? scheme.BandOf(rating.Value).Name : null),
            "words" => score?.Band is { } band ? new(band.Words, band.Confidence) : new(null, 1),
            "band" => Level(score?.Rating, score?.Rating is { } banded ? scheme.BandOf(banded.Value).Name : null),
            _ => throw new ArgumentException($"“{part}” is no part of a score"),
        };
    }

    private static ReadValue Level(Recognised<decimal>? value, string? label) => value is null ? new(null, 1) : new($"{Number(value.Value)}|{label}", value.Confidence);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static ReadValue Plain(Recognised<string> value) => new(value.Value, value.Confidence);

    private static ReadValue Words(Recognised<string>? value) => value is null ? new(null, 1) : new(Hash(value.Value), value.Confidence);

    private static ReadValue Words(IReadOnlyList<Recognised<string>> values) =>
        values.Count == 0 ? new(null, 1) : new(Hash(string.Concat(values.Select(v => v.Value))), values.Min(v => v.Confidence));

    private static string Hash(string words) =>
        "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant())))[..10];
}
