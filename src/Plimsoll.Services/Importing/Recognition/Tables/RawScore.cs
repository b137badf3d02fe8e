using Plimsoll.Documents.Reading;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>What stands in one cell of a score.</summary>
internal sealed record RawLevel(LayoutColumn Column, SourceCell Cell, LevelReading Reading);

/// <summary>The cells of one score of an item, before the scale is known.</summary>
internal sealed record RawScore(RecognisedItem Item, Stage Stage)
{
    /// <summary>The time that the header over it speaks of; null for the present one.</summary>
    public HeaderPeriod? Period { get; init; }

    /// <summary>The cell that says when it held, where a history has one in each row; null for others.</summary>
    public SourceCell? DatedBy { get; init; }

    public List<RawLevel> Impacts { get; } = [];

    public List<RawLevel> Likelihoods { get; } = [];

    public List<RawLevel> Ratings { get; } = [];

    /// <summary>Two levels in one cell, impact first.</summary>
    public (decimal Impact, decimal Likelihood, decimal? Rating, SourceCell Cell, double Confidence)? Pair { get; set; }

    /// <summary>Whether the cell or the words over it say which level of a pair comes first.</summary>
    public bool IsOrderSaid { get; set; }

    /// <summary>The words of the rating where it is no number.</summary>
    public RawLevel? RatingWord => Ratings.FirstOrDefault(r => r.Reading is { Number: null, IsOpen: false, Label.Length: > 0 });

    public decimal? RatingNumber => Ratings.Select(r => r.Reading.IsPercent ? null : r.Reading.Number).FirstOrDefault(n => n is not null);

    public IEnumerable<List<RawLevel>> All => [Impacts, Likelihoods, Ratings];

    public List<RawLevel> Of(LevelAxis axis) => axis == LevelAxis.Impact ? Impacts : Likelihoods;
}
