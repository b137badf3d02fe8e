namespace Plimsoll.Domain.Organisations;

/// <summary>Names that posts and boards had before.</summary>
internal static class Names
{
    /// <summary>The earlier names after a change: the last one joins them, the new one is no earlier one any more.</summary>
    internal static IReadOnlyList<string> Kept(IReadOnlyList<string> others, string before, string now) =>
        [.. others.Append(before).Where(n => n != now).Distinct()];
}
