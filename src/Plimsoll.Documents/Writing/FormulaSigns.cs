namespace Plimsoll.Documents.Writing;

/// <summary>Signs at the beginning of words by which a spreadsheet program takes them for a formula.</summary>
internal static class FormulaSigns
{
    // The wide forms are read as the narrow ones by programs set up for Japanese or Chinese.
    private const string Signs = "=+-@＝＋－＠";

    /// <summary>Whether the words begin with such a sign, also behind white space (tabs and line breaks too), which some programs drop.</summary>
    public static bool Begin(ReadOnlySpan<char> words)
    {
        var rest = words.TrimStart();
        return rest.Length > 0 && Signs.Contains(rest[0]);
    }
}
