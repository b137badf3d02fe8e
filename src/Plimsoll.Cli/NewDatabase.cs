namespace Plimsoll.Cli;

/// <summary>A database file that has to be made first: it bears its name only when what it was made for has succeeded.</summary>
internal static class NewDatabase
{
    /// <summary>Does the work on the database; where there is no file yet, on one that is kept only when the work succeeded.</summary>
    /// <param name="location">A path, or postgresql://….</param>
    /// <param name="keep">Whether a new file is to be kept.</param>
    /// <param name="work">Opens the location that it is given, and closes it again.</param>
    public static async Task FillAsync(string location, bool keep, Func<string, Task> work)
    {
        if (location.Contains("://", StringComparison.Ordinal) || File.Exists(location) || !Directory.Exists(FolderOf(location)))
        {
            await work(location);
            return;
        }

        var partial = $"{location}.{Guid.NewGuid():N}.partial";
        try
        {
            await work(partial);
            if (keep)
                File.Move(partial, location, overwrite: false);
        }
        finally
        {
            foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
                File.Delete(partial + end);
        }
    }

    private static string FolderOf(string location) => Path.GetDirectoryName(Path.GetFullPath(location)) ?? location;
}
