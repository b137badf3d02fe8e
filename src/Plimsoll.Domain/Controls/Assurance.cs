namespace Plimsoll.Domain.Controls;

/// <summary>The lines of the assurance map.</summary>
public enum AssuranceLine
{
    /// <summary>Management.</summary>
    First,

    /// <summary>Oversight functions.</summary>
    Second,

    /// <summary>Internal audit.</summary>
    Third,

    /// <summary>External scrutiny: external audit, inspectorates.</summary>
    External,
}

/// <summary>What assurance says of a control. It judges the control; it is not a score.</summary>
public enum AssuranceOpinion
{
    /// <summary>Sound and consistently applied.</summary>
    Substantial,

    /// <summary>Generally sound, some improvement wanted.</summary>
    Reasonable,

    /// <summary>Significant gaps.</summary>
    Limited,

    /// <summary>Does not work.</summary>
    None,
}

/// <summary>An opinion on a control by one line of assurance on a day.</summary>
public sealed record Assurance(AssuranceLine Line, DateOnly Date, AssuranceOpinion Opinion, string Source);
