using System.Runtime.CompilerServices;

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
            var slug = Slug.Free(SlugOf(register.Name), bySlug.ContainsKey);
            bySlug[slug] = register;
            slugs[register.Id] = slug;
        }
    }

    /// <summary>The addresses of a list of registers; worked out once.</summary>
    public static RegisterAddresses Of(IReadOnlyList<Register> registers) => Kept.GetValue(registers, static r => new RegisterAddresses(r));

    /// <summary>The register at an address; null when there is none.</summary>
    public Register? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The address of a register of the list.</summary>
    public string Of(RegisterId register) => slugs[register];

    /// <summary>A register's name as addresses have it.</summary>
    internal static string SlugOf(string name) => Slug.Of(name, "register");
}
