using System.Text.Json;
using System.Text.Json.Serialization;
using Plimsoll.Domain;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Journal.Codec;

/// <summary>
/// Writes a finding with its message in English, and beside it, where values stand in the sentence, its words and values
/// apart, by which another language says it. One of an earlier program has the message alone.
/// </summary>
internal sealed class FindingConverter : JsonConverter<Finding>
{
    private sealed record Kept(string Code, string Message, string? Item, string? Place, Said? Says);

    /// <summary>A sentence; a day or a number of a shape of its own is a value with a format.</summary>
    private sealed record Said(string Words, IReadOnlyList<JsonElement> Values, int? Count = null, Said? One = null);

    private sealed record Shaped(string Format, DateOnly? Day = null, decimal? Number = null);

    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var kept = JsonSerializer.Deserialize<Kept>(ref reader, options) ?? throw new JsonException("A finding is missing");
        return new Finding(kept.Code, kept.Says is { } says ? Of(says, options) : kept.Message, kept.Item, kept.Place);
    }

    public override void Write(Utf8JsonWriter writer, Finding finding, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            new Kept(finding.Code, finding.Message, finding.Item, finding.Place, finding.Sentence.Values.Count == 0 ? null : Of(finding.Sentence, options)),
            options);

    private static Said Of(Sentence sentence, JsonSerializerOptions options) =>
        new(sentence.Template, [.. sentence.Values.Select(v => Of(v, options))], sentence.Count, sentence.OfOne is { } one ? Of(one, options) : null);

    private static JsonElement Of(object? value, JsonSerializerOptions options) => value switch
    {
        Sentence inner => JsonSerializer.SerializeToElement(Of(inner, options), options),
        ShapedValue { Value: DateOnly day } shaped => JsonSerializer.SerializeToElement(new Shaped(shaped.Format, Day: day), options),
        ShapedValue { Value: decimal number } shaped => JsonSerializer.SerializeToElement(new Shaped(shaped.Format, Number: number), options),
        int number => JsonSerializer.SerializeToElement(number, options),
        _ => JsonSerializer.SerializeToElement(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"), options),
    };

    private static Sentence Of(Said said, JsonSerializerOptions options)
    {
        var sentence = Sentence.Of(said.Words, said.Values.Select(v => Of(v, options)));
        return said is { Count: { } count, One: { } one } ? Sentence.Counted(count, Of(one, options), sentence) : sentence;
    }

    private static object? Of(JsonElement value, JsonSerializerOptions options) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Object when value.TryGetProperty("words", out _) => Of(value.Deserialize<Said>(options)!, options),
        JsonValueKind.Object => value.Deserialize<Shaped>(options) switch
        {
            { Day: { } day } shaped => new ShapedValue(day, shaped.Format),
            { Number: { } number } shaped => new ShapedValue(number, shaped.Format),
            _ => throw new JsonException("A value of a finding has neither a day nor a number"),
        },
        _ => value.ToString(),
    };
}
