namespace Plimsoll.Bench.Running;

/// <summary>Where benchmarks keep their files.</summary>
internal static class Folders
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>
    /// Large databases that are made once and read by many runs, and files of a single run. On the disk of the repository:
    /// the temporary folder of some machines is memory, where a flush costs nothing. <c>PLIMSOLL_BENCH</c> names another.
    /// </summary>
    public static string Scratch { get; } = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("PLIMSOLL_BENCH") ?? Path.Combine(Repository, "artifacts", "bench")).FullName;

    /// <summary>The published registers, which lie beside the repository and are no part of it; may not exist.</summary>
    public static string SourceRegisters { get; } = Path.GetFullPath(Path.Combine(Repository, "..", "shared", "source-registers"));

    /// <summary>A path for a database of one run; nothing is there yet.</summary>
    public static string NewDatabase(string name)
    {
        var path = Path.Combine(Scratch, name + ".db");
        Remove(path);
        return path;
    }

    /// <summary>Removes a database and what SQLite keeps beside it.</summary>
    public static void Remove(string path)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
            File.Delete(path + end);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plimsoll.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new CannotMeasureException("the benchmarks run from inside the repository");
    }
}
