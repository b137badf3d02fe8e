using System.Text.RegularExpressions;

namespace Plimsoll.Web.Words;

/// <summary>The names of an item's fields as a reader knows them: "controls[3].implemented" is "Control 3, implemented".</summary>
internal static partial class FieldNames
{
    /// <summary>The name in words, with a capital letter.</summary>
    public static string Of(string path)
    {
        var parts = Dot().Split(path).Select(part => Indexed().Match(part) is { Success: true } match
            ? $"{Word(match.Groups[1].Value)} {match.Groups[2].Value}"
            : Word(part));
        var words = string.Join(", ", parts.Where(p => p.Length > 0));
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Word(string name) => name switch
    {
        "actions" => T["action", "field"],
        "assessments" => T["assessment", "field"],
        "assurances" => T["assurance", "field"],
        "attachments" => T["attachments", "field"],
        "category" => T["category", "field"],
        "cause" => T["cause", "field"],
        "changed" => T["changed", "field"],
        "closure" => T["closure", "field"],
        "comments" => T["comment", "field"],
        "composite" => T["composite", "field"],
        "consequences" => T["consequence", "field"],
        "controls" => T["control", "field"],
        "date" => T["date", "field"],
        "description" => T["description", "field"],
        "earlierReferences" => T["earlier references", "field"],
        "earlierTargets" => T["earlier target", "field"],
        "effectiveness" => T["effectiveness", "field"],
        "ended" => T["ended", "field"],
        "event" => T["event", "field"],
        "exemptFields" => T["exempt parts", "field"],
        "exemption" => T["exemption", "field"],
        "expectedImpact" => T["expected impact", "field"],
        "expectedLikelihood" => T["expected likelihood", "field"],
        "extra" => T["extra", "field"],
        "fileName" => T["file name", "field"],
        "impact" => T["impact", "field"],
        "implemented" => T["implemented", "field"],
        "import" => T["import", "field"],
        "inFocus" => T["in focus", "field"],
        "item" => T["item", "field"],
        "kind" => T["kind", "field"],
        "length" => T["length", "field"],
        "likelihood" => T["likelihood", "field"],
        "line" => T["line", "field"],
        "links" => T["links", "field"],
        "managers" => T["manager", "field"],
        "mediaType" => T["media type", "field"],
        "mergedInto" => T["merged into", "field"],
        "movedOn" => T["moved on", "field"],
        "note" => T["note", "field"],
        "number" => T["number", "field"],
        "register" => T["register", "field"],
        "on" => T["on", "field"],
        "opened" => T["opened", "field"],
        "opinion" => T["opinion", "field"],
        "opportunities" => T["upside", "field"],
        "outcomes" => T["outcome", "field"],
        "owners" => T["owner", "field"],
        "paragraph" => T["paragraph", "field"],
        "parent" => T["parent", "field"],
        "parts" => T["parts", "field"],
        "priorities" => T["priority", "field"],
        "progress" => T["progress", "field"],
        "proximity" => T["proximity", "field"],
        "rating" => T["rating", "field"],
        "rationale" => T["rationale", "field"],
        "reason" => T["reason", "field"],
        "reference" => T["reference", "field"],
        "response" => T["response", "field"],
        "retired" => T["retired", "field"],
        "reviews" => T["review", "field"],
        "source" => T["source", "field"],
        "stage" => T["stage", "field"],
        "status" => T["status", "field"],
        "target" => T["target", "field"],
        "text" => T["text", "field"],
        "title" => T["title", "field"],
        "weight" => T["weight", "field"],
        "word" => T["word", "field"],
        "words" => T["words", "field"],
        _ => Capital().Replace(name, m => " " + m.Value.ToLowerInvariant()).TrimStart(),
    };

    [GeneratedRegex(@"^(\w+)\[(?:\w+=)?([^\]]*)\]$")]
    private static partial Regex Indexed();

    /// <summary>A dot between names, not one within a number in brackets.</summary>
    [GeneratedRegex(@"\.(?![^\[]*\])")]
    private static partial Regex Dot();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
