using Microsoft.AspNetCore.Http;
using Plimsoll.Domain;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Web.Addresses;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>What a paper is wanted for beyond its kind, format and day: all of it stands in the address.</summary>
internal sealed record PaperQuery
{
    /// <summary>The names of the fields.</summary>
    public const string AlsoName = "also", FocusName = "focus", AboveName = "above", CategoryName = "category", OwnerName = "owner", DirectorateName = "directorate",
        CoverName = "cover", CommitteeName = "committee", MeetingName = "meeting", PurposeName = "purpose", RecommendationsName = "recommendations", AuthorName = "author";

    private const int LongestText = 400, MostRecommendations = 20;

    /// <summary>Addresses of further registers in the same paper.</summary>
    public IReadOnlyList<string> Also { get; private init; } = [];

    public bool InFocus { get; private init; }

    public bool Above { get; private init; }

    public string Category { get; private init; } = "";

    public string Owner { get; private init; } = "";

    public string Directorate { get; private init; } = "";

    public bool HasCover { get; private init; }

    public string Committee { get; private init; } = "";

    /// <summary>The day of the meeting as it was typed.</summary>
    public string Meeting { get; private init; } = "";

    public string Purpose { get; private init; } = "";

    /// <summary>One on each line.</summary>
    public string Recommendations { get; private init; } = "";

    public string Author { get; private init; } = "";

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => !Pairs().Any();

    /// <summary>Reads an address; what is too long is cut off.</summary>
    public static PaperQuery Read(IQueryCollection query)
    {
        return new PaperQuery
        {
            Also = [.. query[AlsoName].OfType<string>().Where(s => s.Length > 0).Distinct()],
            InFocus = query[FocusName] == "yes",
            Above = query[AboveName] == "yes",
            Category = Given(CategoryName),
            Owner = Given(OwnerName),
            Directorate = Given(DirectorateName),
            HasCover = query[CoverName] == "yes",
            Committee = Given(CommitteeName),
            Meeting = Given(MeetingName),
            Purpose = Given(PurposeName),
            Recommendations = Given(RecommendationsName, LongestText * MostRecommendations),
            Author = Given(AuthorName),
        };

        string Given(string name, int longest = LongestText) => query[name].ToString().Trim() is var words && words.Length > longest ? words[..longest] : words;
    }

    /// <summary>The names and values of an address that reads back as this.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() =>
    [
        .. Also.Select(slug => (AlsoName, slug)),
        .. new (string Name, string Value)[]
        {
            (FocusName, InFocus ? "yes" : ""), (AboveName, Above ? "yes" : ""), (CategoryName, Category), (OwnerName, Owner), (DirectorateName, Directorate),
            (CoverName, HasCover ? "yes" : ""), (CommitteeName, Committee), (MeetingName, Meeting), (PurposeName, Purpose), (RecommendationsName, Recommendations), (AuthorName, Author),
        }.Where(pair => pair.Value.Length > 0),
    ];

    /// <summary>The further registers.</summary>
    /// <exception cref="RuleBrokenException">There is none at one of the addresses.</exception>
    public IReadOnlyList<RegisterId> Registers(RegisterAddresses addresses) =>
        [.. Also.Select(slug => addresses.Find(slug)?.Id ?? throw new RuleBrokenException("Also", $"There is no register “{slug}”; choose from those below"))];

    /// <summary>The request for a paper.</summary>
    /// <exception cref="RuleBrokenException">A register is not there, or the day of the meeting is not a day.</exception>
    public PaperRequest Request(PaperKind kind, RegisterAddresses addresses, DateOnly? compare) => new()
    {
        Kind = kind,
        CompareWith = compare,
        Also = Registers(addresses),
        Filter = new() { InFocus = InFocus, AboveAppetite = Above, Category = Words(Category), Owner = Words(Owner), UnitName = Words(Directorate) },
        HasCover = HasCover,
        Committee = Words(Committee),
        MeetingDate = Day(),
        Purpose = Words(Purpose),
        Recommendations = [.. Recommendations.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostRecommendations)],
        Author = Words(Author),
    };

    private DateOnly? Day()
    {
        try
        {
            return Meeting.Length == 0 ? null : AsAt.Read(Meeting).Day;
        }
        catch (RuleBrokenException)
        {
            throw new RuleBrokenException("Meeting", $"“{Meeting}” is not a day; write it as 2026-12-10 or 10 December 2026");
        }
    }

    private static string? Words(string given) => given.Length == 0 ? null : given;
}
