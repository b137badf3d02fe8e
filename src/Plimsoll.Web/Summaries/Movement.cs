namespace Plimsoll.Web.Summaries;

/// <summary>Which way a rating went.</summary>
internal enum Direction
{
    New,
    Same,
    Up,
    Down,
    Rescored,
}

/// <summary>How an item's rating moved between two assessments, in words. An arrow may stand beside them, never for them.</summary>
/// <param name="Direction">Which way; rescored when the scheme changed in between, so that the numbers do not compare.</param>
/// <param name="From">The rating before, as printed; null when there was none.</param>
/// <param name="To">The rating now, as printed.</param>
/// <param name="Change">Now less before, in points; 0 where they do not compare.</param>
/// <param name="Kind">A rise is bad news of a risk and good news of an opportunity.</param>
internal sealed record Movement(Direction Direction, string? From, string? To, decimal Change, ItemKind Kind)
{
    /// <summary>"down from 16 to 12".</summary>
    public string Words => Direction switch
    {
        Direction.Up => T[$"up from {From} to {To}"],
        Direction.Down => T[$"down from {From} to {To}"],
        Direction.Same => T["no change"],
        Direction.Rescored => T[$"re-scored from {From} to {To}"],
        _ => To is null ? T["not scored"] : T["first score"],
    };

    /// <summary>"down from 16", where the rating now stands beside it.</summary>
    public string Brief => Direction switch
    {
        Direction.Up => T[$"up from {From}"],
        Direction.Down => T[$"down from {From}"],
        Direction.Rescored => T[$"re-scored from {From}"],
        _ => Words,
    };

    /// <summary>For the eye, beside the words.</summary>
    public string Arrow => Direction switch
    {
        Direction.Up => "▲",
        Direction.Down => "▼",
        _ => "",
    };

    /// <summary>Points by which things got worse; negative when they got better.</summary>
    public decimal Worsening => Kind == ItemKind.Risk ? Change : -Change;

    /// <summary>The class that tints the words.</summary>
    public string Class => Worsening > 0 ? "move--worse" : Worsening < 0 ? "move--better" : "";

    /// <summary>The movement from one assessment to another.</summary>
    public static Movement Between(RegisterView view, Item item, Assessment? before, Assessment? now)
    {
        var to = now is null ? null : Ratings.Of(view.SchemeOf(item, now), now);
        if (before?.Rating is not { } was || now?.Rating is not { } rating)
            return new(Direction.New, null, to, 0, item.Kind);
        var from = Ratings.Of(view.SchemeOf(item, before), before);
        if (before.Scheme != now.Scheme || before.SchemeVersion != now.SchemeVersion)
            return new(from == to ? Direction.Same : Direction.Rescored, from, to, 0, item.Kind);
        var direction = rating > was ? Direction.Up : rating < was ? Direction.Down : Direction.Same;
        return new(direction, from, to, rating - was, item.Kind);
    }
}
