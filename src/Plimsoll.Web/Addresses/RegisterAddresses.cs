using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Plimsoll.Web.Addresses;

/// <summary>The names that registers have in addresses: "Strategic risk register" is "strategic-risk-register".</summary>
internal sealed class RegisterAddresses
{
    private static readonly ConditionalWeakTable<IReadOnlyList<Register>, RegisterAddresses> Kept = [];
    private readonly Dictionary<string, Register> bySlug = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<RegisterId, string> slugs = [];

    private RegisterAddresses(IReadOnlyList<Register> registers)
    {
        // Two names may come to the same address; the register that was there first keeps it.
        foreach (var register in registers.OrderBy(r => r.Id.Value.ToString("D"), StringComparer.Ordinal))
        {
            var slug = SlugOf(register.Name);
            for (var number = 2; !bySlug.TryAdd(slug, register); number++)
                slug = string.Create(CultureInfo.InvariantCulture, $"{SlugOf(register.Name)}-{number}");
            slugs[register.Id] = slug;
        }
    }

    /// <summary>The addresses of a list of registers; worked out once.</summary>
    public static RegisterAddresses Of(IReadOnlyList<Register> registers) => Kept.GetValue(registers, static r => new RegisterAddresses(r));

    /// <summary>The register at an address; null when there is none.</summary>
    public Register? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The address of a register of the list.</summary>
    public string Of(RegisterId register) => slugs[register];

    /// <summary>A name in lower case, its words joined by dashes; letters lose their accents.</summary>
    internal static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '’')
                continue;
            if (char.IsLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var text = slug.ToString().Trim('-').Normalize(NormalizationForm.FormC);
        return text.Length == 0 ? "register" : text;
    }
}
