using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers.Samples;

/// <summary>One item in the form that a committee knows: description, dashboard, what is in place, what is to come.</summary>
internal static class FormPaper
{
    public static Paper Build() => new()
    {
        Title = "Corporate risks and opportunities in focus",
        Subtitle = "Corporate register, second quarter 2026/27",
        Marking = "Public",
        Details = new()
        {
            Organisation = "Exford Borough Council",
            Committee = "Standards and Audit Committee",
            Date = new DateOnly(2026, 11, 26),
            Purpose = "To note the position and challenge the forecast",
            Author = "Head of Risk and Insurance",
            AsAt = "30 September 2026",
            Source = "Corporate register, entry 1,482, seal 7c1e 90ab 44d2",
        },
        Sections = [new([
            new Paragraph("One risk and one opportunity were rated high enough in September to come to members. The rating of ",
                new Strong("R4"), " has come down since June, from ", Bands.Tag(16), " to ", Bands.Tag(12), "; it is still above the appetite of 6."),
            new Heading(1, "Risks"),
            .. Risk(),
            new Heading(1, "Opportunities"),
            .. Opportunity()])],
    };

    private static IEnumerable<Block> Risk() =>
    [
        new Heading(2, "R4 Care market cannot meet demand at the price we can pay", "r4"),
        "Wage growth and energy costs are outpacing our fee uplift. Two of the five largest home care providers have told us that they may hand packages back, so that people wait longer in hospital and we buy at spot prices well above the framework.",
        new Facts(
            new Fact("Owner", "Director of Adults and Communities"),
            new Fact("Managers", "Head of Commissioning; Strategic Lead for Brokerage"),
            new Fact("Priority", "People live well and independently for longer"),
            new Fact("Inherent", ["Impact Critical (4), likelihood Very likely (4), on 1 April 2026", new Paragraph(Bands.Tag(16))])),
        new Heading(3, "Dashboard"),
        new MatrixStrip(
            Slot("Inherent", "1 April 2026", 4, 4), Slot("Residual", "1 April 2026", 4, 4), Slot("Residual", "30 June 2026", 4, 4),
            Slot("Residual", "30 September 2026", 4, 3), Empty("Residual", "31 December 2026"), Slot("Forecast", "31 March 2027", 3, 2)) { Key = Bands.All },
        new Heading(3, "Comments"),
        "The fee settlement in July removed the immediate threat of handed-back packages. The rating stays above appetite until the new framework has been let, because brokerage still places one package in nine off contract.",
        new Heading(3, "Controls in place"),
        new Table
        {
            Caption = "Controls of R4",
            CaptionIsHidden = true,
            Columns = [new("No.", 0.5) { NoWrap = true, NamesRow = true }, new("Control", 6), new("In place since", 1.6) { NoWrap = true }, new("Assurance", 2.2)],
            Rows =
            [
                new("1", "Quarterly open-book review with the ten largest providers, with early warning of financial stress.", "2023/24", "Internal audit, reasonable, May 2026"),
                new("2", "Brokerage team places packages seven days a week.", "From Apr 2025", "Management"),
                new("3", "Provider failure plan, rehearsed every year with the hospital trust and neighbouring councils.", "Oct 2025", "Not yet tested"),
            ],
        },
        new Heading(3, "Further actions"),
        new Table
        {
            Caption = "Further actions of R4",
            CaptionIsHidden = true,
            Columns = [new("No.", 0.5) { NoWrap = true, NamesRow = true }, new("Action", 4), new("Target", 1.6), new("Progress", 4)],
            Rows =
            [
                new("4", "Let the new home care framework in four lots.", new Cell("March 2027", new LineBreak(), new Muted("first September 2026")), "Specification agreed by the board in August; tender notice published on 2 October."),
                new("4.1", "Warm up the market in the two rural wards, where there is one bidder or none.", "December 2026", "Two events held; three new bidders have registered."),
                new("5", "Bring reablement in-house for new referrals.", "By 2027", Content.Of("Business case approved.", new BulletList("Twelve posts advertised", "Premises found at the Mill Street depot"))),
            ],
        },
    ];

    private static IEnumerable<Block> Opportunity() =>
    [
        new Heading(2, "O2 Solar canopies over council car parks"),
        "Canopies over the six largest car parks would sell power to the leisure centres and cut their bill by about £310,000 a year.",
        new MatrixStrip(
            Slot("Inherent", "1 April 2026", 2, 2, true), Slot("Residual", "30 September 2026", 3, 2, true), Slot("Forecast", "31 March 2028", 4, 3, true)) { Key = Bands.All },
        new Note(NoteKind.Warning, "Grid connection", "The network operator has quoted 2029 for Riverside. Without it the income in the forecast falls by a third."),
        new Note(NoteKind.Information, null, "Opportunities are drawn mirrored: the best corner is at the upper left."),
    ];

    private static MatrixSlot Slot(string stage, string date, int impact, int likelihood, bool isMirrored = false) => new()
    {
        Heading = [stage, date],
        Matrix = Bands.Grid(impact, likelihood, isMirrored),
        Caption = [$"{impact} × {likelihood} = ", Bands.Tag(impact * likelihood)],
    };

    private static MatrixSlot Empty(string stage, string date) => new() { Heading = [stage, date], EmptyText = "Not yet due" };
}
