using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.History;

namespace Plimsoll.Web.Summaries;

/// <summary>A recorded change as a reader understands it.</summary>
/// <param name="Field">What changed, e.g. "Action 3, target".</param>
/// <param name="Before">What it said; null when it said nothing.</param>
/// <param name="After">What it says; null when it says nothing any more.</param>
internal sealed record ChangeWords(string Field, string? Before, string? After);

/// <summary>
/// Turns the differences between two recorded versions of an item into words: identities become names and numbers,
/// a date is its own words, and what only the program needs is left out.
/// </summary>
/// <param name="view">The register, which knows the names that this reader may see.</param>
/// <param name="item">The item.</param>
/// <param name="registers">The registers that this reader may see: the item may have been in another.</param>
internal sealed partial class HistoryWords(RegisterView view, Item item, IReadOnlyList<Register> registers)
{
    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal)
    {
        "id", "scheme", "schemeVersion", "earliest", "latest", "isOpenEnded", "isRecurring", "isApproximate", "isDone",
        "isUnderstood", "isComputed", "confidence", "sources", "printed", "import",
    };

    /// <summary>The changes of a step.</summary>
    public IReadOnlyList<ChangeWords> Of(HistoryStep step)
    {
        List<ChangeWords> words = [];
        foreach (var difference in step.Differences)
        {
            var path = difference.Path.EndsWith(".words", StringComparison.Ordinal) ? difference.Path[..^".words".Length] : difference.Path;
            if (path.Split('.').Any(part => Inner.Contains(Bare(part))))
                continue;
            var change = new ChangeWords(Field(path), Say(path, difference.Before), Say(path, difference.After));
            if (change.Before != change.After)
                words.Add(change);
        }

        return words;
    }

    /// <summary>The name of the field at a path.</summary>
    public string Field(string path) => FieldNames.Of(Identity().Replace(path, NumberOf));

    private string NumberOf(Match match)
    {
        if (!Guid.TryParse(match.Groups[1].Value, out var id))
            return match.Value;
        var number = item.Actions.FirstOrDefault(a => a.Id == id)?.Number ?? item.Controls.FirstOrDefault(c => c.Id == id)?.Number;
        return $"[{number}]";
    }

    /// <summary>A value at a path; null when there is none.</summary>
    public string? Say(string path, string? value)
    {
        if (value is null)
            return null;
        if (value.StartsWith('{') || value.StartsWith('['))
        {
            using var json = JsonDocument.Parse(value);
            return Say(path, json.RootElement);
        }

        return Plain(path, value);
    }

    private string Say(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Record(path, element),
        JsonValueKind.Array => string.Join("; ", element.EnumerateArray().Select(e => Say(path, e)).Where(t => t.Length > 0)),
        JsonValueKind.String => Plain(path, element.GetString()!),
        _ => Plain(path, element.GetRawText()),
    };

    /// <summary>A record's own words, in the order in which it keeps them.</summary>
    private string Record(string path, JsonElement record)
    {
        if (record.TryGetProperty("words", out var date))
            return date.GetString() ?? "";
        if (record.TryGetProperty("stage", out _))
            return Score(record);
        if (record.TryGetProperty("by", out _))
            return Said(path, record);
        return Listed(path, record.EnumerateObject());
    }

    /// <summary>A comment, a report or a review: when and who, then their words.</summary>
    private string Said(string path, JsonElement record)
    {
        var words = record.EnumerateObject().ToLookup(p => p.Name is "text" or "note");
        return string.Join(": ", new[] { Listed(path, words[false]), Listed(path, words[true]) }.Where(t => t.Length > 0));
    }

    private string Listed(string path, IEnumerable<JsonProperty> values) =>
        string.Join(", ", values.Where(p => !Inner.Contains(p.Name)).Select(p => Say($"{path}.{p.Name}", p.Value)).Where(t => t.Length > 0));

    private string Score(JsonElement assessment)
    {
        var stage = Enum.TryParse<Stage>(assessment.GetProperty("stage").GetString(), true, out var known) ? known : Stage.Residual;
        var scored = new Assessment { Stage = stage, Impact = Number("impact"), Likelihood = Number("likelihood"), Rating = Number("rating") };
        var date = assessment.TryGetProperty("date", out var timing) ? Record("", timing) : "";
        var why = assessment.TryGetProperty("rationale", out var text) ? text.GetString() : null;
        return $"{view.Stages.For(stage)} {Ratings.Sum(view.SchemeOf(item), scored)}{(date.Length > 0 ? ", " + date : "")}{(why is null ? "" : ": " + why)}";

        decimal? Number(string name) => assessment.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
    }

    private string Plain(string path, string value)
    {
        var field = Bare(path.Split('.')[^1]);
        if (Party(value) is { } party)
            return view.NameOf(party);
        if (Guid.TryParse(value, out var id))
            return field switch
            {
                "priorities" => view.Organisation.Priorities.FirstOrDefault(p => p.Id.Value == id)?.Name ?? T["a former priority"],
                "category" => view.Organisation.Categories.FirstOrDefault(c => c.Id.Value == id)?.Name ?? T["a former category"],
                "register" => registers.FirstOrDefault(r => r.Id.Value == id)?.Name ?? T["another register"],
                "by" => view.NameOf(Domain.Organisations.Party.Of(new PersonId(id))),
                _ => view.Find(new ItemId(id)) is { } other ? other.Reference : T["another item"],
            };
        return value switch
        {
            "true" when field == "changed" => T["with a change"],
            "false" when field == "changed" => T["without a change"],
            "true" => T["yes"],
            "false" => T["no"],
            _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Dates.Long(day),
            _ when field == "status" && Enum.TryParse<ItemStatus>(value, true, out var status) => Labels.Of(status).ToLower(T.Culture),
            _ when field == "status" && Enum.TryParse<ActionStatus>(value, true, out var status) => Labels.Of(status).ToLower(T.Culture),
            _ when field == "stage" && Enum.TryParse<Stage>(value, true, out var stage) => view.Stages.For(stage).ToLower(T.Culture),
            _ when field == "response" && Enum.TryParse<Response>(value, true, out var response) => Labels.Of(response).ToLower(T.Culture),
            _ when field == "kind" && Enum.TryParse<ItemKind>(value, true, out var kind) => Labels.Of(kind).ToLower(T.Culture),
            _ when field == "kind" && Enum.TryParse<LinkKind>(value, true, out var kind) => Labels.Of(kind).ToLower(T.Culture),
            _ when field == "composite" && Enum.TryParse<CompositeRule>(value, true, out var rule) => Labels.Of(rule),
            _ when field == "effectiveness" && Enum.TryParse<Effectiveness>(value, true, out var works) => Labels.Of(works).ToLower(T.Culture),
            _ when field == "line" && Enum.TryParse<AssuranceLine>(value, true, out var line) => Labels.Of(line).ToLower(T.Culture),
            _ when field == "opinion" && Enum.TryParse<AssuranceOpinion>(value, true, out var opinion) => Labels.Of(opinion).ToLower(T.Culture),
            _ when field == "field" && Enum.TryParse<ItemField>(value, true, out var part) => Labels.Of(part).ToLower(T.Culture),
            _ => value,
        };
    }

    private static Party? Party(string value) =>
        value.Split(':') is [var kind, var id] && Guid.TryParse(id, out var guid) && Enum.TryParse<PartyKind>(kind, true, out var party) ? new(party, guid) : null;

    private static string Bare(string part) => part.IndexOf('[', StringComparison.Ordinal) is > 0 and var bracket ? part[..bracket] : part;

    [GeneratedRegex(@"\[([0-9a-fA-F-]{36})\]")]
    private static partial Regex Identity();
}
