using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers.Samples;

/// <summary>One risk in depth: scores now and a year ago, controls, and a table of actions with their position.</summary>
internal static class DeepDivePaper
{
    public static Paper Build() => new()
    {
        Title = "Deep dive: service failure after a cyber attack",
        Marking = "Public",
        Details = new() { Organisation = "Exford Borough Council", Committee = "Performance Board", Date = new DateOnly(2026, 10, 14), AsAt = "30 September 2026, 17:00" },
        Sections =
        [
            new(new Heading(1, "Scores"), Scores(), new Heading(1, "Why it matters"),
                "The council takes 61,000 payments a month through systems hosted by four suppliers. An outage of more than two days would delay housing benefit for 8,400 households.",
                new NumberedList(
                    new("5", "Rebuild the payments platform from clean media within 36 hours."),
                    new("5.1", "Rehearse with the supplier, out of hours."),
                    new("5.(i).(a)", ["Report to the board:", new BulletList("time to restore", "what could not be restored")])),
                new KeepTogether(new Heading(1, "Controls and assurance"), new BulletList("Monitoring round the clock", "Two connections by separate routes", "Back-ups held off line and restored once a month"))),
            new Section { PageBreak = PageBreak.Before, Blocks = [new Heading(1, "Actions"), Actions()] },
        ],
    };

    private static Table Scores() => new()
    {
        Caption = "Scores now and a year ago",
        KeepTogether = true,
        Columns = [new("Sub-risk", 4) { NamesRow = true }, new("Weight") { Alignment = Alignment.Right }, new("Gross") { Alignment = Alignment.Right }, new("Net 2025/26") { Alignment = Alignment.Right }, new("Net 2026/27", 1.4) { Alignment = Alignment.Right }, new("Movement", 1.5)],
        Rows =
        [
            new("2a Loss of the data centre", "40 %", "16", "12", Rated(8), "▼ down 4"),
            new("2b Supplier failure", "15 %", "12", "9", Rated(9), "no change"),
            new("2c Loss of key staff", "15 %", "9", "4", Rated(6), "▲ up 2"),
            new("2d Cyber attack", "30 %", "16", "16", Rated(12), "▼ down 4"),
            new("Overall, weighted", "100 %", "14.35", "11.55", "9.05", "▼ down 2.50") { IsTotal = true },
        ],
    };

    private static Cell Rated(int rating) => Bands.Tag(rating);

    private static Table Actions() => new()
    {
        Caption = "Actions with their position on 30 September 2026",
        Columns = [new("No.", 0.6) { NoWrap = true, NamesRow = true }, new("Action", 3), new("Manager", 1.7), new("Target", 1.6), new("Position and outcome", 4)],
        Rows = [.. Enumerable.Range(1, 18).Select(n => new Row(
            $"{n}",
            n % 3 == 0 ? "Remove standing access of suppliers to live systems; grant it for the hour and record it." : "Rehearse the recovery of a critical service from off-line copies.",
            n % 2 == 0 ? "Head of ICT" : "Strategic Lead for Business Continuity and Resilience",
            n % 4 == 0 ? new Cell(new Strong("Overdue"), new LineBreak(), "August 2026", new LineBreak(), new Muted("first March 2026; moved twice")) : "March 2027",
            n % 5 == 0
                ? Content.Of("3 September 2026: supplier booked; test site ready.", "14 July 2026: scope agreed with Revenues. The first attempt in May showed that the directory has to be restored before anything else can be, which added nine hours.", new BulletList("Recovery time 31 hours against 36", "Two interfaces restored by hand"))
                : "On course. Equipment delivered, dates agreed with the service."))],
    };
}
