using Xunit;

namespace Plimsoll.TestKit;

/// <summary>
/// Published registers that some tests read. They lie in a folder "shared" beside the repository and are no part of it, so
/// a test that needs them calls <see cref="SkipIfMissing"/> first.
/// </summary>
public static class SharedFiles
{
    /// <summary>The folder that holds the solution file.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The folder beside it, whether or not it exists.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared"));

    /// <summary>Thurrock Council, In Focus report of September 2017.</summary>
    public static string Thurrock => Source("004_539312ceaddfd3a3.txt");

    /// <summary>Blackpool Council, strategic risk 2 and its deep dive, 2021/22.</summary>
    public static string Blackpool => Source("000_060c06923f0b0400.txt");

    /// <summary>Path of one of the example registers in other formats.</summary>
    public static string Example(string name) => Path.Combine(Folder, "example-registers", name);

    /// <summary>Skips the running test when the registers are not there.</summary>
    public static void SkipIfMissing()
    {
        if (!File.Exists(Thurrock) || !File.Exists(Blackpool))
        {
            Assert.Skip($"The published registers are not in {Folder}.");
        }
    }

    private static string Source(string name) => Path.Combine(Folder, "source-registers", name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plimsoll.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
