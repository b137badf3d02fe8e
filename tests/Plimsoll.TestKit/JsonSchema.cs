using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plimsoll.TestKit;

/// <summary>
/// A strict reader of JSON Schema 2020-12, as much of it as our own schemas use. A keyword that it does not know is an
/// error, so that no rule of a schema goes unchecked.
/// </summary>
public sealed class JsonSchema
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement root;

    /// <summary>Takes the text of a schema.</summary>
    public JsonSchema(string text) => root = JsonDocument.Parse(text).RootElement.Clone();

    /// <summary>The schema that register files are held to.</summary>
    public static JsonSchema Register { get; } = new(File.ReadAllText(Path.Combine(SharedFiles.RepositoryRoot, "docs", "register.schema.json")));

    /// <summary>The schema itself.</summary>
    public JsonElement Root => root;

    /// <summary>Every way in which a text breaks the schema, each with its place; none when it keeps it.</summary>
    public IReadOnlyList<string> Errors(string json)
    {
        List<string> errors = [];
        using var document = JsonDocument.Parse(json);
        Check(root, document.RootElement, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var rule = keyword.Value;
            var keeps = keyword.Name switch
            {
                "$ref" => Referred(rule, value, at, errors),
                "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(t => IsOf(t.GetString()!, value)) : IsOf(rule.GetString()!, value),
                "enum" => rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
                "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
                "properties" => Properties(rule, value, at, errors),
                "additionalProperties" => value.ValueKind != JsonValueKind.Object || rule.GetBoolean() || value.EnumerateObject().All(p => Names(schema).Contains(p.Name)),
                "items" => Items(rule, value, at, errors),
                "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(),
                "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() > rule.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(),
                _ => Annotations.Contains(keyword.Name) ? true : throw new NotSupportedException($"{keyword.Name} at {at}"),
            };
            if (!keeps)
                errors.Add($"{at}: {Shown(value)} breaks {keyword.Name} {Shown(rule)}");
        }
    }

    private bool Referred(JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        var name = rule.GetString()!;
        const string definitions = "#/$defs/";
        if (!name.StartsWith(definitions, StringComparison.Ordinal))
            throw new NotSupportedException(name);
        Check(root.GetProperty("$defs").GetProperty(name[definitions.Length..]), value, at, errors);
        return true;
    }

    private bool Properties(JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var property in value.EnumerateObject())
                if (rule.TryGetProperty(property.Name, out var schema))
                    Check(schema, property.Value, $"{at}.{property.Name}", errors);
        return true;
    }

    private bool Items(JsonElement rule, JsonElement value, string at, List<string> errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in value.EnumerateArray().Index())
                Check(rule, item, $"{at}[{index}]", errors);
        return true;
    }

    private static HashSet<string> Names(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(p => p.Name)] : [];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    private static string Shown(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
