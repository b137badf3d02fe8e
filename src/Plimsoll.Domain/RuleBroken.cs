namespace Plimsoll.Domain;

/// <summary>
/// A rule that a value breaks, told to the person who gave it. The page prints it in the error summary,
/// the API as problem details, the terminal as a line on standard error.
/// </summary>
/// <param name="Field">Where it is: the field's name as the user knows it, or empty when it concerns the whole.</param>
/// <param name="Sentence">What is wrong and what would be right, in one sentence that a page can say in its reader's language.</param>
public sealed record RuleBroken(string Field, Sentence Sentence)
{
    /// <summary>What is wrong and what would be right, in English.</summary>
    public string Message => Sentence.ToString();

    /// <inheritdoc/>
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}
