namespace Plimsoll.Journal;

/// <summary>
/// The database cannot be used. The message is one line for the person at the terminal: which database, what is
/// wrong, what to do. It never holds a password. Nothing was harmed; a change in progress was either recorded
/// whole or not at all, and appending it again under its id finds out which.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>Says it in one line; the cause stays with it for the log.</summary>
    public JournalUnavailableException(string message, Exception? cause = null)
        : base(message.ReplaceLineEndings(" "), cause)
    {
    }
}
