using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plimsoll.Journal;

/// <summary>A value that two people changed from the same one, each in their own way.</summary>
/// <param name="Path">Where, as in <see cref="BodyDifference.Path"/>; of a list without identities the list itself.</param>
/// <param name="Base">What both saw: text as it is, anything else as JSON; null when there was nothing.</param>
/// <param name="Theirs">What the one who was first made of it, likewise.</param>
/// <param name="Mine">What the other makes of it, likewise.</param>
public sealed record BodyOverlap(string Path, string? Base, string? Theirs, string? Mine);

/// <summary>
/// What two people made of one body at once, put together: fields that only one of them changed are taken from that one,
/// members of lists are told apart by their identity where they have one, and what both add to a list both stays. An object
/// that is no member with an identity, such as a date or a marking, is one value: half of one and half of another is neither.
/// </summary>
/// <param name="Body">Everything together; where they overlap, mine.</param>
/// <param name="Overlaps">Where both changed the same thing; empty when nothing is in doubt.</param>
public sealed record BodyMerge(string Body, IReadOnlyList<BodyOverlap> Overlaps)
{
    /// <summary>Merges two bodies that were made from a third.</summary>
    /// <exception cref="JsonException">A body is not a JSON object.</exception>
    public static BodyMerge Of(string origin, string theirs, string mine)
    {
        var overlaps = new List<BodyOverlap>();
        var merged = Fields("", Parsed(origin), Parsed(theirs), Parsed(mine), overlaps);
        return new BodyMerge(merged.ToJsonString(), overlaps);

        static JsonObject Parsed(string body) => JsonNode.Parse(body) as JsonObject ?? throw new JsonException("A document is a JSON object");
    }

    private static JsonObject Fields(string path, JsonObject origin, JsonObject theirs, JsonObject mine, List<BodyOverlap> overlaps)
    {
        var merged = new JsonObject();
        foreach (var name in theirs.Concat(mine).Concat(origin).Select(p => p.Key).Distinct(StringComparer.Ordinal))
            if (Value(path.Length == 0 ? name : $"{path}.{name}", origin[name], theirs[name], mine[name], overlaps) is { } value)
                merged[name] = value;
        return merged;
    }

    private static JsonNode? Value(string path, JsonNode? origin, JsonNode? theirs, JsonNode? mine, List<BodyOverlap> overlaps)
    {
        if (JsonNode.DeepEquals(origin, mine) || JsonNode.DeepEquals(theirs, mine))
            return theirs?.DeepClone();
        if (JsonNode.DeepEquals(origin, theirs))
            return mine?.DeepClone();

        // An empty list is left out of a body.
        if ((origin ?? theirs ?? mine) is JsonArray && IsList(origin) && IsList(theirs) && IsList(mine))
            return List(path, Members(origin), Members(theirs), Members(mine), overlaps);
        overlaps.Add(new(path, Say(origin), Say(theirs), Say(mine)));
        return mine?.DeepClone();

        static bool IsList(JsonNode? node) => node is null or JsonArray;
        static List<JsonNode?> Members(JsonNode? node) => node is JsonArray list ? [.. list] : [];
    }

    private static JsonArray List(string path, List<JsonNode?> origin, List<JsonNode?> theirs, List<JsonNode?> mine, List<BodyOverlap> overlaps)
    {
        var key = BodyDifference.Names.FirstOrDefault(name => Identifies(name, origin) && Identifies(name, theirs) && Identifies(name, mine));
        return key is null ? Plain(path, origin, theirs, mine, overlaps) : Named(path, key, origin, theirs, mine, overlaps);
    }

    private static JsonArray Named(string path, string key, List<JsonNode?> origin, List<JsonNode?> theirs, List<JsonNode?> mine, List<BodyOverlap> overlaps)
    {
        var (before, one, other) = (ByName(origin), ByName(theirs), ByName(mine));
        var (orderBefore, orderTheirs, orderMine) = (Order(before), Order(one), Order(other));
        var theyReordered = !orderTheirs.SequenceEqual(orderBefore);
        if (theyReordered && !orderMine.SequenceEqual(orderBefore) && !orderMine.SequenceEqual(orderTheirs))
            overlaps.Add(new($"{path} (order)", string.Join(", ", orderBefore), string.Join(", ", orderTheirs), string.Join(", ", orderMine)));
        var merged = new JsonArray();
        var (first, second) = theyReordered ? (one, other) : (other, one);
        foreach (var name in first.Keys.Where(before.ContainsKey).Concat(second.Keys.Where(before.ContainsKey))
                     .Concat(one.Keys).Concat(other.Keys).Distinct(StringComparer.Ordinal))
            if (Member($"{path}[{name}]", before.GetValueOrDefault(name), one.GetValueOrDefault(name), other.GetValueOrDefault(name), overlaps) is { } member)
                merged.Add(member);
        return merged;

        Dictionary<string, JsonObject> ByName(List<JsonNode?> members) => members.ToDictionary(m => Say(m![key])!, m => (JsonObject)m!, StringComparer.Ordinal);

        List<string> Order(Dictionary<string, JsonObject> members) =>
            [.. members.Keys.Where(n => before.ContainsKey(n) && one.ContainsKey(n) && other.ContainsKey(n))];
    }

