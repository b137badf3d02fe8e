namespace Plimsoll.Services.Recording;

/// <summary>What an actor may do in one organisation.</summary>
[Flags]
public enum Rights
{
    /// <summary>Read what is public.</summary>
    Read = 1,

    /// <summary>Read exempt matter too.</summary>
    ReadExempt = 2,

    /// <summary>Change items.</summary>
    Change = 4,

    /// <summary>Set up registers, schemes, posts and people.</summary>
    Administer = 8,

    /// <summary>Everything: somebody who holds the database file itself.</summary>
    All = Read | ReadExempt | Change | Administer,
}

/// <summary>Who does something. The journal keeps the identity, never the name.</summary>
/// <param name="Id">A person's identity, or a fixed word for a part of the program, e.g. "terminal".</param>
/// <param name="Rights">What it may do.</param>
public sealed record Actor(string Id, Rights Rights)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static Actor Public { get; } = new("public", Rights.Read);

    /// <summary>Somebody at the terminal of the machine that holds the database.</summary>
    public static Actor Terminal { get; } = new("terminal", Rights.All);

    /// <summary>A person with rights.</summary>
    public static Actor Of(Domain.Organisations.PersonId person, Rights rights) => new(person.Value.ToString("D"), rights);

    /// <summary>Whether it has a right.</summary>
    public bool May(Rights right) => (Rights & right) == right;

    /// <summary>Insists on a right.</summary>
    /// <exception cref="NotAllowedException">It has not.</exception>
    public void Must(Rights right)
    {
        if (!May(right))
            throw new NotAllowedException(right);
    }
}

/// <summary>Thrown when an actor does what it may not.</summary>
public sealed class NotAllowedException(Rights right) : Exception($"This needs the right to {Words(right)}")
{
    private static string Words(Rights right) => right switch
    {
        Rights.ReadExempt => "read exempt matter",
        Rights.Change => "change items",
        Rights.Administer => "administer registers",
        _ => "read registers",
    };
}
