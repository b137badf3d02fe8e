namespace Plimsoll.Domain.Timings.Reading;

/// <summary>What a phrase of a timing says about its days.</summary>
internal enum Meaning
{
    /// <summary>A day, month, season, quarter or year; the element carries it.</summary>
    Term,

    /// <summary>Labels and ties that change nothing: "target date", "refresh", "in".</summary>
    Nothing,
    From,
    By,
    Before,
    After,
    Throughout,
    Between,

    /// <summary>"to", "until": between two terms a range, before one term its end.</summary>
    To,

    /// <summary>A dash: between two terms a range.</summary>
    Dash,

    /// <summary>"&amp;", "and", "/": between two terms both of them.</summary>
    And,

    /// <summary>"or": either of two terms.</summary>
    Or,
    Ongoing,
    Beyond,
    Done,
    Recurring,
    Approximately,
    AtOnce,

    /// <summary>Narrows the next term: the element carries the part.</summary>
    Part,
}

/// <summary>A phrase of a timing and what it means.</summary>
internal readonly record struct Element(Meaning Meaning, Term? Term = null, Part Part = default);
