using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>Which way a rating went.</summary>
internal enum Direction
{
    /// <summary>Scored neither then nor now.</summary>
    Unscored,

    /// <summary>It is what it was.</summary>
    Same,

    /// <summary>Higher than it was.</summary>
    Up,

    /// <summary>Lower than it was.</summary>
    Down,

    /// <summary>Not scored then.</summary>
    First,

    /// <summary>Not scored any more.</summary>
    Gone,

    /// <summary>Scored by another scheme, so that the numbers do not compare.</summary>
    Rescored,
}

/// <summary>How a rating moved, in words: "down from 16 to 12".</summary>
internal sealed record Movement(Direction Direction, string Words)
{
    /// <summary>Whether anything moved.</summary>
    public bool HasMoved => Direction is not (Direction.Same or Direction.Unscored);

    /// <summary>The movement from one assessment of an item to another.</summary>
    public static Movement Between(RegisterView view, Item item, Assessment? before, Assessment? now)
    {
        var (was, rating) = (before?.Rating, now?.Rating);
        if (was is null || rating is null)
        {
            return new(
                was is not null ? Direction.Gone : rating is not null ? Direction.First : Direction.Unscored,
                (was, rating) is (null, null) ? Papers.Printed.NotScored
                : rating is not null ? $"newly scored at {Printed(now!)}" : $"no longer scored, {Printed(before!)} before");
        }

        var (from, to) = (Printed(before!), Printed(now!));
        if (from != to && (before!.Scheme != now!.Scheme || before.SchemeVersion != now.SchemeVersion))
            return new(Direction.Rescored, $"re-scored from {from} to {to}");
        return rating == was ? new(Direction.Same, $"unchanged at {to}")
            : rating > was ? new(Direction.Up, $"up from {from} to {to}") : new(Direction.Down, $"down from {from} to {to}");

        string Printed(Assessment assessment) => view.KnownSchemeOf(item, assessment) is { } scheme
            ? scheme.Print(assessment.Rating!.Value, assessment.Impact, assessment.Likelihood)
            : Papers.Printed.Number(assessment.Rating!.Value);
    }
}
