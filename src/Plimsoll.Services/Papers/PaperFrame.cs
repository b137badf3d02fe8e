using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>What is the same for every paper: title, details, marking, withheld gaps and the findings at the end.</summary>
internal static class PaperFrame
{
    /// <summary>Puts a paper of one or several registers together.</summary>
    /// <param name="parts">What it holds of each; one for all of them where it goes through them together.</param>
    /// <param name="contexts">The registers and the request.</param>
    public static Paper Of(IReadOnlyList<PaperPart> parts, IReadOnlyList<PaperContext> contexts)
    {
        var (view, request) = (contexts[0].View, contexts[0].Request);
        var kind = parts[0].Kind;
        var report = view.Register.ReportDate.Words;
        var isOne = contexts.Count == 1;
        return new Paper
        {
            Title = request.Title ?? (isOne ? view.Register.Name : kind),
            Subtitle = request.Title is not null ? $"{kind}: {string.Join("; ", contexts.Select(c => c.View.Register.Name))}" : !isOne ? string.Join("; ", contexts.Select(c => c.View.Register.Name))
                : report.Length > 0 && !view.Register.Name.Contains(report, StringComparison.OrdinalIgnoreCase) ? $"{kind}, {report}" : kind,
            Accent = view.Organisation.AccentColour ?? "#14213a",
            Crest = contexts[0].Source.Crest,
            Cover = request.HasCover || request.Recommendations.Count > 0 ? new() { Recommendations = request.Recommendations, Depth = DepthOf(parts, request.Kind) } : null,
            Marking = MarkingOf(request, [.. parts.SelectMany(p => p.Printed)]),
            Details = new()
            {
                Organisation = view.Organisation.Name,
                Committee = request.Committee,
                Date = request.MeetingDate,
                Purpose = request.Purpose,
                Author = request.Author,
                Scope = request.Filter.InWords,
                AsAt = request.AsAtWords ?? Printed.Day(view.Today),
                AsAtDay = view.Today,
                Source = request.HeadHash is { } hash ? $"{(isOne ? view.Register.Name : "The registers named above")}; the journal's head is {hash}" : null,
            },
            Sections = parts is [var only] ? only.Sections : [.. parts.SelectMany(p => p.Nested())],
        };
    }

    /// <summary>A paper of one register with nothing in it but what is the same for every kind.</summary>
    public static Paper Of(PaperContext context, IReadOnlyCollection<Item> printed) => Of([new PaperPart(context, "", [], printed)], [context]);

    /// <summary>What a paper says that has no item to print: whether there is none at all, or none that was asked for.</summary>
    public static Note Nothing(PaperContext context) => new(NoteKind.Information, null, context.View.LiveItems.Any()
        ? context.Request.Filter.InWords is { } filter ? $"No item of this register is to be printed: {char.ToLowerInvariant(filter[0])}{filter[1..]}." : "No item of this register is to be printed."
        : "This register holds no items.");

    /// <summary>
    /// The gaps of withheld items. They stand together where a paper is ordered by rating, because a place in that order
    /// would tell the rating.
    /// </summary>
    public static IEnumerable<Block> Gaps(IReadOnlyList<WithheldItem> withheld) => withheld.Select(w => new Paragraph(Printed.Gap(w)));

    /// <summary>What the checks find in the printed items, the most serious first.</summary>
    public static IReadOnlyList<Finding> FindingsOf(PaperContext context, IReadOnlyCollection<Item> printed)
    {
        var references = printed.Select(i => i.Reference).ToHashSet();
        return [.. context.Findings.Where(f => f.Item is null || references.Contains(f.Item))];
    }

    /// <summary>The list of contents goes down to the items: below them stand the same words for every item.</summary>
    private static int DepthOf(IReadOnlyList<PaperPart> parts, PaperKind kind) => kind switch
    {
        PaperKind.InFocus when parts.Count > 1 => 3,
        // The parts of a composite stand one level below it, and are items too.
        PaperKind.Register => 2 + (parts.Count > 1 ? 1 : 0) + (parts.Any(part => Family.All([.. part.Printed]).Any(family => family.Parts.Count > 0)) ? 1 : 0),
        PaperKind.DeepDive when parts is [{ Printed: { Count: > 1 } printed }] && printed.All(i => i.Composite is null) => 1,
        _ => 2,
    };

    private static string? MarkingOf(PaperRequest request, IReadOnlyCollection<Item> printed)
    {
        if (request.Public)
            return "Public";
        List<int> paragraphs = [.. printed.SelectMany(i => i.ExemptParts().Select(p => (int?)p.Value.Paragraph).Append(i.Exemption?.Paragraph)).OfType<int>().Distinct().Order()];
        return paragraphs.Count == 0
            ? null
            : $"Exempt, not for publication: Schedule 12A paragraph{(paragraphs.Count > 1 ? "s" : "")} {string.Join(", ", paragraphs)}";
    }

    /// <summary>The findings on the printed items under a heading.</summary>
    public static Section Findings(PaperContext context, IReadOnlyCollection<Item> printed)
    {
        var findings = FindingsOf(context, printed);
        Paragraph lead = findings.Count == 0
            ? new("The checks found nothing in these items.")
            : new("What the checks of the register found in these items, the most serious first.");
        return new([new Heading(1, "Findings"), lead, .. findings.Count == 0 ? Array.Empty<Block>() : [new BulletList([.. findings.Select(Point)])]]);
    }

    private static Content Point(Finding finding)
    {
        Inlines words = [new Strong(finding.Item is null ? finding.Severity.ToString() : $"{finding.Severity}, {finding.Item}"), $": {finding.Message.TrimEnd('.')}."];
        return words;
    }
}
