using System.Text.RegularExpressions;

namespace Plimsoll.Services.Importing.Recognition.Tables;

/// <summary>The parts of a description that tells cause, event and consequence in one text.</summary>
/// <param name="Cause">Because of what; null when the text does not tell it.</param>
/// <param name="Event">What could happen; null likewise.</param>
/// <param name="Consequences">What would follow; none likewise.</param>
internal sealed record RiskStatement(string? Cause, string? Event, IReadOnlyList<string> Consequences);

/// <summary>
/// Takes descriptions apart that are written as guides to risk management ask for: "There is a risk that … caused by …
/// resulting in …", "Because of … there is a risk that …", "If … then … resulting in …", or with labels "Cause: … Event: … Effect: …".
/// </summary>
internal static partial class RiskStatements
{
    private const int Longest = 2000;
    private const int ShortestPart = 4;

    /// <summary>The parts; null unless two of the three are told. Each part is as it stands in the text.</summary>
    public static RiskStatement? Read(string text)
    {
        var flat = Spaces().Replace(text, " ").Trim();
        if (flat.Length is 0 or > Longest)
            return null;
        return Labelled(text) ?? Told(flat);
    }

    private static RiskStatement? Labelled(string text)
    {
        var labels = Label().Matches(text).ToList();
        if (labels.Count < 2)
            return null;
        string? cause = null, happening = null;
        List<string> effects = [];
        if (labels[0].Index > 0 && Clean(text[..labels[0].Index]) is { } before)
            happening = before;
        for (var at = 0; at < labels.Count; at++)
        {
            var from = labels[at].Index + labels[at].Length;
            if (Clean(text[from..(at + 1 < labels.Count ? labels[at + 1].Index : text.Length)]) is not { } part)
                continue;
            switch (labels[at].Groups[1].Value.ToLowerInvariant())
            {
                case var c when c.StartsWith("cause", StringComparison.Ordinal) || c is "due to" or "because of" or "trigger" or "triggers" or "if":
                    cause = cause is null ? part : $"{cause}\n{part}";
                    break;
                case "risk" or "event" or "risk event" or "threat" or "then":
                    happening = happening is null ? part : $"{happening}\n{part}";
                    break;
                default:
                    effects.Add(part);
                    break;
            }
        }

        return Parts(cause, happening, effects);
    }

    private static RiskStatement? Told(string text)
    {
        foreach (var form in (Regex[])[EventFirst(), CauseFirst(), IfThen(), EffectOnly()])
        {
            if (form.Match(text) is { Success: true } match)
                return Parts(Clean(match.Groups["cause"].Value), Clean(match.Groups["event"].Value), Clean(match.Groups["effect"].Value) is { } effect ? [effect] : []);
        }

        return null;
    }

    private static RiskStatement? Parts(string? cause, string? happening, List<string> effects) =>
        (cause is null ? 0 : 1) + (happening is null ? 0 : 1) + (effects.Count > 0 ? 1 : 0) < 2 ? null : new(cause, happening, effects);

    private static string? Clean(string part) => Spaces().Replace(part, " ").Trim(' ', ',', ';', '.', ':', '-', '–') is { Length: >= ShortestPart } words ? char.ToUpperInvariant(words[0]) + words[1..] : null;

    private const string Because = "(?:because of|because|caused by|due to|as a result of|as a consequence of|arising from|owing to|driven by)";
    private const string Follows = @"(?:(?:(?:and|which|this|that)\s+)*(?:could|may|might|would|will|can)\s+(?:then\s+|also\s+)?(?:result in|lead to|cause)|(?:and\s+)?(?:resulting in|leading to|causing|with the (?:result|effect|consequence) (?:of|that))|(?:which|this)\s+(?:results in|leads to))";
    private const string Risk = "there is (?:therefore )?(?:a|the) (?:risk|threat|danger|possibility)";

    [GeneratedRegex("^(?:" + Risk + @"|(?:the )?risk)\s+(?:that|of)\s+(?<event>.+?),?\s+(?:is\s+)?" + Because + @"\s+(?<cause>.+?)(?:[,.;]?\s+" + Follows + @"\s+(?<effect>.+?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex EventFirst();

    [GeneratedRegex("^" + Because + @"\s+(?<cause>.+?),?\s+" + Risk + @"\s+(?:that|of)\s+(?<event>.+?)(?:[,.;]?\s+" + Follows + @"\s+(?<effect>.+?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex CauseFirst();

    [GeneratedRegex(@"^if\s+(?<cause>.+?),?\s+then\s+(?:there is (?:a|the) risk (?:that|of)\s+)?(?<event>.+?)(?:[,.;]?\s+" + Follows + @"\s+(?<effect>.+?))?$", RegexOptions.IgnoreCase)]
    private static partial Regex IfThen();

    [GeneratedRegex("^(?:" + Risk + @"|(?:the )?risk)\s+(?:that|of)\s+(?<event>.+?)[,.;]?\s+" + Follows + @"\s+(?<effect>.+?)$", RegexOptions.IgnoreCase)]
    private static partial Regex EffectOnly();

    [GeneratedRegex(@"(?:^|(?<=[\n.;]\s*))\s*(causes?|due to|because of|triggers?|if|risk event|risk|event|threat|then|effects?|impacts?|consequences?|results?|resulting in|leading to)\s*(?::-?|\s[–-])\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
