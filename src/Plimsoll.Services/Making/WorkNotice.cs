namespace Plimsoll.Services.Making;

/// <summary>How it stands with a long work.</summary>
public enum WorkState
{
    /// <summary>It goes on.</summary>
    Going,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It could not be done.</summary>
    Failed,
}

/// <summary>How far a long work is, or what came of it: what the node that does it tells the others.</summary>
/// <param name="Title">What is made, in words.</param>
/// <param name="Back">The address to go back to.</param>
/// <param name="Lasts">Whether it goes on although nobody asks for it any more.</param>
public sealed record WorkNotice(string Title, string Back, bool Lasts)
{
    /// <summary>How it stands.</summary>
    public WorkState State { get; init; }

    /// <summary>How many files are made; null where it does not tell.</summary>
    public int? Made { get; init; }

    /// <summary>How many there will be; null where it does not tell.</summary>
    public int? Of { get; init; }

    /// <summary>What was done, or why it could not be, in words; empty while it goes on.</summary>
    public string Words { get; init; } = "";

    /// <summary>The page that follows; null where there is a file, or it is not done.</summary>
    public string? Address { get; init; }

    /// <summary>The name of the file that was made; null where there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>The media type of that file.</summary>
    public string? MediaType { get; init; }
}

/// <summary>A notice as it is read.</summary>
/// <param name="Notice">How far it is.</param>
/// <param name="ToldAt">When the node that does it told so.</param>
/// <param name="AskedAt">When somebody asked for it last.</param>
/// <param name="IsToStop">Whether whoever began it wants it stopped.</param>
public sealed record ReadNotice(WorkNotice Notice, DateTimeOffset ToldAt, DateTimeOffset AskedAt, bool IsToStop);
