using System.Text.RegularExpressions;

namespace Plimsoll.Web.Words;

/// <summary>The names of an item's fields as a reader knows them: "controls[3].implemented" is "Control 3, implemented".</summary>
internal static partial class FieldNames
{
    private static readonly Dictionary<string, string> Singular = new(StringComparer.Ordinal)
    {
        ["controls"] = "control", ["actions"] = "action", ["assessments"] = "assessment", ["comments"] = "comment", ["reviews"] = "review",
        ["consequences"] = "consequence", ["opportunities"] = "upside", ["owners"] = "owner", ["managers"] = "manager", ["priorities"] = "priority",
        ["earlierTargets"] = "earlier target", ["outcomes"] = "outcome", ["inFocus"] = "in focus", ["progress"] = "progress", ["assurances"] = "assurance",
    };

    /// <summary>The name in words, with a capital letter.</summary>
    public static string Of(string path)
    {
        var parts = Dot().Split(path).Select(part => Indexed().Match(part) is { Success: true } match
            ? $"{Word(match.Groups[1].Value)} {match.Groups[2].Value}"
            : Word(part));
        var words = string.Join(", ", parts.Where(p => p.Length > 0));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Word(string name) => Singular.GetValueOrDefault(name) ?? Capital().Replace(name, m => " " + m.Value.ToLowerInvariant()).TrimStart();

    [GeneratedRegex(@"^(\w+)\[(?:\w+=)?([^\]]*)\]$")]
    private static partial Regex Indexed();

    /// <summary>A dot between names, not one within a number in brackets.</summary>
    [GeneratedRegex(@"\.(?![^\[]*\])")]
    private static partial Regex Dot();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
