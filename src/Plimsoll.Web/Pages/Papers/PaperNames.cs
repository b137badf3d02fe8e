using Plimsoll.Services.Papers;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>A kind of paper as pages name it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its name.</param>
/// <param name="Says">What it is for, in a sentence.</param>
internal sealed record PaperName(PaperKind Kind, string Key, string Title, string Says)
{
    /// <summary>Those that can be had.</summary>
    public static IReadOnlyList<PaperName> All { get; } =
    [
        new(PaperKind.InFocus, "in-focus", "In Focus", "Each item in order of rating, with its matrices over time, what is in place and what is still to do."),
        new(PaperKind.Register, "register", "Register", "The whole register in columns, with the sum behind each composite rating."),
        new(PaperKind.DeepDive, "deep-dive", "Deep dive", "Ratings now and a year before, controls, and every action with its position and outcomes."),
    ];
}
