namespace Plimsoll.Documents.Papers;

/// <summary>Labels with their values, such as owner, manager and priority of an item.</summary>
/// <param name="Items">The facts, in order.</param>
public sealed record Facts(params IReadOnlyList<Fact> Items) : Block;

/// <summary>A label with its value.</summary>
/// <param name="Label">The label, without a colon.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Label, Content Value);
