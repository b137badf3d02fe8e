using System.Diagnostics;

namespace Plimsoll.Documents.Writing;

/// <summary>How Node is started: it speaks over its standard streams and is told nothing of this program's surroundings.</summary>
internal static class NodeStart
{
    public static ProcessStartInfo Of(string node)
    {
        var start = new ProcessStartInfo(node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => !IsNeeded(name)).ToList())
            start.Environment.Remove(name);
        return start;
    }

    // Paths and temporary folders, which Windows and version managers need; no proxies, keys or options of Node.
    private static bool IsNeeded(string name) => name.ToUpperInvariant() is
        "PATH" or "HOME" or "USERPROFILE" or "SYSTEMROOT" or "WINDIR" or "TEMP" or "TMP" or "TMPDIR" or "LANG" or "PATHEXT";
}
