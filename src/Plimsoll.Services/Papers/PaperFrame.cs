using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Checks;
using Plimsoll.Domain.Items;

namespace Plimsoll.Services.Papers;

/// <summary>What is the same for every paper: title, details, marking, withheld gaps and the findings at the end.</summary>
internal static class PaperFrame
{
    /// <summary>Puts a paper together.</summary>
    /// <param name="context">View and request.</param>
    /// <param name="kind">What kind of paper, in words; the line below the title.</param>
    /// <param name="sections">Its contents.</param>
    /// <param name="printed">The items in it: what the marking and the findings are about.</param>
    public static Paper Of(PaperContext context, string kind, IReadOnlyList<Section> sections, IReadOnlyCollection<Item> printed)
    {
        var (view, request) = (context.View, context.Request);
        var report = view.Register.ReportDate.Words;
        return new Paper
        {
            Title = view.Register.Name,
            Subtitle = report.Length > 0 && !view.Register.Name.Contains(report, StringComparison.OrdinalIgnoreCase) ? $"{kind}, {report}" : kind,
            Accent = view.Organisation.AccentColour ?? "#14213a",
            Marking = MarkingOf(context, printed),
            Details = new()
            {
                Organisation = view.Organisation.Name,
                Committee = request.Committee,
                Date = request.MeetingDate,
                Purpose = request.Purpose,
                Author = request.Author,
                AsAt = request.AsAtWords ?? Printed.Day(view.Today),
                Source = request.HeadHash is { } hash ? $"{view.Register.Name}, sealed at {hash}" : null,
            },
            Sections = [.. sections, .. request.IncludeFindings ? [Findings(context, printed) with { Orientation = sections[^1].Orientation }] : Array.Empty<Section>()],
        };
    }

    /// <summary>
    /// The gaps of withheld items. They stand together where a paper is ordered by rating, because a place in that order
    /// would tell the rating.
    /// </summary>
    public static IEnumerable<Block> Gaps(IReadOnlyList<WithheldItem> withheld) => withheld.Select(w => new Paragraph(Printed.Gap(w)));

    /// <summary>What the checks find in the printed items, the most serious first.</summary>
    public static IReadOnlyList<Finding> FindingsOf(PaperContext context, IReadOnlyCollection<Item> printed)
    {
        var references = printed.Select(i => i.Reference).ToHashSet();
        return [.. Catalogue.Run(context.View).Where(f => f.Item is null || references.Contains(f.Item))];
    }

    private static string? MarkingOf(PaperContext context, IReadOnlyCollection<Item> printed)
    {
        if (context.Request.Public)
            return "Public";
        List<int> paragraphs = [.. printed.SelectMany(i => i.ExemptParts().Select(p => (int?)p.Value.Paragraph).Append(i.Exemption?.Paragraph)).OfType<int>().Distinct().Order()];
        return paragraphs.Count == 0
            ? null
            : $"Exempt, not for publication: Schedule 12A paragraph{(paragraphs.Count > 1 ? "s" : "")} {string.Join(", ", paragraphs)}";
    }

    private static Section Findings(PaperContext context, IReadOnlyCollection<Item> printed)
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
