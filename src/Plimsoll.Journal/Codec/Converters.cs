using System.Text.Json;
using System.Text.Json.Serialization;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Journal.Codec;

/// <summary>Writes an identity as its bare GUID.</summary>
internal sealed class IdConverter<T>(Func<Guid, T> make, Func<T, Guid> value) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T id, JsonSerializerOptions options) => writer.WriteStringValue(value(id));
}

/// <summary>Writes a party as "post:…", "person:…" or "board:…".</summary>
internal sealed class PartyConverter : JsonConverter<Party>
{
    public override Party Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException("A party is missing");
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var kind = text.AsSpan(0, Math.Max(colon, 0)) switch
        {
            "post" => PartyKind.Post,
            "person" => PartyKind.Person,
            "board" => PartyKind.Board,
            _ => throw new JsonException($"“{text}” is not a party"),
        };
        return new Party(kind, Guid.Parse(text.AsSpan(colon + 1)));
    }

    public override void Write(Utf8JsonWriter writer, Party party, JsonSerializerOptions options) =>
        writer.WriteStringValue(party.Kind switch
        {
            PartyKind.Post => $"post:{party.Id}",
            PartyKind.Person => $"person:{party.Id}",
            _ => $"board:{party.Id}",
        });
}

/// <summary>Writes an earlier reference as its bare words, or with register and day where they are known.</summary>
internal sealed class EarlierReferenceConverter : JsonConverter<EarlierReference>
{
    private sealed record Placed(string Reference, RegisterId Register, DateOnly? Until);

    public override EarlierReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new EarlierReference(reader.GetString()!);
        var placed = JsonSerializer.Deserialize<Placed>(ref reader, options) ?? throw new JsonException("An earlier reference is missing");
        return new EarlierReference(placed.Reference, placed.Register, placed.Until);
    }

    public override void Write(Utf8JsonWriter writer, EarlierReference earlier, JsonSerializerOptions options)
    {
        if (earlier.Register is { } register)
            JsonSerializer.Serialize(writer, new Placed(earlier.Reference, register, earlier.Until), options);
        else
            writer.WriteStringValue(earlier.Reference);
    }
}
