using Plimsoll.Domain.Timings;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>
/// What the texts of an item tell besides: when its actions are due or that they are done, and cause, event and consequences of a
/// description that has them all in one. Nothing is taken out of the texts, and all of it is marked as not sure.
/// </summary>
internal static class ItemCompletion
{
    private const double FromText = 0.7;
    private const int ShortestStatement = 25;

    /// <summary>Adds what the texts tell and no column of the item did.</summary>
    public static void Complete(RecognisedItem item)
    {
        foreach (var action in item.Actions)
            Complete(action);
        State(item);
    }

    private static void Complete(RecognisedAction action)
    {
        if (action.Target is not null || ActionDates.Of(action.Text.Value) is not { } told)
            return;
        if (!told.IsDone)
        {
            action.Target = new(told.Words!, action.Text.Place, told.Phrase, told.Confidence);
            if (told.Who is { } who && action.Owners.Count == 0)
                action.Owners.Add(new(who, action.Text.Place, told.Phrase, told.Confidence));
            return;
        }

        action.Complete ??= new(true, action.Text.Place, told.Phrase, told.Confidence);
        if (told.Words is { } words && Timing.Read(words) is { Earliest: { } first, Latest: { } last } && first == last)
            action.Ended = new(last, action.Text.Place, told.Phrase, told.Confidence);
    }

    private static void State(RecognisedItem item)
    {
        var text = item.Description ?? (item.Title.Value.Length >= ShortestStatement && item.Title.Words is not "" ? item.Title : null);
        if (text is null || RiskStatements.Read(text.Words is { Length: > 0 } words ? words : text.Value) is not { } statement)
            return;
        Recognised<string> Told(string part) => new(part, text.Place, null, FromText);
        if (item.Cause is null && statement.Cause is { } cause)
            item.Cause = Told(cause);
        if (item.Event is null && statement.Event is { } happening)
            item.Event = Told(happening);
        if (item.Consequences.Count == 0)
            item.Consequences.AddRange(statement.Consequences.Select(Told));
    }
}
