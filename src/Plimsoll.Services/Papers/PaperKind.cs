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

    /// <summary>Heat maps, the items in order of rating with last quarter and a year ago, what changed and why, appetite, findings.</summary>
    Summary,

    /// <summary>Actions by who answers for them and by date, overdue first; those that ended, with what became of the rating.</summary>
    ActionPlan,
}
