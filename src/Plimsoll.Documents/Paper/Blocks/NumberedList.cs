namespace Plimsoll.Documents.Papers;

/// <summary>Points with numbers of their own, such as actions 5, 5.1 and 5.(i).(a), which run on from list to list.</summary>
/// <param name="Items">The points, in order.</param>
public sealed record NumberedList(params IReadOnlyList<NumberedItem> Items) : Block;

/// <summary>A point with its number.</summary>
/// <param name="Number">The number as printed.</param>
/// <param name="Content">The point.</param>
public sealed record NumberedItem(string Number, Content Content);
