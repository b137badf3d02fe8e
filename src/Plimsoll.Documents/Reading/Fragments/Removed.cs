using System.Globalization;

namespace Plimsoll.Documents.Reading.Fragments;

/// <summary>What cleaning took out, each thing named once in the order of its first occurrence.</summary>
internal sealed class Removed
{
    private List<string>? names;

    public IReadOnlyList<string> Names => names ?? [];

    public void Add(string name)
    {
        if (names?.Contains(name) != true)
        {
            (names ??= []).Add(name);
        }
    }

    public void Add(string name, char sign) => Add(string.Create(CultureInfo.InvariantCulture, $"{name} U+{(int)sign:X4}"));
}
