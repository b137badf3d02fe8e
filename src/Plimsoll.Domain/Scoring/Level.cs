namespace Plimsoll.Domain.Scoring;

/// <summary>One level of an axis of a scoring scheme, e.g. impact "Critical (4)".</summary>
public sealed record Level
{
    /// <summary>Its value on the axis; levels ascend by it. 1, 2, 4, 8 and decimals occur beside 1 to 5.</summary>
    public required decimal Value { get; init; }

    /// <summary>Its label, e.g. "Very likely".</summary>
    public required string Label { get; init; }

    /// <summary>Its code where the scheme prints letters or digits, e.g. "E"; null to print the value.</summary>
    public string? Code { get; init; }

    /// <summary>What it means, one text per criterion (financial, service, reputation, people, legal …).</summary>
    public IReadOnlyList<Descriptor> Descriptors { get; init; } = [];

    /// <summary>For a likelihood: the lowest probability it covers, 0 to 1.</summary>
    public decimal? ProbabilityFrom { get; init; }

    /// <summary>For a likelihood: the highest probability it covers, 0 to 1.</summary>
    public decimal? ProbabilityTo { get; init; }

    /// <summary>The code, or else the value.</summary>
    public string Mark => Code ?? Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a level means under one criterion.</summary>
public sealed record Descriptor(string Criterion, string Text);
