using Plimsoll.Services.Items;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>What two people changed in the same places, for the second of them to decide.</summary>
/// <param name="By">Who was first.</param>
/// <param name="At">When.</param>
/// <param name="Changes">For each place: what it said before both, what it says now, and what the second wrote.</param>
internal sealed record ConflictWords(string By, DateTimeOffset At, IReadOnlyList<(string Field, string? Before, string? Theirs, string? Mine)> Changes)
{
    /// <summary>Puts a conflict into words.</summary>
    public static ConflictWords Of(EditConflictException conflict, HistoryWords words) => new(
        string.Join(", ", conflict.Steps.Select(s => s.By).Distinct()), conflict.Steps[^1].RecordedAt,
        [.. conflict.Overlaps.Select(o => (words.Field(o.Path), words.Say(o.Path, o.Before), words.Say(o.Path, o.Theirs), words.Say(o.Path, o.Mine)))]);
}
