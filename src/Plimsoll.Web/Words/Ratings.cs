using Plimsoll.Domain.Appetites;

namespace Plimsoll.Web.Words;

/// <summary>The one way in which pages write a rating and where it lies.</summary>
internal static class Ratings
{
    /// <summary>The rating as its scheme prints it: "20", "18.5", "E4".</summary>
    public static string Of(Scheme scheme, Assessment assessment) =>
        assessment.Rating is { } rating ? scheme.Print(rating, assessment.Impact, assessment.Likelihood) : T["not scored"];

    /// <summary>How the rating comes about: "5 × 4 = 20"; only the rating where its levels are not known or are its print.</summary>
    public static string Sum(Scheme scheme, Assessment assessment) =>
        assessment is { Impact: { } impact, Likelihood: { } likelihood } && !scheme.PrintsCodes
            ? $"{scheme.PrintLevels(impact, likelihood)} = {Of(scheme, assessment)}"
            : Of(scheme, assessment);

    /// <summary>The two levels in words: "impact Critical (4), likelihood Likely (3)"; null where they are not known.</summary>
    public static string? Levels(Scheme scheme, Assessment assessment) =>
        scheme.Impact(assessment.Impact) is { } impact && scheme.Likelihood(assessment.Likelihood) is { } likelihood
            ? T[$"impact {impact.Label} ({impact.Mark}), likelihood {likelihood.Label} ({likelihood.Mark})"]
            : null;

    /// <summary>Where a rating lies: "8 above the load line", "at the load line", "below the load line".</summary>
    public static string Position(AppetitePosition position, Appetite appetite, Assessment assessment) => position switch
    {
        AppetitePosition.At => T["at the load line"],
        _ when appetite.Threshold is { } limit && assessment.Rating is { } rating => position == AppetitePosition.Above
            ? T[$"{Counts.Decimal(rating - limit)} above the load line"]
            : T[$"{Counts.Decimal(limit - rating)} below the load line"],
        AppetitePosition.Above => T["above the load line"],
        _ => T["below the load line"],
    };
}
