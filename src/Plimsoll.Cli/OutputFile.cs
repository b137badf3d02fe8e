namespace Plimsoll.Cli;

/// <summary>Writes a file as a whole or not at all: a failure leaves what was there.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder {folder}");
        if (Directory.Exists(path))
            throw new UsageException($"{path} is a folder; name a file in it");
        var part = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            await using (var stream = Create(part, path))
                await write(stream);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The message names the file that was asked for, not the one that is written first.</summary>
    private static FileStream Create(string part, string path)
    {
        try
        {
            return File.Create(part);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be written; see whether its folder may be written to and has room", failure);
        }
    }
}
