namespace Plimsoll.Domain.Organisations;

public sealed partial record Post
{
    /// <summary>Gives it another title; the one before is kept, as registers have printed it.</summary>
    /// <exception cref="RuleBrokenException">The title is empty.</exception>
    public Post Rename(string title) =>
        string.IsNullOrWhiteSpace(title) ? throw new RuleBrokenException("Title", "Give the post’s title")
        : title.Trim() == Title ? this
        : this with { Title = title.Trim(), OtherTitles = Names.Kept(OtherTitles, Title, title.Trim()) };

    /// <summary>Leaves the post without a holder from a day; who was to take it up later does not.</summary>
    /// <exception cref="RuleBrokenException">It is vacant then already.</exception>
    public Post Vacate(DateOnly from) =>
        Holdings.All(h => h.To is { } to && to < from)
            ? throw new RuleBrokenException("From", "The post is vacant then already")
            : this with { Holdings = [.. Holdings.Where(h => h.From < from).Select(h => h.To is null || h.To >= from ? h with { To = from.AddDays(-1) } : h)] };

    /// <summary>Ends the post from a day: nobody holds it any more.</summary>
    /// <exception cref="RuleBrokenException">It has ended already.</exception>
    public Post Retire(DateOnly from) =>
        Retired is not null
            ? throw new RuleBrokenException("From", $"{Title} has ended already")
            : (Holdings.Any(h => h.To is null || h.To >= from) ? Vacate(from) : this) with { Retired = from };
}
