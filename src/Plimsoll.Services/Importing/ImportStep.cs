namespace Plimsoll.Services.Importing;

/// <summary>What is done with the files of an import, one after another.</summary>
public enum ImportStage
{
    /// <summary>Others are read first.</summary>
    Waiting,

    /// <summary>A file is read.</summary>
    Reading,

    /// <summary>What the files hold is recognised.</summary>
    Recognising,

    /// <summary>It is compared with the register.</summary>
    Comparing,
}

/// <summary>How far an import is worked out.</summary>
/// <param name="Stage">What is done.</param>
/// <param name="File">The file that is read; empty when it is none in particular.</param>
/// <param name="Done">How many files are read.</param>
/// <param name="Of">How many there are.</param>
public sealed record ImportStep(ImportStage Stage, string File, int Done, int Of);
