namespace Plimsoll.Services.Demonstration;

/// <summary>A person of the demonstration council as whom anybody may sign in, to see what their role sees.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address in the directory, by which they are found.</param>
/// <param name="Says">Their post and what they may do, in a line.</param>
public sealed record DemonstrationVisitor(string Name, string Email, string Says);
