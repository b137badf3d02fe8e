using System.Globalization;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Items;

/// <summary>The next free reference in the pattern that a register uses: after 7 comes 8, after CR07 comes CR08.</summary>
internal static class ReferenceSuggestion
{
    /// <summary>The reference after the highest of its kind; R1 or O1 and so on where no reference of the register ends in a number.</summary>
    /// <param name="own">References of the items of that kind.</param>
    /// <param name="taken">References that are taken, of whatever kind.</param>
    /// <param name="kind">Risk or opportunity.</param>
    public static string After(IEnumerable<string> own, IEnumerable<string> taken, ItemKind kind)
    {
        var used = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);

        // The pattern that most items share; a single odd reference does not decide.
        var pattern = own.Select(Split).Where(p => p.Digits.Length > 0).GroupBy(p => p.Prefix)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key, StringComparer.Ordinal).FirstOrDefault();
        var prefix = pattern?.Key ?? (used.Count == 0 && kind == ItemKind.Risk ? "" : kind == ItemKind.Risk ? "R" : "O");
        var number = pattern?.Max(p => long.Parse(p.Digits, CultureInfo.InvariantCulture)) ?? 0;
        var width = pattern?.Where(p => p.Digits.StartsWith('0')).Select(p => p.Digits.Length).DefaultIfEmpty(1).Max() ?? 1;
        string reference;
        do
            reference = prefix + (++number).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        while (used.Contains(reference));
        return reference;
    }

    /// <summary>Parts the number at the end; what comes after it, as in 2a, belongs to the number of a whole and is left off.</summary>
    private static (string Prefix, string Digits) Split(string reference)
    {
        var end = reference.Length;
        if (end > 1 && char.IsAsciiLetter(reference[^1]) && char.IsAsciiDigit(reference[^2]))
            end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(reference[start - 1]) && end - start < 12)
            start--;
        return (reference[..start], reference[start..end]);
    }
}
