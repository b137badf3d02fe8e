using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Importing.Committing;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>The words of imports.</summary>
internal static class ImportWords
{
    /// <summary>What became of a piece of the source.</summary>
    public static string Of(SourceUse use) => use switch
    {
        SourceUse.Used => T["Used", "piece of a source"],
        SourceUse.Heading => T["Heading", "piece of a source"],
        SourceUse.Guidance => T["Guidance or example", "piece of a source"],
        SourceUse.Repeated => T["Repeated", "piece of a source"],
        SourceUse.KeptAsExtra => T["Kept as an extra field", "piece of a source"],
        _ => T["Ignored", "piece of a source"],
    };

    /// <summary>The same as a key of a record.</summary>
    public static string OfUse(string use) => Enum.TryParse<SourceUse>(use, out var known) ? Of(known) : use;

    /// <summary>What a row is.</summary>
    public static string Of(RowUse use) => use switch
    {
        RowUse.Header => T["Names of columns", "row of a source"],
        RowUse.Item => T["An item", "row of a source"],
        RowUse.Continuation => T["More of the item above", "row of a source"],
        RowUse.Section => T["Heading of a group", "row of a source"],
        RowUse.Guidance => T["Guidance or example", "row of a source"],
        _ => T["No item", "row of a source"],
    };

    /// <summary>What somebody can say that a row is.</summary>
    public static string Of(RowMeaning meaning) => meaning switch
    {
        RowMeaning.Item => T["An item", "row of a source"],
        RowMeaning.MoreOfItem => T["More of the item above", "row of a source"],
        _ => T["No item", "row of a source"],
    };

    /// <summary>What a column holds, with the body's word for the stage of a score.</summary>
    public static string Of(FieldChoice choice, StageWords stages) =>
        choice.Stage is { } stage ? T[$"{Of(choice.Field)}, {stages.For(stage)}"] : Of(choice.Field);

    /// <summary>How it was found which item of the register an item is.</summary>
    public static string Of(MatchedItem match) => match.By switch
    {
        MatchBasis.Reference => T["by its reference", "how an item was found"],
        MatchBasis.Likeness => T[$"by its words: {match.Likeness.ToString("P0", T.Culture)} alike"],
        _ => T["as you said", "how an item was found"],
    };

    public static string Of(PartyKind kind) => kind switch
    {
        PartyKind.Post => T["Post"],
        PartyKind.Board => T["Board"],
        _ => T["Person"],
    };

    private static string Of(ImportField field) => field switch
    {
        ImportField.Extra => T["Kept as an extra field", "column of a source"],
        ImportField.Ignore => T["Left out", "column of a source"],
        ImportField.Reference => T["Reference", "column of a source"],
        ImportField.Title => T["Title", "column of a source"],
        ImportField.Description => T["Description", "column of a source"],
        ImportField.Cause => T["Cause", "column of a source"],
        ImportField.Consequence => T["Consequences", "column of a source"],
        ImportField.Opportunity => T["Upsides", "column of a source"],
        ImportField.Kind => T["Risk or opportunity", "column of a source"],
        ImportField.Category => T["Category", "column of a source"],
        ImportField.Owner => T["Owners", "column of a source"],
        ImportField.Manager => T["Managers", "column of a source"],
        ImportField.Priority => T["Priorities", "column of a source"],
        ImportField.Status => T["Status", "column of a source"],
        ImportField.Response => T["Response", "column of a source"],
        ImportField.Opened => T["Day it was opened", "column of a source"],
        ImportField.Proximity => T["When it may strike", "column of a source"],
        ImportField.Closed => T["Day it was closed", "column of a source"],
        ImportField.ClosureReason => T["Why it was closed", "column of a source"],
        ImportField.Assessed => T["Day of the scores", "column of a source"],
        ImportField.Impact => T["Impact", "column of a source"],
        ImportField.Likelihood => T["Likelihood", "column of a source"],
        ImportField.Rating => T["Rating", "column of a source"],
        ImportField.Score => T["Impact and likelihood in one cell", "column of a source"],
        ImportField.Control => T["Controls", "column of a source"],
        ImportField.Implemented => T["Control: since when", "column of a source"],
        ImportField.Action => T["Actions", "column of a source"],
        ImportField.ActionNumber => T["Action: number", "column of a source"],
        ImportField.ActionOwner => T["Action: owners", "column of a source"],
        ImportField.ActionTarget => T["Action: target", "column of a source"],
        ImportField.ActionStatus => T["Action: status", "column of a source"],
        ImportField.Progress => T["Action: progress", "column of a source"],
        ImportField.Comment => T["Comments", "column of a source"],
        _ => T["Weight in per cent", "column of a source"],
    };
}
