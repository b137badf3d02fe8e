namespace Plimsoll.Domain.Items;

/// <summary>
/// A marking that withholds an item from the public: paragraph of Part 1 of Schedule 12A to the Local Government Act
/// 1972 and why the public interest is served by it. The number of the item stays as a visible gap.
/// </summary>
/// <param name="Paragraph">1 to 7.</param>
/// <param name="Reason">Why.</param>
public sealed record Exemption(int Paragraph, string Reason)
{
    /// <summary>As papers print it: "Schedule 12A paragraph 3".</summary>
    public string Printed => $"Schedule 12A paragraph {Paragraph}";

    /// <summary>Refuses a paragraph that does not exist and a missing reason.</summary>
    /// <exception cref="RuleBrokenException">See the rule.</exception>
    public Exemption Validated()
    {
        List<RuleBroken> broken = [];
        if (Paragraph is < 1 or > 7)
            broken.Add(new("Paragraph", "Give a paragraph of Schedule 12A, 1 to 7"));
        if (string.IsNullOrWhiteSpace(Reason))
            broken.Add(new("Reason", "Say why the public interest is served by withholding this"));
        return broken.Count == 0 ? this : throw new RuleBrokenException(broken);
    }
}
