using System.Globalization;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>What cleaning took out, each thing named once in the order of its first occurrence.</summary>
internal sealed class Removed
{
    private readonly List<string> names = [];
    private readonly HashSet<string> seen = [];

    public IReadOnlyList<string> Names => names;

    public void Add(string name)
    {
        if (seen.Add(name))
        {
            names.Add(name);
        }
    }

    public void Add(string name, char sign) => Add(string.Create(CultureInfo.InvariantCulture, $"{name} U+{(int)sign:X4}"));
}
