namespace Plimsoll.Domain.Controls;

/// <summary>How well a control works, in the judgement of its owner.</summary>
public enum Effectiveness
{
    /// <summary>Works as designed.</summary>
    Effective,

    /// <summary>Works in part.</summary>
    PartlyEffective,

    /// <summary>Does not work.</summary>
    Ineffective,
}

/// <summary>
/// Something that exists and runs, and keeps the rating where it is. Numbered with the actions of its item: numbers
/// run on from controls to actions.
/// </summary>
public sealed record Control
{
    /// <summary>Identity within the item; survives renumbering.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number as printed, e.g. "5"; empty when the register prints none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What it is.</summary>
    public required string Text { get; init; }

    /// <summary>Lettered or numbered points within it, e.g. "5.(i)".</summary>
    public IReadOnlyList<ControlPart> Parts { get; init; } = [];

    /// <summary>When it was put in place, in the body's words.</summary>
    public Timing Implemented { get; init; } = Timing.None;

    /// <summary>Who answers for it.</summary>
    public IReadOnlyList<Party> Owners { get; init; } = [];

    /// <summary>How well it works; null when nobody said.</summary>
    public Effectiveness? Effectiveness { get; init; }

    /// <summary>What the lines of assurance have said, oldest first.</summary>
    public IReadOnlyList<Assurance> Assurances { get; init; } = [];

    /// <summary>Why it is withheld from the public; null when it is not.</summary>
    public Exemption? Exemption { get; init; }

    /// <summary>The day from which it no longer runs; null while it does.</summary>
    public DateOnly? Retired { get; init; }

    /// <summary>What is known now of how it stood on an earlier day.</summary>
    internal Control TrueOn(DateOnly day) => this with
    {
        Retired = Retired <= day ? Retired : null,
        Assurances = [.. Assurances.Where(a => a.Date <= day)],
    };

    /// <summary>Ends it: from a day on it no longer runs.</summary>
    /// <exception cref="RuleBrokenException">It has ended already.</exception>
    public Control Retire(DateOnly on) =>
        Retired is null ? this with { Retired = on } : throw new RuleBrokenException("Control", "This control has ended already");

    /// <summary>Puts it back in place.</summary>
    /// <exception cref="RuleBrokenException">It runs.</exception>
    public Control Restore() =>
        Retired is null ? throw new RuleBrokenException("Control", "This control is in place already") : this with { Retired = null };

    /// <summary>Adds what a line of assurance says, where its date puts it.</summary>
    /// <exception cref="RuleBrokenException">Nobody is named as its source.</exception>
    public Control Assure(Assurance assurance) =>
        string.IsNullOrWhiteSpace(assurance.Source)
            ? throw new RuleBrokenException("Source", "Say who gives this assurance, for example Internal audit report 12")
            : this with { Assurances = [.. Assurances.Append(assurance).OrderBy(a => a.Date)] };
}

/// <summary>A lettered or numbered point within a control.</summary>
/// <param name="Number">As printed, e.g. "5.(i).(a)".</param>
/// <param name="Text">What it says.</param>
public sealed record ControlPart(string Number, string Text);
