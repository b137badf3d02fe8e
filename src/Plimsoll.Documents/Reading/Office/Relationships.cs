namespace Plimsoll.Documents.Reading.Office;

/// <summary>What a part points at: other parts, or things outside the file, which are never fetched.</summary>
/// <param name="Id">The name that the part uses.</param>
/// <param name="Kind">The last word of its type: "worksheet", "comments".</param>
/// <param name="Target">The other part's name, or an address outside.</param>
/// <param name="IsOutside">Whether it is outside the file.</param>
internal sealed record Relationship(string Id, string Kind, string Target, bool IsOutside)
{
    private const int Most = 100_000;

    /// <summary>The relationships of a part, or of the package when the part's name is empty.</summary>
    public static IReadOnlyList<Relationship> Of(OfficePackageReader package, string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        using var stream = package.Open($"{folder}{(folder.Length > 0 ? "/" : "")}_rels/{part[(slash + 1)..]}.rels");
        if (stream is null)
            return [];
        List<Relationship> found = [];
        using var xml = PartXml.Read(stream);
        foreach (var at in xml.Elements())
        {
            if (at.LocalName != "Relationship" || found.Count == Most)
                continue;
            var isOutside = at.Attribute("TargetMode") == "External";
            var target = at.Attribute("Target") ?? "";
            var type = at.Attribute("Type") ?? "";
            found.Add(new(at.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], isOutside ? target : Resolve(folder, target), isOutside));
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        List<string> path = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }

        return string.Join('/', path);
    }
}
