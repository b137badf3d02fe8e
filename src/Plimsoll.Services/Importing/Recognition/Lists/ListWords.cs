using System.Globalization;
using System.Text.RegularExpressions;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Services.Papers;

namespace Plimsoll.Services.Importing.Recognition.Lists;

/// <summary>Several things that the workbook's writer put into one cell, taken apart again (<see cref="Exporting.Lists"/>, <see cref="Printed"/>).</summary>
internal static partial class ListWords
{
    private const string Bullet = "• ";

    /// <summary>The entries of a cell: one, or several with a bullet each.</summary>
    public static IReadOnlyList<Recognised<string>> Entries(ListRow row, string header)
    {
        if (row.Text(header) is not { } cell)
            return [];
        if (!cell.Value.StartsWith(Bullet, StringComparison.Ordinal))
            return [cell];
        return [.. cell.Value[Bullet.Length..].ReplaceLineEndings("\n").Split("\n" + Bullet).Select(text => new Recognised<string>(text.Trim(), cell.Place))];
    }

    /// <summary>Names parted by semicolons.</summary>
    public static IEnumerable<Recognised<string>> Names(ListRow row, string header) =>
        row[header].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new Recognised<string>(name, row.PlaceOf(header)));

    /// <summary>"3 May 2027: Ordered." as the day's words and the text; no words where the text has no date before it.</summary>
    public static (string Date, string Text) Dated(string words) =>
        Before().Match(words) is { Success: true } match && Domain.Timings.Timing.Read(match.Groups[1].Value).IsUnderstood
            ? (match.Groups[1].Value, words[match.Length..]) : ("", words);

    /// <summary>"Moved from March 2026: no tenders" as the earlier target's words and the reason; null for other words.</summary>
    public static (string Target, string? Reason)? Moved(string words) =>
        From().Match(words) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null) : null;

    /// <summary>"Schedule 12A paragraph 3: reason"; null for other words.</summary>
    public static Recognised<Exemption>? Exempt(ListRow row, string header) => Exempt(row[header]) is { } exemption ? new(exemption, row.PlaceOf(header)) : null;

    /// <summary>"Comments: Schedule 12A paragraph 3: reason", a field with its marking; null for other words.</summary>
    public static Recognised<FieldExemption>? ExemptField(Recognised<string> words) =>
        words.Value.Split(": ", 2) is [var name, var marking] && Named<ItemField>(name, Item.NameOf) is { } field && Exempt(marking) is { } exemption
            ? new(new FieldExemption(field, exemption), words.Place, words.Value) : null;

    /// <summary>"Internal audit, 3 May 2027: reasonable (audit report 12)"; null for other words.</summary>
    public static Assurance? Assured(string words)
    {
        if (Opinion().Match(words) is not { Success: true } match || !Enum.TryParse<AssuranceOpinion>(match.Groups[3].Value, ignoreCase: true, out var opinion)
            || !DateOnly.TryParseExact(match.Groups[2].Value, "d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day))
            return null;
        var line = match.Groups[1].Value switch
        {
            "Management" => AssuranceLine.First,
            "Oversight" => AssuranceLine.Second,
            "Internal audit" => AssuranceLine.Third,
            _ => AssuranceLine.External,
        };
        return new(line, day, opinion, match.Groups[4].Value);
    }

    private static Exemption? Exempt(string words) =>
        Paragraph().Match(words) is { Success: true } match ? new Exemption(match.Groups[1].Value[0] - '0', match.Groups[2].Value) : null;

    /// <summary>One of the values of an enumeration, by the words that papers have for it; null for other words.</summary>
    public static T? Named<T>(string words, Func<T, string> printed)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => printed(value!.Value) == words);

    [GeneratedRegex(@"^(.{1,60}?): ")]
    private static partial Regex Before();

    [GeneratedRegex(@"^Moved from (.+?)(?:: (.+))?$", RegexOptions.Singleline)]
    private static partial Regex From();

    [GeneratedRegex(@"^Schedule 12A paragraph ([1-7]): (.+)$", RegexOptions.Singleline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^(Management|Oversight|Internal audit|External), (\d{1,2} \p{L}+ \d{4}): (\p{L}+)(?: \((.*)\))?$", RegexOptions.Singleline)]
    private static partial Regex Opinion();
}
