namespace Plimsoll.Domain.Organisations;

/// <summary>A body's crest or logo. The picture itself is kept beside the journal, under its SHA-256.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In points of the picture.</param>
/// <param name="Height">In points of the picture.</param>
/// <param name="Description">What it shows, for those who do not see it, e.g. "Arms of Aldermere Borough Council".</param>
public sealed record Crest(string Sha256, string MediaType, int Width, int Height, string Description);
