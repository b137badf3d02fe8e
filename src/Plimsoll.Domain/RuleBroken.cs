namespace Plimsoll.Domain;

/// <summary>
/// A rule that a value breaks, told to the person who gave it. The page prints it in the error summary,
/// the API as problem details, the terminal as a line on standard error.
/// </summary>
/// <param name="Field">Where it is: the field's name as the user knows it, or empty when it concerns the whole.</param>
/// <param name="Message">What is wrong and what would be right, in one sentence.</param>
public sealed record RuleBroken(string Field, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}
