using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>A value that was read from a source: what it is, where it stood, in which words, how sure the reading is.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">What was understood.</param>
/// <param name="Place">Where it stood.</param>
/// <param name="Words">The source's own words; null when they are exactly the value.</param>
/// <param name="Confidence">0 to 1; 1 when the source says it in so many words at its proper place.</param>
public sealed record Recognised<T>(T Value, Place Place, string? Words = null, double Confidence = 1);
