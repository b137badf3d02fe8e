using System.Text.Json;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Importing.Accuracy;

/// <summary>
/// What must come out of a file, written down by people who opened it: for each item its fields with the value that stands there,
/// null where none may be read. Words are compared by the hash of their letters and digits ("#…"), so that no sentence of others is kept.
/// </summary>
/// <param name="File">Name of the file.</param>
/// <param name="Folder">The folder of published registers that it lies in.</param>
/// <param name="Items">Its items in order; those without a "reference" are matched by their place.</param>
public sealed record ExpectedRegister(string File, string Folder, IReadOnlyList<Dictionary<string, string?>> Items)
{
    private static readonly string Expectations = Path.Combine(SharedFiles.RepositoryRoot, "tests", "Plimsoll.Services.Tests", "Importing", "Accuracy", "Expected");

    /// <summary>The names of all that were written down.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Expectations, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>One of them.</summary>
    public static ExpectedRegister Of(string name) => At(Path.Combine(Expectations, name + ".json"));

    /// <summary>What a file of expectations says.</summary>
    public static ExpectedRegister At(string path) => JsonSerializer.Deserialize<ExpectedRegister>(System.IO.File.ReadAllText(path), JsonSerializerOptions.Web)!;

    /// <summary>Where the file lies.</summary>
    public string FullPath => Path.Combine(SharedFiles.Folder, Folder, File);
}
