using Plimsoll.Documents.Reading;

namespace Plimsoll.Services.Importing.Recognition.Cards;

/// <summary>A label of a card and a value that stands beside, beneath or behind it.</summary>
/// <param name="Label">Its words, those of the group over it first: "Inherent › Likelihood".</param>
/// <param name="LabelPlace">Where the label stands.</param>
/// <param name="Value">The value.</param>
/// <param name="Row">Which row of values under one header it belongs to; null for a value that stands alone.</param>
/// <param name="Card">Which of several cards side by side it belongs to, from 0.</param>
internal sealed record CardPair(string Label, Place LabelPlace, SourceCell Value, Place? Row = null, int Card = 0)
{
    /// <summary>Where the head of its column stands, when the label is that of its row.</summary>
    public Place? Head { get; init; }
}
