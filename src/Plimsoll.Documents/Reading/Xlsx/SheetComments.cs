using System.Text;
using Plimsoll.Documents.Reading.Office;

namespace Plimsoll.Documents.Reading.Xlsx;

/// <summary>What people wrote beside the cells of a sheet: notes, and the threads of newer versions of Excel.</summary>
internal static class SheetComments
{
    private const int Most = 100_000;

    public static Dictionary<(int Row, int Column), List<string>> Read(OfficePackageReader package, string sheet)
    {
        Dictionary<(int Row, int Column), List<string>> found = [];
        var related = Relationship.Of(package, sheet);
        // A thread also leaves a note that says no more than "your version of Excel cannot show it".
        foreach (var part in related.Where(r => r.Kind == "threadedComment"))
            Add(found, package, part.Target, "threadedComment", "text");
        var threads = found.Keys.ToHashSet();
        foreach (var part in related.Where(r => r.Kind == "comments"))
            Add(found, package, part.Target, "comment", "t", threads);
        return found;
    }

    private static void Add(Dictionary<(int Row, int Column), List<string>> found, OfficePackageReader package, string part, string element, string words, HashSet<(int, int)>? without = null)
    {
        using var stream = package.Open(part);
        if (stream is null)
            return;
        using var xml = PartXml.Read(stream);
        foreach (var at in xml.Elements())
        {
            if (at.LocalName != element || !CellName.TryRead(at.Attribute("ref"), out var row, out var column))
                continue;
            var text = new StringBuilder();
            foreach (var inner in at.Inside())
            {
                if (inner.LocalName == words)
                    text.Append(inner.Characters());
            }

            if (without?.Contains((row, column)) == true || found.Count >= Most || string.IsNullOrWhiteSpace(text.ToString()))
                continue;
            if (!found.TryGetValue((row, column), out var comments))
                found.Add((row, column), comments = []);
            comments.Add(text.ToString().Trim());
        }
    }
}
