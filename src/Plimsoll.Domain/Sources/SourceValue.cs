namespace Plimsoll.Domain.Sources;

/// <summary>
/// Where a value was read: which import, where in its file, in which words, and how sure the reading is.
/// </summary>
/// <param name="Field">The field that holds the value, e.g. "description", "controls[3].implemented".</param>
/// <param name="Place">Readable place in the file, e.g. "line 30, table 4, row 2, column 9".</param>
/// <param name="Words">The source's own words; null when they are exactly the value, or name a person.</param>
/// <param name="Confidence">0 to 1; 1 when the source says it in so many words at its proper place.</param>
public sealed record SourceValue(string Field, string Place, string? Words, double Confidence)
{
    /// <summary>Below this a person should look at the value.</summary>
    public const double Sure = 0.9;
}

/// <summary>A text of the source that no field of the model takes: kept, never dropped.</summary>
/// <param name="Label">The header or label it stood under.</param>
/// <param name="Text">The source's words.</param>
/// <param name="Place">Readable place in the file.</param>
public sealed record ExtraField(string Label, string Text, string Place);
