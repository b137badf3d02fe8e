namespace Plimsoll.Journal.Image;

/// <summary>
/// How a value follows from an image, and how it follows from the value of the image before and what was recorded since:
/// for indexes that must not be made anew over 20,000 documents after each change of one.
/// </summary>
/// <typeparam name="T">The value; it must not change once it was made, because images share it.</typeparam>
/// <param name="Compute">Makes it from an image.</param>
/// <param name="Advance">
/// Makes it from the value before and the documents that changed, each once. It must give what <paramref name="Compute"/> would,
/// or null where that is no more work.
/// </param>
public sealed record Derivation<T>(Func<Image, T> Compute, Func<T, IReadOnlyList<DocumentChange>, T?> Advance)
    where T : class;

/// <summary>What one document said before a change, and what it says now.</summary>
/// <param name="Before">What it said; null for a new one.</param>
/// <param name="After">What it says.</param>
public readonly record struct DocumentChange(object? Before, object After);
