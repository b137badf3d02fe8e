namespace Plimsoll.Domain.Scoring;

/// <summary>One cell of a scheme's grid. The grid is the truth: products and tables only fill it.</summary>
/// <param name="Rating">The rating that the scheme gives this combination.</param>
/// <param name="Band">Name of the band; a body may colour by cell rather than by rating.</param>
public sealed record Cell(decimal Rating, string Band);
