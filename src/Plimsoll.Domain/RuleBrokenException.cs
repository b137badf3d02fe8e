namespace Plimsoll.Domain;

/// <summary>Thrown when something cannot be made or done because it would break rules of the register.</summary>
public sealed class RuleBrokenException : Exception
{
    /// <summary>Says which rules were broken.</summary>
    /// <param name="broken">At least one rule.</param>
    public RuleBrokenException(params IReadOnlyList<RuleBroken> broken)
        : base(string.Join("; ", broken)) => Broken = broken;

    /// <summary>Says that one rule was broken.</summary>
    /// <param name="field">The field's name as the user knows it.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    public RuleBrokenException(string field, Sentence message) : this([new RuleBroken(field, message)])
    {
    }

    /// <summary>The rules that were broken, in the order of the fields.</summary>
    public IReadOnlyList<RuleBroken> Broken { get; }
}
