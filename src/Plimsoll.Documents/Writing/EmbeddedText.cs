namespace Plimsoll.Documents.Writing;

/// <summary>Files that travel inside the assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file of this folder; folders are parted by dots.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of a file of this folder.</summary>
    public static byte[] ReadBytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream($"Writing.{name}")
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
