using System.Globalization;

namespace Plimsoll.Journal;

/// <summary>A change that was to follow a position directly was not recorded, because something else was recorded after that position.</summary>
public sealed class JournalMovedOnException : Exception
{
    internal JournalMovedOnException(long after, long now)
        : base(string.Create(CultureInfo.InvariantCulture, $"The journal was read at position {after} and is at {now} now. Nothing was recorded."))
    {
    }
}
