using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli.Commands;

/// <summary>What a paper can be asked for on the terminal beyond its kind, registers and file.</summary>
internal sealed class PaperOptions
{
    private readonly Option<string?> comparedWith = new("--compared-with") { Description = "Say what changed since an earlier day, e.g. 2026-06-30", HelpName = "DATE" };
    private readonly Option<bool> isPublic = new("--public") { Description = "Leave a numbered gap for each exempt item" };
    private readonly Option<bool> findings = new("--findings") { Description = "Print the findings at the end" };
    private readonly Option<bool> inFocus = new("--in-focus") { Description = "Only items in focus" };
    private readonly Option<bool> above = new("--above-appetite") { Description = "Only risks above the appetite" };
    private readonly Option<string?> category = new("--category") { Description = "Only items of a category", HelpName = "NAME" };
    private readonly Option<string?> owner = new("--owner") { Description = "Only items of an owner", HelpName = "NAME" };
    private readonly Option<string?> directorate = new("--directorate") { Description = "Only items of a directorate, service or team", HelpName = "NAME" };
    private readonly Option<string?> committee = new("--committee") { Description = "The committee that receives it", HelpName = "NAME" };

    private readonly Option<string?> meeting = new("--meeting-date") { Description = "The day of the meeting, e.g. 2026-12-10", HelpName = "DATE" };
    private readonly Option<string?> purpose = new("--purpose") { Description = "What the committee is asked to do, in a phrase", HelpName = "TEXT" };
    private readonly Option<string?> author = new("--author") { Description = "The post or person who answers for the paper", HelpName = "NAME" };
    private readonly Option<bool> cover = new("--cover") { Description = "Begin with a cover sheet and a list of contents" };
    private readonly Option<string[]> recommendations = new("--recommendation") { Description = "A recommendation for the cover sheet; may be given several times", HelpName = "TEXT" };

    private readonly Option<bool> archive = new("--archive") { Description = "A PDF for archives: PDF/A-3a instead of PDF/UA-1" };

    /// <summary>The items by reference, which only the register can read.</summary>
    public Option<string[]> Items { get; } = new("--item") { Description = "Only these items, by reference", HelpName = "REF", AllowMultipleArgumentsPerToken = true };

    /// <summary>All of them, in the order in which help tells them.</summary>
    public IEnumerable<Option> All => [comparedWith, Items, inFocus, above, category, owner, directorate, isPublic, findings, cover, committee, meeting, purpose, recommendations, author, archive];

    /// <summary>The format of a file's ending, as it is asked for here.</summary>
    /// <exception cref="UsageException">An archive is asked for in another format.</exception>
    public PaperFormat Read(ParseResult parsed, PaperFormat format) => !parsed.GetValue(archive) ? format
        : format == PaperFormat.Pdf ? PaperFormat.PdfArchive : throw new UsageException("--archive is for PDF; end the file in .pdf");

    /// <summary>The request.</summary>
    /// <exception cref="UsageException">A day is not one.</exception>
    public PaperRequest Read(ParseResult parsed, PaperKind kind, AsAt? asAt)
    {
        var since = CommonOptions.Read(parsed.GetValue(comparedWith))?.Day;
        if (since is { } day && day >= (asAt?.Day ?? DateOnly.MaxValue))
            throw new UsageException($"{since:d MMMM yyyy} is not before the day of the paper; compare with an earlier one");
        return new()
        {
            Kind = kind,
            Public = parsed.GetValue(isPublic),
            CompareWith = since,
            Committee = parsed.GetValue(committee),
            MeetingDate = CommonOptions.Read(parsed.GetValue(meeting))?.Day,
            Purpose = parsed.GetValue(purpose),
            Author = parsed.GetValue(author),
            HasCover = parsed.GetValue(cover),
            Recommendations = parsed.GetValue(recommendations) ?? [],
            IncludeFindings = parsed.GetValue(findings),
            Filter = new()
            {
                InFocus = parsed.GetValue(inFocus),
                AboveAppetite = parsed.GetValue(above),
                Category = parsed.GetValue(category),
                Owner = parsed.GetValue(owner),
                UnitName = parsed.GetValue(directorate),
            },
        };
    }
}
