namespace Plimsoll.Services.Importing;

/// <summary>A file to read in.</summary>
/// <param name="Name">Its name; a path is left off.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Content);
