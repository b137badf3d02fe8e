namespace Plimsoll.Services.Importing.Recognition;

/// <summary>The scale of a document, as far as it prints or uses it.</summary>
/// <param name="Impacts">Impact levels, lowest first.</param>
/// <param name="Likelihoods">Likelihood levels, lowest first.</param>
/// <param name="Cells">Cells that it prints or uses: the rating as a number, as a word, or both.</param>
/// <param name="Bands">Words for ratings, lowest first; none when ratings are plain numbers.</param>
/// <param name="IsPrinted">Whether it is printed as a scale, or gathered from the scores alone.</param>
public sealed record RecognisedScale(
    IReadOnlyList<ScaleLevel> Impacts,
    IReadOnlyList<ScaleLevel> Likelihoods,
    IReadOnlyList<ScaleCell> Cells,
    IReadOnlyList<string> Bands,
    bool IsPrinted)
{
    /// <summary>How its ratings follow from the levels, in words; null where the document prints them or they are products.</summary>
    public Sentence? Rule { get; init; }
}

/// <summary>A level of a scale.</summary>
/// <param name="Value">Its value; its rank from 1 where the document prints words only.</param>
/// <param name="Label">Its words; the number as words where there are none.</param>
/// <param name="Meaning">What the document says that it means; null when it does not.</param>
/// <param name="Code">Its code where the scale has letters; null otherwise.</param>
public sealed record ScaleLevel(decimal Value, string Label, string? Meaning = null, string? Code = null);

/// <summary>What a scale gives for two levels.</summary>
/// <param name="Impact">Value of the impact level.</param>
/// <param name="Likelihood">Value of the likelihood level.</param>
/// <param name="Rating">The rating as a number; null when it is a word only.</param>
/// <param name="Band">The word; null when it is a number only.</param>
public sealed record ScaleCell(decimal Impact, decimal Likelihood, decimal? Rating, string? Band);
