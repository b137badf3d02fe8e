using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Domain.Timings;

namespace Plimsoll.Journal.Codec;

/// <summary>
/// The JSON of documents in the journal: compact, identities as bare GUIDs. What is empty is left out and read back as
/// empty, so that a field added later needs no migration; a body is never rewritten, as its exact text is what was hashed.
/// </summary>
internal static class DomainJson
{
    internal static JsonSerializerOptions Compact { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,

            // The text is stored and hashed, never embedded in a page: letters stay letters.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // By reflection: the source generator sets absent init properties to null instead of leaving their initial value.
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmpty),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
                new IdConverter<OrganisationId>(g => new(g), i => i.Value),
                new IdConverter<PostId>(g => new(g), i => i.Value),
                new IdConverter<BoardId>(g => new(g), i => i.Value),
                new IdConverter<PersonId>(g => new(g), i => i.Value),
                new IdConverter<PriorityId>(g => new(g), i => i.Value),
                new IdConverter<UnitId>(g => new(g), i => i.Value),
                new IdConverter<CategoryId>(g => new(g), i => i.Value),
                new IdConverter<SchemeId>(g => new(g), i => i.Value),
                new IdConverter<RegisterId>(g => new(g), i => i.Value),
                new IdConverter<ItemId>(g => new(g), i => i.Value),
                new IdConverter<ImportId>(g => new(g), i => i.Value),
                new IdConverter<PackId>(g => new(g), i => i.Value),
                new PartyConverter(),
                new EarlierReferenceConverter(),
                new FindingConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        // What a constructor takes is always written: an absent parameter would come back as null. What cannot be set is
        // computed and stays unwritten; a condition of its own would have it written after all.
        foreach (var property in type.Properties.Where(p => p.AssociatedParameter is null && p.Set is not null))
        {
            if (property.PropertyType == typeof(Timing))
                property.ShouldSerialize = static (_, value) => value is Timing { Words.Length: > 0 };
            else if (property.PropertyType == typeof(bool) && type.Type == typeof(Timing))
                property.ShouldSerialize = static (_, value) => value is true;
            else if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = static (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }
    }
}
