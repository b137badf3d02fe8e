using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>The facts at the head of an item: who answers, what it serves, where it stands. What is not known is left out.</summary>
internal static class ItemFacts
{
    public static Block Of(PaperContext context, Item item) => new Facts([.. All(context, item)]);

    private static IEnumerable<Fact> All(PaperContext context, Item item)
    {
        var (view, kind) = (context.View, Printed.Kind(item.Kind));
        yield return new($"{kind} owner", item.Owners.Count > 0 ? Printed.Parties(view, item.Owners) : "No owner");
        if (item.Managers.Count > 0)
            yield return new($"{kind} manager", Printed.Parties(view, item.Managers));
        if (view.PrioritiesOf(item) is [_, ..] priorities)
            yield return new("Linked priorities", string.Join("; ", priorities));
        if (view.Organisation.Categories.FirstOrDefault(c => c.Id == item.Category) is { } category)
            yield return new("Category", category.Name);
        if (context.ParentOf(item) is { } parent)
            yield return new("Part of", Share(item) + Printed.NameOf(parent));
        if (item.Response is { } response)
            yield return new("Response", Printed.Response(response));
        if (StatusOf(context, item) is { } status)
            yield return new("Status", status);
        if (item.Proximity.Words.Length > 0)
            yield return new("May strike", item.Proximity.Words);
        if (context.AppetiteOf(item) is { } appetite)
            yield return new("Appetite", PaperContext.InWords(appetite) + Position(view.AppetitePositionOf(item)));
        if (context.RatingMoved(item) is { } moved)
            yield return new("Direction of travel", $"{char.ToUpperInvariant(moved[0])}{moved[1..]} since {Printed.Day(context.Request.CompareWith!.Value)}");
        if (item.Reviews is [.., var review])
            yield return new("Last review", $"{Printed.Day(review.Date)}, {(review.Changed ? "changed" : "no change")}{(review.Note.Length > 0 ? ": " + review.Note : "")}");
        if (item.EarlierReferences.Count > 0)
            yield return new("Earlier reference", string.Join("; ", item.EarlierReferences));
        if (item.Exemption is { } exemption)
            yield return new("Exempt", $"{exemption.Printed}: {exemption.Reason}");
    }

    private static string Share(Item item) => item.Weight is { } weight ? $"{Printed.Percent(weight)} of " : "";

    /// <summary>Open items say since when, if that is known; an ended one says how it ended.</summary>
    private static string? StatusOf(PaperContext context, Item item)
    {
        if (item.Closure is not { } closure)
            return item.Opened is { } day ? $"{Printed.Status(item.Status)} since {Printed.Day(day)}" : Printed.Status(item.Status);
        var into = closure.MergedInto is { } id && context.View.Find(id) is { } other ? $" into {Printed.NameOf(other)}" : "";
        return $"{Printed.Status(item.Status)}{into} on {Printed.Day(closure.On)}: {closure.Reason}";
    }

    private static string Position(AppetitePosition? position) => position switch
    {
        AppetitePosition.Above => "; the rating is above it",
        AppetitePosition.At => "; the rating is at it",
        AppetitePosition.Below => "; the rating is below it",
        _ => "",
    };
}
