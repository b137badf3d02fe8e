namespace Plimsoll.Domain.Tests.Kit;

/// <summary>Files of the repository that the tests read.</summary>
internal static class Repository
{
    /// <summary>The root: the folder of the solution.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Plimsoll.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
