using System.Security.Cryptography;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Addresses;

namespace Plimsoll.Web.Hosting;

/// <summary>What stands around the content of a page: whose site it is, on which day it is read, what was wrong with the address.</summary>
internal sealed class Frame
{
    /// <summary>The body; null before the first register is made, or while the registers cannot be reached.</summary>
    public Organisation? Organisation { get; set; }

    /// <summary>Who asks, and what they may.</summary>
    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>The person who is signed in; null for a visitor.</summary>
    public PersonId? SignedIn { get; set; }

    /// <summary>What tells the drafts of two people at one browser apart, without naming either; null for visitors, who write nothing.</summary>
    public string? DraftKey => SignedIn is { } person ? Convert.ToHexStringLower(SHA256.HashData(person.Value.ToByteArray()))[..16] : null;

    /// <summary>The name in the bar.</summary>
    public string Name => Organisation?.Name ?? "Plimsoll";

    /// <summary>The day in the past that the reader chose; null for today.</summary>
    public AsAt? AsAt { get; set; }

    /// <summary>Today in London.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The day on which the page stands.</summary>
    public DateOnly Day => AsAt?.Day ?? Today;

    /// <summary>What has just been done, said once on the page that follows; null when nothing was.</summary>
    public string? Notice { get; set; }

    /// <summary>What they sent to this page after their session had ended; null when nothing was.</summary>
    public KeptForm? NotSaved { get; set; }

    /// <summary>What the reader gave and cannot be used, by the name of the field.</summary>
    public List<(string Name, RuleBroken Broken)> Errors { get; } = [];

    /// <summary>Addresses of pages; each keeps the day.</summary>
    public Links Links { get; set; } = new(null);

    /// <summary>Colours that are data.</summary>
    public Look Look { get; } = new();

    /// <summary>Why there is no such page, in words for the reader; null for the usual ones.</summary>
    public string? NotHere { get; set; }

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string name) => Errors.Where(e => e.Name == name).Select(e => T.Say(e.Broken.Sentence)).FirstOrDefault();
}
