namespace Plimsoll.Services.Recording;

/// <summary>What an actor may do in one organisation, or in one of its registers.</summary>
[Flags]
public enum Rights
{
    /// <summary>Read what is not exempt.</summary>
    Read = 1,

    /// <summary>Read exempt matter too.</summary>
    ReadExempt = 2,

    /// <summary>Change items.</summary>
    Change = 4,

    /// <summary>Set up registers, schemes, posts, people and roles.</summary>
    Administer = 8,

    /// <summary>Propose items, and change those that the actor owns or manages.</summary>
    Contribute = 16,

    /// <summary>Everything: an administrator, or somebody who holds the database file itself.</summary>
    All = Read | ReadExempt | Change | Administer | Contribute,
}

/// <summary>Thrown when an actor does what it may not.</summary>
public sealed class NotAllowedException(Rights right) : Exception($"This needs the right to {Words(right)}")
{
    /// <summary>The right that is missing.</summary>
    public Rights Right => right;

    private static string Words(Rights right) => right switch
    {
        Rights.ReadExempt => "read exempt matter",
        Rights.Change => "change items",
        Rights.Administer => "administer registers",
        Rights.Contribute => "change items that you own or manage",
        _ => "read registers",
    };
}
