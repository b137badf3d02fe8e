using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers.Samples;

/// <summary>A wide register of fourteen columns with two header rows, groups and a weighted total.</summary>
internal static class RegisterPaper
{
    private static readonly string[] Titles =
    [
        "Balanced budget cannot be set for the medium term", "Ransomware stops critical services", "Children’s placements exceed supply",
        "Town centre regeneration partner withdraws", "Loss of a school site to flooding", "Recruitment of planners and surveyors fails",
    ];

    private static readonly string[] Causes =
    [
        "Settlement for one year only; demand in statutory services; savings that rest on one-off measures.",
        "Phishing; supplier accounts with standing access; systems that can no longer be patched.",
        "National shortage of foster carers; inspection outcomes; rising complexity of need.",
        "Interest rates; weak pre-lets; construction inflation.",
        "Drainage beyond its life; more frequent cloudbursts.",
        "Pay below the market; competition from private practice; retirement of a third of the team by 2028.",
    ];

    public static Paper Build(int items = 12) => new()
    {
        Title = "Strategic risk register",
        Subtitle = "For the Corporate Leadership Team and the Audit Committee",
        Marking = "Exempt: paragraph 3 of Part 1 of Schedule 12A, financial or business affairs",
        Accent = "#0b4f6c",
        Details = new() { Organisation = "Exford Borough Council", Committee = "Audit Committee", Date = new DateOnly(2026, 12, 3), AsAt = "30 September 2026" },
        Sections =
        [
            new Section
            {
                Orientation = Orientation.Landscape,
                Blocks = [Register(items)],
            },
            new Section
            {
                Blocks = [new Heading(1, "Heat map"), Bands.HeatMap(), new Paragraph("The seal and the method are described in ", new Link("https://www.example.org/method", "the register’s method note"), ".")],
            },
        ],
    };

    private static Table Register(int items) => new()
    {
        Caption = "Strategic risks, highest net rating first",
        IsDense = true,
        Columns =
        [
            new("Ref.", 0.6) { NoWrap = true, NamesRow = true }, new("Risk", 2.4) { NamesRow = true }, new("Causes", 2.6), new("Opportunity", 1.8),
            new("I", 0.5) { Alignment = Alignment.Right, NoWrap = true }, new("L", 0.5) { Alignment = Alignment.Right, NoWrap = true }, new("Rating", 0.7) { Alignment = Alignment.Right, NoWrap = true },
            new("Controls", 3.2), new("I", 0.5) { Alignment = Alignment.Right, NoWrap = true }, new("L", 0.5) { Alignment = Alignment.Right, NoWrap = true }, new("Rating", 0.7) { Alignment = Alignment.Right, NoWrap = true },
            new("Further actions", 2.8), new("Owner", 1.5), new("Target", 1.1),
        ],
        Header =
        [
            new(new Cell { Content = "Ref.", RowSpan = 2 }, new Cell { Content = "Risk", RowSpan = 2 }, new Cell { Content = "Causes", RowSpan = 2 }, new Cell { Content = "Opportunity", RowSpan = 2 },
                new Cell { Content = "Gross", ColumnSpan = 3, Alignment = Alignment.Centre }, new Cell { Content = "Controls", RowSpan = 2 },
                new Cell { Content = "Net", ColumnSpan = 3, Alignment = Alignment.Centre }, new Cell { Content = "Further actions", RowSpan = 2 },
                new Cell { Content = "Owner", RowSpan = 2 }, new Cell { Content = "Target", RowSpan = 2 }),
            new("I", "L", "Rating", "I", "L", "Rating"),
        ],
        Groups =
        [
            new("Finance and resources", [.. Enumerable.Range(1, items / 2).Select(Item)]),
            new("Place and people", [.. Enumerable.Range(items / 2 + 1, items - items / 2).Select(Item), Total()]),
        ],
    };

    private static Row Item(int n)
    {
        var (impact, likelihood) = (2 + n % 3, 1 + n * 7 % 4);
        var (net, netLikelihood) = (impact, Math.Max(1, likelihood - 1));
        return new(
            $"S{n}", new Strong(Titles[n % 6]), Causes[n % 6], n % 4 == 0 ? "Shared service with two neighbours, which would also cut the cost of cover." : "",
            $"{impact}", $"{likelihood}", Rating(impact * likelihood),
            new NumberedList(new("1", "Monthly report to the leadership team with forecast and recovery plan."), new("2", "Reserves policy reviewed by the Section 151 officer each February."), new("3", "Contract standing orders; two-stage sign-off above £250,000.")),
            $"{net}", $"{netLikelihood}", Rating(net * netLikelihood),
            Content.Of("Options for the next three years to Cabinet", new Paragraph(new Muted("Re-dated once, from July 2026"))),
            n % 2 == 0 ? "Director of Resources" : "Assistant Director for Regeneration and Infrastructure", n % 3 == 0 ? "Quarterly throughout 2026/27" : "31/03/2027");
    }

    private static Cell Rating(int rating) => new($"{rating} ", new Strong(Bands.Of(rating).Mark)) { Tone = Bands.Of(rating) };

    private static Row Total() => new(new Cell { Content = "Weighted overall net rating: 40 % S1 + 15 % S2 + 15 % S3 + 30 % S4", ColumnSpan = 10 }, "7.35", "", "", "") { IsTotal = true };
}
