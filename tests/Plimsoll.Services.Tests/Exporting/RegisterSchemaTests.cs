using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Exporting;

/// <summary>The JSON that other programs rely on keeps docs/register.schema.json, and the schema says what was promised.</summary>
public class RegisterSchemaTests(DemonstrationWorkspace demonstration, PublishedWorkspace published)
{
    private static readonly JsonSchema Schema = JsonSchema.Register;

    [Theory]
    [InlineData(0, null), InlineData(1, null), InlineData(2, null), InlineData(0, "2025-03-31"), InlineData(1, "2024-06-30")]
    public async Task Demonstration_asJson_keepsTheSchema(int at, string? asAt)
    {
        var workspace = await demonstration.SeededAsync();
        var register = (await workspace.Registers.ListAsync(Actor.Terminal))[at].Id;

        foreach (var actor in new[] { Actor.Terminal, Actor.Public })
            Assert.Empty(Schema.Errors(await JsonAsync(workspace, register, actor, asAt is null ? null : AsAt.Read(asAt))));
        Assert.Empty(Schema.Errors(RegisterExport.Json(await workspace.Exports.ExportAsync(Actor.Terminal, register))));
    }

    [Theory]
    [InlineData(PublishedWorkspace.Thurrock), InlineData(PublishedWorkspace.Blackpool)]
    public async Task Published_register_asJson_keepsTheSchema(string name)
    {
        var workspace = await published.ImportedAsync();
        var register = (await workspace.ViewAsync(name)).Register.Id;

        Assert.Empty(Schema.Errors(await JsonAsync(workspace, register, Actor.Terminal, null)));
        Assert.Empty(Schema.Errors(RegisterExport.Json(await workspace.Exports.ExportAsync(Actor.Terminal, register))));
    }

