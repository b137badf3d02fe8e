using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plimsoll.Domain;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Services.Importing.Corrections;

/// <summary>Writes corrections of an import as JSON, for a file beside the register or for a page, and reads them back.</summary>
public static class CorrectionFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new IdConverter<SchemeId>(g => new(g), i => i.Value),
            new IdConverter<ItemId>(g => new(g), i => i.Value),
            new PartyConverter(),
        },
    };

    /// <summary>The corrections as JSON.</summary>
    public static string Write(ImportCorrections corrections) => JsonSerializer.Serialize(corrections, Options);

    /// <summary>Reads corrections.</summary>
    /// <exception cref="RuleBrokenException">It is no JSON of corrections; the message says where.</exception>
    public static ImportCorrections Read(string json, string fileName = "mapping")
    {
        try
        {
            return JsonSerializer.Deserialize<ImportCorrections>(json, Options) ?? ImportCorrections.None;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new RuleBrokenException(fileName, $"It is no mapping of an import: {wrong.Message}");
        }
    }

    private sealed class IdConverter<T>(Func<Guid, T> read, Func<T, Guid> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id) ? read(id) : throw new JsonException("An identity is a GUID");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }

    private sealed class PartyConverter : JsonConverter<Party>
    {
        public override Party Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (reader.GetString() ?? "").Split(':') is [var kind, var id] && Enum.TryParse<PartyKind>(kind, true, out var of) && Guid.TryParse(id, out var guid)
                ? of switch
                {
                    PartyKind.Board => Party.Of(new BoardId(guid)),
                    PartyKind.Person => Party.Of(new PersonId(guid)),
                    _ => Party.Of(new PostId(guid)),
                }
                : throw new JsonException("A party is post:, board: or person: and its identity");

        public override void Write(Utf8JsonWriter writer, Party value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value.Kind.ToString().ToLowerInvariant()}:{value.Id:D}");
    }
}
