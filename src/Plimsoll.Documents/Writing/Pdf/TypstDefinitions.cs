using System.Globalization;

namespace Plimsoll.Documents.Writing.Pdf;

/// <content>What a paper says over and over – grids, header rows, legends – is defined once, before the text that uses it.</content>
internal sealed partial class TypstSource
{
    // From the Typst expression to its name, in the order of their first use.
    private readonly OrderedDictionary<string, string> definitions = new(StringComparer.Ordinal);

    /// <summary>Takes back what was written from there on, and gives the name that stands for it.</summary>
    private string DefinedFrom(int start)
    {
        var expression = source.ToString(start, source.Length - start);
        source.Length = start;
        return Defined(expression);
    }

    private string Defined(string expression)
    {
        if (!definitions.TryGetValue(expression, out var name))
            definitions.Add(expression, name = string.Create(CultureInfo.InvariantCulture, $"defined-{definitions.Count + 1}"));
        return name;
    }
}
