using System.Globalization;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Image;

namespace Plimsoll.Services.Organisations;

/// <summary>Where a priority, a unit or a category is in use.</summary>
/// <param name="Items">Items linked to it or in it, closed ones too: their papers are printed with it.</param>
/// <param name="Registers">Registers of the unit, or with an appetite of their own for the category.</param>
/// <param name="Posts">Posts of the unit.</param>
/// <param name="Units">Units below the unit.</param>
public sealed record OrganisationUse(IReadOnlyList<Item> Items, IReadOnlyList<Register> Registers, IReadOnlyList<Post> Posts, IReadOnlyList<Unit> Units)
{
    /// <summary>Whether anything uses it.</summary>
    public bool IsAny => Items.Count + Registers.Count + Posts.Count + Units.Count > 0;

    internal static OrganisationUse Of(Image image, Guid id) => new(
        [.. image.All<Item>().Where(i => i.Category?.Value == id || i.Priorities.Any(p => p.Value == id))],
        [.. image.All<Register>().Where(r => r.Unit?.Value == id || r.AppetiteByCategory.Any(a => a.Category.Value == id))],
        [.. image.All<Post>().Where(p => p.Unit?.Value == id)],
        [.. OrganisationService.BodyOf(image).Document.Units.Where(u => u.Parent?.Value == id)]);

    /// <summary>In words: "12 items, 1 register".</summary>
    public override string ToString() => string.Join(", ", new[]
    {
        Count(Items.Count, "item", "items"), Count(Registers.Count, "register", "registers"),
        Count(Posts.Count, "post", "posts"), Count(Units.Count, "unit below it", "units below it"),
    }.OfType<string>());

    private static string? Count(int number, string one, string many) =>
        number == 0 ? null : $"{number.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} {(number == 1 ? one : many)}";
}
