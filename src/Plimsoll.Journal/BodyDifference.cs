using System.Text.Json;

namespace Plimsoll.Journal;

/// <summary>One thing that differs between two versions of a document.</summary>
/// <param name="Path">
/// Where, as names with dots: <c>actions[5.1].target.text</c>. Members of a list are named by their id, number or
/// reference where they have one, otherwise by their place from 1; <c>actions (order)</c> says that they changed places.
/// </param>
/// <param name="Before">What stood there: text as it is, anything else as JSON; null when nothing did.</param>
/// <param name="After">What stands there now, likewise.</param>
public sealed record BodyDifference(string Path, string? Before, string? After)
{
    internal static readonly string[] Names = ["id", "number", "reference"];

    /// <summary>What differs between two JSON bodies, in the order of the document. Null and absent are the same.</summary>
    /// <exception cref="JsonException">A body is not JSON.</exception>
    public static IReadOnlyList<BodyDifference> Between(string before, string after)
    {
        using var left = JsonDocument.Parse(before);
        using var right = JsonDocument.Parse(after);
        var found = new List<BodyDifference>();
        Compare("", left.RootElement, right.RootElement, found);
        return found;
    }

    /// <summary>What a first body says, in the order of the document: its lists by their members, everything else whole.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public static IReadOnlyList<BodyDifference> Of(string body)
    {
        using var nothing = JsonDocument.Parse("[]");
        using var said = JsonDocument.Parse(body);
        var found = new List<BodyDifference>();
        foreach (var property in said.RootElement.EnumerateObject())
            Compare(property.Name, property.Value.ValueKind == JsonValueKind.Array ? nothing.RootElement : null, property.Value, found);
        return found;
    }

    private static void Compare(string path, JsonElement? before, JsonElement? after, List<BodyDifference> found)
    {
        if (before is { ValueKind: JsonValueKind.Object } o && after is { ValueKind: JsonValueKind.Object } p)
            CompareObjects(path, o, p, found);
        else if (before is { ValueKind: JsonValueKind.Array } a && after is { ValueKind: JsonValueKind.Array } b)
            CompareLists(path, a, b, found);
        else if (Say(before) != Say(after) || before?.ValueKind != after?.ValueKind)
            Tell(path, before, after, found);
    }

    private static void CompareObjects(string path, JsonElement before, JsonElement after, List<BodyDifference> found)
    {
        var start = path.Length == 0 ? "" : path + ".";
        foreach (var property in before.EnumerateObject())
            Compare(start + property.Name, property.Value, after.TryGetProperty(property.Name, out var other) ? other : null, found);
        foreach (var property in after.EnumerateObject().Where(p => !before.TryGetProperty(p.Name, out _)))
            Compare(start + property.Name, null, property.Value, found);
    }

    private static void CompareLists(string path, JsonElement before, JsonElement after, List<BodyDifference> found)
    {
        var (left, right) = (before.EnumerateArray().ToList(), after.EnumerateArray().ToList());
        if (Names.FirstOrDefault(name => IdentifiesAll(name, left) && IdentifiesAll(name, right)) is { } key && left.Count + right.Count > 0)
        {
            CompareNamed(path, key, left, right, found);
            return;
        }

        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            Compare(FormattableString.Invariant($"{path}[{i + 1}]"), i < left.Count ? left[i] : null, i < right.Count ? right[i] : null, found);
    }

    private static void CompareNamed(string path, string key, List<JsonElement> before, List<JsonElement> after, List<BodyDifference> found)
    {
        var left = before.ToDictionary(e => Say(e.GetProperty(key))!, StringComparer.Ordinal);
        var right = after.ToDictionary(e => Say(e.GetProperty(key))!, StringComparer.Ordinal);
        foreach (var (name, element) in left)
            Compare($"{path}[{name}]", element, right.TryGetValue(name, out var other) ? other : null, found);
        foreach (var (name, element) in right.Where(r => !left.ContainsKey(r.Key)))
            Compare($"{path}[{name}]", null, element, found);
        var stayedBefore = left.Keys.Where(right.ContainsKey).ToList();
        var stayedAfter = right.Keys.Where(left.ContainsKey).ToList();
        if (!stayedBefore.SequenceEqual(stayedAfter))
            found.Add(new($"{path} (order)", string.Join(", ", stayedBefore), string.Join(", ", stayedAfter)));
    }

    /// <summary>Whether every member is an object with this property, and no two have the same.</summary>
    private static bool IdentifiesAll(string name, List<JsonElement> members)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return members.All(m => m.ValueKind == JsonValueKind.Object && m.TryGetProperty(name, out var value) && Say(value) is { } said && seen.Add(said));
    }

    private static void Tell(string path, JsonElement? before, JsonElement? after, List<BodyDifference> found)
    {
        if (Say(before) is null && Say(after) is null)
            return;
        found.Add(new(path, Say(before), Say(after)));
    }

    private static string? Say(JsonElement? element) => element switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };
}
