namespace Plimsoll.Services.Importing.Recognition;

/// <summary>How much the body is willing to carry, as a document says it.</summary>
/// <param name="Category">The category that it is for; null for the whole register.</param>
/// <param name="Threshold">The highest rating within it.</param>
/// <param name="Statement">What the body says of it; null when nothing.</param>
public sealed record RecognisedAppetite(string? Category, decimal Threshold, string? Statement);
