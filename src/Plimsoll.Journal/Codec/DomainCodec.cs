using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;

namespace Plimsoll.Journal.Codec;

/// <summary>The kinds of document that the journal keeps, and how each is written and read.</summary>
public static class DomainCodec
{
    /// <summary>The version of the JSON that is written now; older ones are read too.</summary>
    public const int Schema = 1;

    /// <summary>The kind, identity and body of a document.</summary>
    /// <exception cref="ArgumentException">The object is not a document of the journal.</exception>
    public static (string Kind, string Id, string Body) Write(object document) => document switch
    {
        Organisation o => ("organisation", Text(o.Id.Value), Json(o)),
        Post p => ("post", Text(p.Id.Value), Json(p)),
        Board b => ("board", Text(b.Id.Value), Json(b)),
        Access a => ("access", Text(a.Person.Value), Json(a)),
        Scheme s => ("scheme", Text(s.Id.Value), Json(s)),
        Register r => ("register", Text(r.Id.Value), Json(r)),
        Item i => ("item", Text(i.Id.Value), Json(i)),
        ImportRecord i => ("import", Text(i.Id.Value), Json(i)),
        Pack p => ("pack", Text(p.Id.Value), Json(p)),
        Withdrawn w => ("withdrawn", w.Id, Json(w)),
        _ => throw new ArgumentException($"{document.GetType().Name} is not a document of the journal", nameof(document)),
    };

    /// <summary>Reads a body.</summary>
    /// <exception cref="JsonException">The body is not of that kind, or its schema is newer than this program.</exception>
    public static object Read(string kind, int schema, string body)
    {
        if (schema > Schema)
            throw new JsonException($"The document's schema {schema} is newer than this program's {Schema}; install the newer program");
        return kind switch
        {
            "organisation" => From<Organisation>(body),
            "post" => From<Post>(body),
            "board" => From<Board>(body),
            "access" => From<Access>(body),
            "scheme" => From<Scheme>(body),
            "register" => From<Register>(body),
            "item" => From<Item>(body),
            "import" => From<ImportRecord>(body),
            "pack" => From<Pack>(body),
            "withdrawn" => From<Withdrawn>(body),
            _ => throw new JsonException($"“{kind}” is not a kind of document that this program knows"),
        };
    }

    /// <summary>How the journal prints an identity.</summary>
    public static string Text(Guid id) => id.ToString("D");

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)DomainJson.Compact.GetTypeInfo(typeof(T)));

    private static T From<T>(string body)
        where T : class =>
        JsonSerializer.Deserialize(body, (JsonTypeInfo<T>)DomainJson.Compact.GetTypeInfo(typeof(T))) ?? throw new JsonException("The document is empty");
}
