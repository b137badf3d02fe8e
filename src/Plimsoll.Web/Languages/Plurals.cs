using System.Globalization;

namespace Plimsoll.Web.Languages;

/// <summary>The forms that the numbers of a language have (Unicode TR 35, part 3, Language Plural Rules).</summary>
internal enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// <summary>
/// Which form a number takes in a language, by rules as the Unicode CLDR writes them ("n % 10 = 2..4 and n % 100 != 12..14").
/// Only whole numbers are counted with, so i is n, and v, w, f, t, c and e are 0.
/// </summary>
internal sealed class PluralRules
{
    private readonly IReadOnlyList<(PluralCategory Category, IReadOnlyList<IReadOnlyList<Relation>> Rule)> rules;

    private PluralRules(IReadOnlyList<(PluralCategory, IReadOnlyList<IReadOnlyList<Relation>>)> rules) => this.rules = rules;

    /// <summary>One, and all others.</summary>
    public static PluralRules English { get; } = Read([(PluralCategory.One, "n = 1")]);

    /// <summary>The forms that there are.</summary>
    public IEnumerable<PluralCategory> Categories => rules.Select(r => r.Category).Append(PluralCategory.Other);

    /// <summary>Reads rules, the first that fits a number holds; every other number is "other".</summary>
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public static PluralRules Read(IEnumerable<(PluralCategory Category, string Rule)> rules) =>
        new([.. rules.Select(r => (r.Category, Conditions(r.Rule)))]);

    /// <summary>The form of a number.</summary>
    public PluralCategory Of(int number)
    {
        var n = Math.Abs((long)number);
        foreach (var (category, rule) in rules)
            if (rule.Any(all => all.All(relation => relation.Holds(n))))
                return category;
        return PluralCategory.Other;
    }

    private static IReadOnlyList<IReadOnlyList<Relation>> Conditions(string rule) =>
        [.. rule.Split('@')[0].Split(" or ").Select(any => (IReadOnlyList<Relation>)[.. any.Split(" and ").Select(one => Relation.Read(one, rule))])];

    /// <summary>"n % 100 != 12..14".</summary>
    private sealed record Relation(bool IsZero, long? Modulus, bool IsNegated, IReadOnlyList<(long From, long To)> Ranges)
    {
        public bool Holds(long n)
        {
            var value = IsZero ? 0 : Modulus is { } modulus ? n % modulus : n;
            return Ranges.Any(r => value >= r.From && value <= r.To) != IsNegated;
        }

        public static Relation Read(string words, string rule)
        {
            var negated = words.Contains("!=", StringComparison.Ordinal);
            if (words.Split(negated ? "!=" : "=", StringSplitOptions.TrimEntries) is not [var left, var right])
                throw Wrong(rule);
            var parts = left.Split('%', StringSplitOptions.TrimEntries);
            if (parts.Length > 2 || parts[0] is not ("n" or "i" or "v" or "w" or "f" or "t" or "c" or "e"))
                throw Wrong(rule);
            long? modulus = parts.Length == 2 ? Number(parts[1], rule) : null;
            if (modulus == 0)
                throw Wrong(rule);
            return new Relation(parts[0] is not ("n" or "i"), modulus, negated, [.. right.Split(',', StringSplitOptions.TrimEntries).Select(range =>
                range.Split("..") switch
                {
                    [var only] => (Number(only, rule), Number(only, rule)),
                    [var from, var to] => (Number(from, rule), Number(to, rule)),
                    _ => throw Wrong(rule),
                })]);
        }

        private static long Number(string digits, string rule) =>
            long.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(rule);

        private static FormatException Wrong(string rule) => new($"“{rule}” is no plural rule; write it as Unicode's CLDR does, like n % 10 = 2..4 and n % 100 != 12..14");
    }
}
