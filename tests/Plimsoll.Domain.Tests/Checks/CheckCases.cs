using Plimsoll.Domain.Checks;

namespace Plimsoll.Domain.Tests.Checks;

/// <summary>Registers in which a check finds something, and such as differ by little, in which it does not.</summary>
/// <param name="Code">Code of the check.</param>
/// <param name="Name">What the register is like.</param>
/// <param name="Found">The one message; null when all is well.</param>
/// <param name="View">The register.</param>
internal sealed record CheckCase(string Code, string Name, string? Found, RegisterView View)
{
    internal static IReadOnlyList<CheckCase> All { get; } =
        [.. ScoreCases.All, .. ForecastCases.All, .. CompositeCases.All, .. NumberCases.All, .. OwnershipCases.All, .. ActionCases.All, .. ReviewCases.All];

    internal static CheckCase Finds(string code, string name, string message, params Item[] items) => new(code, name, message, Given.View(items));

    internal static CheckCase Well(string code, string name, params Item[] items) => new(code, name, null, Given.View(items));

    internal CheckCase In(Register register) => this with { View = Given.View(register, [.. View.Items]) };

    /// <summary>The findings of the check, through the catalogue as everyone runs it.</summary>
    internal IReadOnlyList<Finding> Run() => [.. Catalogue.Run(View).Where(f => f.Code == Code)];
}
