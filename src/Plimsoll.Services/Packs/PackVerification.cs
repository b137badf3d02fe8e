using Plimsoll.Domain.Packs;

namespace Plimsoll.Services.Packs;

/// <summary>What checking a sealed pack found.</summary>
/// <param name="ChainIsSound">Whether the journal is whole and holds the pack's hash at its place.</param>
/// <param name="Chain">What walking the journal found, in a line.</param>
/// <param name="Files">Each file.</param>
/// <param name="Program">The version of the program that made them.</param>
public sealed record PackVerification(bool ChainIsSound, string Chain, IReadOnlyList<FileVerification> Files, string Program)
{
    /// <summary>Whether every kept file is as it was sealed.</summary>
    public bool IsKept => Files.All(f => f.IsKept);

    /// <summary>Whether every file made again is the same byte for byte.</summary>
    public bool IsSameAgain => Files.All(f => f.IsSameAgain);

    /// <summary>Whether the program that checks is the one that sealed; another version may set a paper otherwise.</summary>
    public bool IsSameProgram => Program == PackPlan.Program;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => ChainIsSound && IsKept && IsSameAgain;

    /// <summary>The finding in a line or two.</summary>
    public override string ToString() => this switch
    {
        { ChainIsSound: false } => Chain,
        { IsKept: false } => $"{Named(f => !f.IsKept)} not as sealed: altered, or not kept any more. Restore from a backup.",
        { IsSameAgain: true } => $"{Files.Count} files are kept as they were sealed, and made again they are the same byte for byte.",
        { IsSameProgram: false } => $"{Files.Count} files are kept as they were sealed. Made again by this version of the program ({PackPlan.Program}) {Named(f => !f.IsSameAgain)} different; version {Program} sealed them and makes them the same.",
        _ => $"{Files.Count} files are kept as they were sealed, but made again {Named(f => !f.IsSameAgain)} different.",
    };

    private string Named(Func<FileVerification, bool> which)
    {
        var names = Files.Where(which).Select(f => f.File.Version == PackVersion.Public ? f.File.Name : f.File.Name + " (exempt)").ToList();
        return string.Join(", ", names) + (names.Count == 1 ? " is" : " are");
    }
}

/// <summary>What checking a file of a sealed pack found.</summary>
/// <param name="File">The file.</param>
/// <param name="IsKept">Whether it is kept with the bytes that were sealed.</param>
/// <param name="IsSameAgain">Whether it is the same when it is made again.</param>
public sealed record FileVerification(SealedFile File, bool IsKept, bool IsSameAgain);
