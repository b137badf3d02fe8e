namespace Plimsoll.Domain.Organisations;

/// <summary>
/// A post that owns and manages. It may change title, and it changes hands on a date; what it owns goes with it,
/// so that a reorganisation does not orphan a risk.
/// </summary>
public sealed partial record Post
{
    /// <summary>Identity; survives a change of title.</summary>
    public required PostId Id { get; init; }

    /// <summary>Title of today, e.g. "Director of Resources".</summary>
    public required string Title { get; init; }

    /// <summary>Other titles under which registers have printed this post.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>The unit it belongs to.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>Who has held it, oldest first.</summary>
    public IReadOnlyList<PostHolding> Holdings { get; init; } = [];

    /// <summary>The day from which the post is no more; null while it is.</summary>
    public DateOnly? Retired { get; init; }

    /// <summary>Who held the post on a day; null when it was vacant.</summary>
    public PersonId? HolderOn(DateOnly day) =>
        Holdings.LastOrDefault(h => h.From <= day && (h.To is null || day <= h.To))?.Person;

    /// <summary>The post passes to another person on a day; the holder before leaves it the day before.</summary>
    /// <exception cref="RuleBrokenException">The day is not after the start of the present holding.</exception>
    public Post HandTo(PersonId person, DateOnly from)
    {
        if (Holdings is [.., var last])
        {
            if (from <= last.From)
                throw new RuleBrokenException("From", $"The post is held since {Timing.On(last.From)}; give a later day");
            if (last.To is null || last.To >= from)
                return this with { Holdings = [.. Holdings.SkipLast(1), last with { To = from.AddDays(-1) }, new PostHolding(person, from, null)] };
        }

        return this with { Holdings = [.. Holdings, new PostHolding(person, from, null)] };
    }
}

/// <summary>A person's time in a post.</summary>
/// <param name="Person">Who.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
public sealed record PostHolding(PersonId Person, DateOnly From, DateOnly? To);
