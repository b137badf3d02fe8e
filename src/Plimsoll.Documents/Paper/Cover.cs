namespace Plimsoll.Documents.Papers;

/// <summary>A sheet before the paper with its details, what the committee is recommended to do, and a list of contents.</summary>
public sealed record Cover
{
    /// <summary>What the committee is recommended to do, one sentence each; numbered when printed. None if empty.</summary>
    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>Whether a list of contents follows, where there are headings.</summary>
    public bool HasContents { get; init; } = true;

    /// <summary>How many levels of headings the contents list, 1 to 5; one where that would be more than fits on a few pages.</summary>
    public int Depth { get; init; } = 2;
}
