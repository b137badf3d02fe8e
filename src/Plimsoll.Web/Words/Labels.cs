using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;

namespace Plimsoll.Web.Words;

/// <summary>The words that pages use for the values of the register: one place for each.</summary>
internal static class Labels
{
    public static string Of(RegisterLevel level) => level switch
    {
        RegisterLevel.Strategic => T["Strategic"],
        RegisterLevel.Corporate => T["Corporate"],
        RegisterLevel.Directorate => T["Directorate"],
        RegisterLevel.Service => T["Service"],
        RegisterLevel.Project => T["Project"],
        _ => T["Partnership"],
    };

    public static string Of(ItemKind kind) => kind == ItemKind.Risk ? T["Risk"] : T["Opportunity"];

    public static string Many(ItemKind kind) => kind == ItemKind.Risk ? T["risks"] : T["opportunities"];

    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Proposed => T["Proposed", "status of an item"],
        ItemStatus.Open => T["Open", "status of an item"],
        ItemStatus.Closed => T["Closed", "status of an item"],
        _ => T["Merged", "status of an item"],
    };

    public static string Of(ItemField field) => field switch
    {
        ItemField.Description => T["Description"],
        ItemField.CauseAndEvent => T["Cause and event"],
        ItemField.Consequences => T["Consequences"],
        ItemField.Opportunities => T["Upsides"],
        _ => T["Comments"],
    };

    public static string Of(Exemption exemption) => T[$"Schedule 12A paragraph {exemption.Paragraph}"];

    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Causes => T["A cause of it"],
        LinkKind.CausedBy => T["Caused by it"],
        LinkKind.DuplicateOf => T["A duplicate of it"],
        _ => T["Related to it"],
    };

    public static string Of(Response response) => response switch
    {
        Response.Treat => T["Treat", "response"],
        Response.Tolerate => T["Tolerate", "response"],
        Response.Transfer => T["Transfer", "response"],
        Response.Terminate => T["Terminate", "response"],
        Response.Exploit => T["Exploit", "response"],
        Response.Enhance => T["Enhance", "response"],
        Response.Share => T["Share", "response"],
        _ => T["Reject", "response"],
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => T["Error", "severity"],
        Severity.Warning => T["Warning", "severity"],
        _ => T["Note", "severity"],
    };

    /// <summary>"1 error", "3 warnings".</summary>
    public static string Many(Severity severity, int count) => severity switch
    {
        Severity.Error => T[count, $"{count:N0} error", $"{count:N0} errors"],
        Severity.Warning => T[count, $"{count:N0} warning", $"{count:N0} warnings"],
        _ => T[count, $"{count:N0} note", $"{count:N0} notes"],
    };

    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.Complete => T["Complete", "status of an action"],
        ActionStatus.Cancelled => T["Cancelled", "status of an action"],
        _ => T["Open", "status of an action"],
    };

    public static string Of(Effectiveness effectiveness) => effectiveness switch
    {
        Effectiveness.Effective => T["Effective"],
        Effectiveness.PartlyEffective => T["Partly effective"],
        _ => T["Ineffective"],
    };

    public static string Of(AssuranceOpinion opinion) => opinion switch
    {
        AssuranceOpinion.Substantial => T["Substantial", "opinion"],
        AssuranceOpinion.Reasonable => T["Reasonable", "opinion"],
        AssuranceOpinion.Limited => T["Limited", "opinion"],
        _ => T["No assurance", "opinion"],
    };

    public static string Of(AssuranceLine line) => line switch
    {
        AssuranceLine.First => T["first line"],
        AssuranceLine.Second => T["second line"],
        AssuranceLine.Third => T["internal audit"],
        _ => T["external scrutiny"],
    };

    public static string Of(CompositeRule rule) => rule switch
    {
        CompositeRule.Highest => T["the highest of its parts"],
        CompositeRule.Sum => T["the sum of its parts"],
        CompositeRule.Mean => T["the mean of its parts"],
        _ => T["the weighted mean of its parts"],
    };

    public static string Of(AppetitePosition position) => position switch
    {
        AppetitePosition.Above => T["above"],
        AppetitePosition.At => T["at"],
        _ => T["below"],
    };
}
