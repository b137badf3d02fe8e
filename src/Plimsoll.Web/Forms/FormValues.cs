using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Plimsoll.Web.Forms;

/// <summary>
/// What stands in a page's form: as it was typed when it was sent, so that nothing is lost when something in it is wrong;
/// otherwise what the page filled in. Line ends are the same whatever the browser sends.
/// </summary>
internal sealed class FormValues
{
    private readonly Dictionary<string, StringValues> values = new(StringComparer.Ordinal);

    /// <summary>What was typed into a field, or filled in; empty when nothing was.</summary>
    public string this[string name]
    {
        get => values.TryGetValue(name, out var value) ? Clean(value.ToString()) : "";
        set => values[name] = value;
    }

    /// <summary>The same; null when there is nothing but spaces.</summary>
    public string? Given(string name) => this[name].Trim() is { Length: > 0 } given ? given : null;

    /// <summary>Every value of a field that may have several, without empty ones.</summary>
    public IReadOnlyList<string> All(string name) =>
        values.TryGetValue(name, out var all) ? [.. all.OfType<string>().Select(Clean).Select(v => v.Trim()).Where(v => v.Length > 0)] : [];

    /// <summary>Fills in several values of a field.</summary>
    public void Fill(string name, IEnumerable<string> several) => values[name] = new StringValues([.. several]);

    /// <summary>Whether a box is ticked, or a button of this name was pressed.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Whether a field holds a value among others.</summary>
    public bool Has(string name, string value) => values.TryGetValue(name, out var all) && all.Contains(value);

    /// <summary>Lines of a field that is a list, without empty ones.</summary>
    public IReadOnlyList<string> Lines(string name) => this[name].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Takes what was sent.</summary>
    internal void Take(IFormCollection sent)
    {
        values.Clear();
        foreach (var (name, value) in sent)
            values[name] = value;
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n");
}
