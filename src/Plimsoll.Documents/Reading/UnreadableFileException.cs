namespace Plimsoll.Documents.Reading;

/// <summary>
/// A file cannot be read. The message is one line for whoever chose the file: which file, what is wrong with it and what
/// would be right. Nothing of the file was kept.
/// </summary>
public sealed class UnreadableFileException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="wrong">What is wrong, as a sentence without its full stop: "It is protected with a password".</param>
    /// <param name="right">What would be right, as a sentence without its full stop: "Save it without one".</param>
    /// <param name="cause">What a parser said, for the log.</param>
    public UnreadableFileException(string file, string wrong, string right, Exception? cause = null)
        : base($"{file}: {wrong}. {right}", cause) => (File, Wrong, Right) = (file, wrong, right);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>What is wrong with it.</summary>
    public string Wrong { get; }

    /// <summary>What would be right.</summary>
    public string Right { get; }
}