    private static JsonNode? Member(string path, JsonObject? origin, JsonObject? theirs, JsonObject? mine, List<BodyOverlap> overlaps) =>
        origin is not null && theirs is not null && mine is not null
            ? Fields(path, origin, theirs, mine, overlaps)
            : Value(path, origin, theirs, mine, overlaps);

    /// <summary>
    /// Members without identity, each one value. Those that both kept part the lists into stretches; within one, what only one
    /// side changed is taken, and what both only added stands one behind the other.
    /// </summary>
    private static JsonArray Plain(string path, List<JsonNode?> origin, List<JsonNode?> theirs, List<JsonNode?> mine, List<BodyOverlap> overlaps)
    {
        var (keptByThem, keptByMe) = (Kept(origin, theirs), Kept(origin, mine));
        var merged = new JsonArray();
        var (o, t, m) = (0, 0, 0);
        for (var at = 0; at <= origin.Count; at++)
        {
            if (at < origin.Count && (keptByThem[at] < 0 || keptByMe[at] < 0))
                continue;
            var (toTheirs, toMine) = at < origin.Count ? (keptByThem[at], keptByMe[at]) : (theirs.Count, mine.Count);
            foreach (var member in Stretch(path, origin[o..at], theirs[t..toTheirs], mine[m..toMine], overlaps))
                merged.Add(member?.DeepClone());
            if (at < origin.Count)
                merged.Add(origin[at]?.DeepClone());
            (o, t, m) = (at + 1, toTheirs + 1, toMine + 1);
        }

        return merged;
    }

    private static IEnumerable<JsonNode?> Stretch(string path, List<JsonNode?> origin, List<JsonNode?> theirs, List<JsonNode?> mine, List<BodyOverlap> overlaps)
    {
        if (Same(origin, mine) || Same(theirs, mine))
            return theirs;
        if (Same(origin, theirs))
            return mine;
        if (origin.Count == 0)
            return theirs.Concat(mine.Where(added => !theirs.Exists(there => JsonNode.DeepEquals(there, added))));
        overlaps.Add(new(path, All(origin), All(theirs), All(mine)));
        return mine;

        static bool Same(List<JsonNode?> one, List<JsonNode?> other) => one.Count == other.Count && one.Zip(other).All(p => JsonNode.DeepEquals(p.First, p.Second));
        static string? All(List<JsonNode?> members) => members.Count == 0 ? null : $"[{string.Join(',', members.Select(m => m?.ToJsonString(DomainText) ?? "null"))}]";
    }

    /// <summary>Where each member of the one stands in the other, by their longest common subsequence; -1 where it is gone.</summary>
    private static int[] Kept(List<JsonNode?> origin, List<JsonNode?> other)
    {
        var longest = new int[origin.Count + 1, other.Count + 1];
        for (var i = origin.Count - 1; i >= 0; i--)
            for (var j = other.Count - 1; j >= 0; j--)
                longest[i, j] = JsonNode.DeepEquals(origin[i], other[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var kept = new int[origin.Count];
        var at = 0;
        for (var i = 0; i < origin.Count; i++)
        {
            while (at < other.Count && !JsonNode.DeepEquals(origin[i], other[at]) && longest[i, at + 1] >= longest[i + 1, at])
                at++;
            kept[i] = at < other.Count && JsonNode.DeepEquals(origin[i], other[at]) ? at++ : -1;
        }

        return kept;
    }

    private static bool Identifies(string name, List<JsonNode?> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.TrueForAll(m => m is JsonObject o && Say(o[name]) is { } said && seen.Add(said));
    }

    private static string? Say(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => node.ToJsonString(DomainText),
    };

    private static JsonSerializerOptions DomainText => Codec.DomainJson.Compact;
}
