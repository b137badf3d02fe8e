using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Scoring;
using Plimsoll.Services.Scoring;

namespace Plimsoll.Bench.Generating;

/// <summary>The body around the synthetic items: posts, priorities, categories, schemes and one register. The same for the same chance.</summary>
internal sealed class SyntheticCouncil
{
    public const string RegisterName = "Synthetic register";

    public SyntheticCouncil(Random chance)
    {
        Posts = [.. Phrases.Posts.Select(title => new Post { Id = new(NewId(chance)), Title = title })];
        Organisation = new Organisation
        {
            Id = new(NewId(chance)),
            Name = "Synthetic Council",
            Priorities = [.. Named("A fair start", "Clean and green", "Homes that last", "A council that works").Select(n => new Priority(new(NewId(chance)), n))],
            Categories = [.. Named("Financial", "Service", "People", "Legal", "Reputation").Select(n => new Category(new(NewId(chance)), n))],
        };
        RiskScheme = ShippedSchemes.Copy("five-by-five", new(NewId(chance)));
        OpportunityScheme = ShippedSchemes.Copy("five-by-five-opportunity", new(NewId(chance)));
        Register = new Register
        {
            Id = new(NewId(chance)),
            Name = RegisterName,
            Level = RegisterLevel.Corporate,
            RiskScheme = RiskScheme.Id,
            OpportunityScheme = OpportunityScheme.Id,
            Appetite = Appetite.UpTo(12),
        };
    }

    public Organisation Organisation { get; }

    public IReadOnlyList<Post> Posts { get; }

    public Scheme RiskScheme { get; }

    public Scheme OpportunityScheme { get; }

    public Register Register { get; }

    public IEnumerable<object> Documents => [Organisation, .. Posts, RiskScheme, OpportunityScheme, Register];

    public static Guid NewId(Random chance)
    {
        Span<byte> bytes = stackalloc byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string[] Named(params string[] names) => names;
}
