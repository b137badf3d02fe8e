using System.Globalization;
using System.Reflection;

namespace Plimsoll.Journal.Schema;

/// <summary>A reviewed step of a database's layout: the SQL that leads from the version before to this one.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Sql">Several statements.</param>
internal sealed record SchemaScript(int Version, string Sql)
{
    /// <summary>The steps for a provider, oldest first; version n stands at n - 1.</summary>
    public static IReadOnlyList<SchemaScript> For(string provider)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(provider + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SchemaScript(int.Parse(Path.GetFileNameWithoutExtension(name), CultureInfo.InvariantCulture), reader.ReadToEnd());
            })];
    }
}
