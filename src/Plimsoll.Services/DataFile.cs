using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plimsoll.Services;

/// <summary>The JSON files of <c>data/</c>, which travel inside the assembly.</summary>
internal static class DataFile
{
    // By reflection: the source generator sets absent init properties to null instead of leaving their initial value.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The names of the files that begin so, in order, e.g. "data/schemes/".</summary>
    public static IEnumerable<string> Names(string start) =>
        typeof(DataFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidOperationException">The program lacks it.</exception>
    public static T Read<T>(string name)
        where T : class
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks {name}");
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty");
    }
}
