using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;

namespace Plimsoll.Web.Words;

/// <summary>The words that pages use for the values of the register: one place for each.</summary>
internal static class Labels
{
    public static string Of(RegisterLevel level) => level.ToString();

    public static string Of(ItemKind kind) => kind == ItemKind.Risk ? "Risk" : "Opportunity";

    public static string Many(ItemKind kind) => kind == ItemKind.Risk ? "risks" : "opportunities";

    public static string Of(ItemStatus status) => status.ToString();

    public static string Of(ItemField field) => field switch
    {
        ItemField.CauseAndEvent => "Cause and event",
        ItemField.Opportunities => "Upsides",
        _ => field.ToString(),
    };

    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Causes => "A cause of it",
        LinkKind.CausedBy => "Caused by it",
        LinkKind.DuplicateOf => "A duplicate of it",
        _ => "Related to it",
    };

    public static string Of(Response response) => response.ToString();

    public static string Of(Severity severity) => severity.ToString();

    public static string Many(Severity severity) => severity switch
    {
        Severity.Error => "errors",
        Severity.Warning => "warnings",
        _ => "notes",
    };

    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.Complete => "Complete",
        ActionStatus.Cancelled => "Cancelled",
        _ => "Open",
    };

    public static string Of(Effectiveness effectiveness) => effectiveness switch
    {
        Effectiveness.Effective => "Effective",
        Effectiveness.PartlyEffective => "Partly effective",
        _ => "Ineffective",
    };

    public static string Of(AssuranceOpinion opinion) => opinion == AssuranceOpinion.None ? "No assurance" : opinion.ToString();

    public static string Of(AssuranceLine line) => line switch
    {
        AssuranceLine.First => "first line",
        AssuranceLine.Second => "second line",
        AssuranceLine.Third => "internal audit",
        _ => "external scrutiny",
    };

    public static string Of(CompositeRule rule) => rule switch
    {
        CompositeRule.Highest => "the highest of its parts",
        CompositeRule.Sum => "the sum of its parts",
        CompositeRule.Mean => "the mean of its parts",
        _ => "the weighted mean of its parts",
    };

    public static string Of(AppetitePosition position) => position switch
    {
        AppetitePosition.Above => "above",
        AppetitePosition.At => "at",
        _ => "below",
    };
}
