namespace Plimsoll.Services.Papers;

/// <summary>The papers that a register is printed as.</summary>
public enum PaperKind
{
    /// <summary>Item by item in order of rating, with the dashboard of matrices over time: the form of Thurrock's report.</summary>
    InFocus,

    /// <summary>The register in columns with the sum of each composite: the form of Blackpool's register.</summary>
    Register,

    /// <summary>Chosen items: ratings now and in the prior year, controls, actions with position and outcomes.</summary>
    DeepDive,
}
