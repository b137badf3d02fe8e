using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Services.Exporting;

/// <summary>Writes a register in the JSON of <c>docs/register.schema.json</c>.</summary>
public static partial class RegisterExport
{
    /// <summary>How the JSON is written: indented, letters as letters.</summary>
    public static JsonTypeInfo<RegisterFile> Type { get; } = new RegisterJson(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    }).RegisterFile;

    /// <summary>The JSON of a register.</summary>
    public static string Json(RegisterFile file) => JsonSerializer.Serialize(file, Type);

    /// <summary>A register with its findings, as the shared shape; only some of its items when they are given.</summary>
    public static RegisterFile Of(RegisterView view, IEnumerable<Finding> findings, AsAt? asAt = null, IReadOnlyList<Item>? items = null) => new(
        new RegisterHead(view.Register.Name, Word(view.Register.Level), view.Organisation.Name, view.Register.ReportDate.Words.Length > 0 ? Date(view.Register.ReportDate) : null),
        [.. (items ?? view.Items).Select(i => Item(view, i))],
        [.. findings.Select(f => new FindingBody(f.Code, Word(f.Severity), f.Message, f.Item, f.Place))],
        asAt?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        view.Withheld.Count > 0 ? view.Withheld.Count : null);

    private static ItemBody Item(RegisterView view, Item item) => new()
    {
        Reference = item.Reference,
        Kind = Word(item.Kind),
        Title = item.Title,
        Description = Whole(item),
        Consequences = item.Consequences,
        Opportunities = item.Opportunities,
        Owners = view.NamesOf(item.Owners),
        Managers = view.NamesOf(item.Managers),
        Priorities = view.PrioritiesOf(item),
        Parent = item.Parent is { } parent ? view.Find(parent)?.Reference : null,
        Weight = item.Weight,
        Status = Word(item.Status),
        InFocus = item.InFocus,
        Category = item.Category is { } category ? view.Organisation.Categories.FirstOrDefault(c => c.Id == category)?.Name : null,
        Response = item.Response is { } response ? Word(response) : null,
        Appetite = view.AppetitePositionOf(item) is { } position ? Word(position) : null,
        Assessments = [.. view.AssessmentsOf(item).Select(a => Assessment(view, item, a))],
        Controls = [.. item.Controls.Select(c => new ControlBody(
            c.Number, c.Text, Date(c.Implemented), c.Parts.Count > 0 ? [.. c.Parts.Select(p => new NumberedText(p.Number, p.Text))] : null,
            c.Owners.Count > 0 ? view.NamesOf(c.Owners) : null, c.Effectiveness is { } e ? Word(e) : null))],
        Actions = [.. item.Actions.Select(a => Action(view, a))],
        Comments = [.. item.Comments.Select(c => new DatedText(Date(c.Date), c.Text))],
        Extra = item.Extra.Count > 0 ? [.. item.Extra.Select(e => new ExtraBody(e.Label, e.Text, e.Place))] : null,
        Sources = item.Sources.Count > 0 ? [.. item.Sources.Select(s => new SourceBody(s.Field, s.Place, s.Words, s.Confidence))] : null,
    };

    private static string Whole(Item item)
    {
        var (cause, happening) = Statement.BesideDescription(item);
        return string.Join("\n\n", new[] { item.Description, cause, happening }.Where(text => !string.IsNullOrEmpty(text)));
    }

    private static AssessmentBody Assessment(RegisterView view, Item item, Assessment a) => new(
        Word(a.Stage), Date(a.Date), a.Impact, a.Likelihood, a.Rating is { } r ? r / 1.0000000000m : null, view.BandOf(item, a)?.Name, a.IsComputed, a.Rationale,
        a.Printed is { } p ? new PrintedBody(p.Impact, p.Likelihood, p.Rating, p.Place, p.Confidence) : null);

    private static ActionBody Action(RegisterView view, ItemAction a) => new(
        a.Number, a.Text, view.NamesOf(a.Managers), view.NamesOf(a.Owners), Date(a.Target), Date(a.OriginalTarget), a.TimesRedated, Word(a.Status),
        [.. a.Progress.Select(p => new DatedText(Date(p.Date), p.Text))], a.Outcomes);

    private static DateBody Date(Timing date) => new(
        date.Words.Length > 0 ? date.Words : null,
        date.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        date.Latest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A word of the model as JSON writes it: "risk", "partlyEffective".</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    [JsonSerializable(typeof(RegisterFile))]
    private sealed partial class RegisterJson : JsonSerializerContext;
}
