namespace Plimsoll.Documents.Papers;

/// <summary>A file that travels within a paper where the format can carry one, such as the register that it was made from as JSON.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Text">Its contents, which are text.</param>
/// <param name="MediaType">Its media type, e.g. "application/json".</param>
/// <param name="Description">What it is, in a phrase.</param>
public sealed record AttachedFile(string Name, string Text, string MediaType, string Description);