    [Fact]
    public async Task Import_asJson_keepsTheSchema()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, HarbourForm.Edition());

        Assert.Empty(Schema.Errors(RegisterExport.Json(RegisterExport.Of(plan.View, plan.Findings))));
    }

    // The schema is strict: each of these edits of a good file is an error at just that place.
    [Theory]
    [InlineData("$.items[0].kind", "\"threat\"")]
    [InlineData("$.items[0].weight", "0")]
    [InlineData("$.items[0].assessments[0].rating", "\"12\"")]
    [InlineData("$.items[0].assessments[0].date.from", "\"01/01/2021\"")]
    [InlineData("$.items[0].status", "null")]
    [InlineData("$.findings[0].severity", "\"bad\"")]
    [InlineData("$.register.level", "\"team\"")]
    public async Task Value_thatIsNotAllowed_breaksTheSchemaThere(string path, string value)
    {
        var file = await HarbourAsync();
        var target = At(file, path[..path.LastIndexOf('.')]);
        target[path[(path.LastIndexOf('.') + 1)..]] = JsonNode.Parse(value);

        Assert.All(Schema.Errors(file.ToJsonString()), e => Assert.StartsWith(path + ":", e, StringComparison.Ordinal));
        Assert.NotEmpty(Schema.Errors(file.ToJsonString()));
    }

    [Theory]
    [InlineData("$"), InlineData("$.register"), InlineData("$.items[0]"), InlineData("$.items[0].assessments[0]"), InlineData("$.items[0].assessments[0].date")]
    [InlineData("$.items[0].controls[0]"), InlineData("$.items[0].actions[0]"), InlineData("$.items[0].actions[0].progress[0]"), InlineData("$.findings[0]")]
    public async Task Name_unknownOrMissing_breaksTheSchema(string path)
    {
        var file = await HarbourAsync();
        At(file, path)["mistake"] = 1;
        Assert.Contains(Schema.Errors(file.ToJsonString()), e => e.StartsWith(path + ":", StringComparison.Ordinal) && e.Contains("additionalProperties", StringComparison.Ordinal));

        var required = Names(Definition(path).GetProperty("required"));
        Assert.NotEmpty(required);
        foreach (var name in required)
        {
            file = await HarbourAsync();
            Assert.True(At(file, path).AsObject().Remove(name), name);
            Assert.Contains(Schema.Errors(file.ToJsonString()), e => e.StartsWith(path + ":", StringComparison.Ordinal) && e.Contains("required", StringComparison.Ordinal));
        }
    }

    // The names of DESIGN: each must be there, always.
    [Theory]
    [InlineData("$", "register items findings")]
    [InlineData("$.register", "name level")]
    [InlineData("$.items[0]", "reference kind title description consequences opportunities owners managers priorities parent weight status assessments controls actions comments")]
    [InlineData("$.items[0].assessments[0]", "stage date impact likelihood rating band")]
    [InlineData("$.items[0].assessments[0].date", "text from to")]
    [InlineData("$.items[0].controls[0]", "number text implemented")]
    [InlineData("$.items[0].actions[0]", "number text managers owners target originalTarget status progress outcomes")]
    [InlineData("$.items[0].actions[0].progress[0]", "date text")]
    [InlineData("$.items[0].comments[0]", "date text")]
    [InlineData("$.findings[0]", "code severity message item place")]
    public async Task Name_thatWasPromised_isRequiredAndWritten(string path, string names)
    {
        Assert.Subset(Names(Definition(path).GetProperty("required")).ToHashSet(), names.Split(' ').ToHashSet());
        Assert.Subset(At(await HarbourAsync(), path).AsObject().Select(p => p.Key).ToHashSet(), names.Split(' ').ToHashSet());
    }

    [Fact]
    public void Schema_describesEveryField()
    {
        List<string> silent = [];
        Walk(Schema.Root, "$");
        Assert.Empty(silent);

        void Walk(JsonElement schema, string at)
        {
            if (!schema.TryGetProperty("description", out _) && !schema.TryGetProperty("$ref", out _))
                silent.Add(at);
            foreach (var group in new[] { "properties", "$defs" })
                if (schema.TryGetProperty(group, out var members))
                    foreach (var member in members.EnumerateObject())
                        Walk(member.Value, $"{at}.{member.Name}");
            if (schema.TryGetProperty("items", out var items))
                Walk(items, at + "[]");
            if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object"))
                Assert.True(schema.TryGetProperty("additionalProperties", out _), at);
        }
    }

    private static async Task<JsonNode> HarbourAsync()
    {
        await using var workspace = await TemporaryWorkspace.NewAsync();
        var plan = await workspace.Imports.PlanAsync(Actor.Terminal, HarbourForm.FileName, HarbourForm.Edition());
        return JsonNode.Parse(RegisterExport.Json(RegisterExport.Of(plan.View, plan.Findings)))!;
    }

    private static async Task<string> JsonAsync(TemporaryWorkspace workspace, RegisterId register, Actor actor, AsAt? asAt) => RegisterExport.Json(RegisterExport.Of(
        await workspace.Registers.ViewAsync(actor, register, asAt), await workspace.Checks.FindAsync(actor, register, asAt), asAt));

    private static JsonNode At(JsonNode file, string path)
    {
        foreach (var step in path.Split('.').Skip(1))
            file = step.EndsWith("[0]", StringComparison.Ordinal) ? file[step[..^3]]![0]! : file[step]!;
        return file;
    }

    /// <summary>The part of the schema that speaks of a place.</summary>
    private static JsonElement Definition(string path)
    {
        var schema = Schema.Root;
        foreach (var step in path.Split('.').Skip(1))
        {
            schema = Resolved(schema.GetProperty("properties").GetProperty(step.Replace("[0]", "", StringComparison.Ordinal)));
            if (step.EndsWith("[0]", StringComparison.Ordinal))
                schema = Resolved(schema.GetProperty("items"));
        }

        return schema;

        static JsonElement Resolved(JsonElement schema) =>
            schema.TryGetProperty("$ref", out var name) ? Schema.Root.GetProperty("$defs").GetProperty(name.GetString()!.Split('/')[^1]) : schema;
    }

    private static List<string> Names(JsonElement names) => [.. names.EnumerateArray().Select(n => n.GetString()!)];
}
