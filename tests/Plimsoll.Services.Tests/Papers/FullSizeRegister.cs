using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Composites;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Timings;
using static Plimsoll.Services.Tests.Papers.InventedRegister;

namespace Plimsoll.Services.Tests.Papers;

/// <summary>Registers of the length that councils really publish: descriptions of 1,500 characters, 16 controls, 13 actions, 5 residuals.</summary>
internal static class FullSizeRegister
{
    private static readonly string[] Sentences =
    [
        "The council runs eleven leisure and library buildings whose roofs and boilers are past their design life.",
        "A closure at short notice would move swimming lessons, warm spaces and two polling stations.",
        "Repair costs have risen faster than the capital programme allows, and the insurer has raised the excess twice.",
        "Each spring the surveyors grade every building, and the grade decides which work is funded first.",
        "Volunteers keep three branches open on Saturdays, which the timetable for repairs must respect.",
        "Two contractors on the framework have withdrawn, and the remaining one quotes eight weeks for scaffolding.",
        "Heat networks in the town centre would halve the cost of energy, but need a decision on land by the autumn.",
        "Residents were asked in May, and four in five would rather travel further than lose the evening hours.",
        "If nothing is done, the model expects one unplanned closure in every quarter from 2028 onwards.",
        "Reserves set aside for this purpose cover a single large failure and no more.",
    ];

    /// <summary>A corporate register on 4×4: risks and opportunities, one unscored, one bare, one exempt.</summary>
    public static InventedRegister Corporate()
    {
        var r = new InventedRegister().Carrying(Appetite.UpTo(8) with { Statement = "cautious" });
        Item[] risks =
        [
            .. Enumerable.Range(1, 4).Select(n => Full(r, r.Risk($"{n}", Titles[n - 1]), n, controls: n == 2 ? 16 : 4 + n, actions: n == 2 ? 13 : 2 + n, residuals: n + 1)),
        ];
        return r.With(risks).With(
            Full(r, r.Opportunity("O1", "Heat network under the market square"), 5, 9, 3, 2),
            r.Risk("7", "Ferry timetable moves to another operator") with { Opened = new(2027, 9, 1), Status = ItemStatus.Proposed },
            r.Risk("8", "Settlement with a supplier") with { Exemption = new(3, "Negotiations are under way"), Description = Words(3, 200), Assessments = [r.Score(Stage.Residual, "1 July 2027", 3, 3)] });
    }

    /// <summary>A strategic register on 5×5 with a weighted composite.</summary>
    public static InventedRegister Strategic()
    {
        var r = new InventedRegister("five-by-five", "five-by-five-opportunity").Calling(new("Gross", "Nett", "Revised nett", "Target"));
        var parent = r.Risk("2", "Public buildings cannot be kept open") with { Composite = CompositeRule.WeightedMean, Owners = [r.Post("Chief Executive")], Priorities = [Homes.Id] };
        decimal[] weights = [40, 15, 15, 30], levels = [4, 3, 3, 4];
        return r.With(parent).With(
        [
            .. Enumerable.Range(0, 4).Select(n => Full(r, r.Risk($"2{"abcd"[n]}", Titles[n]) with { Parent = parent.Id, Weight = weights[n] }, n, n == 3 ? 16 : 5, n == 3 ? 13 : 4, 2) with
            {
                Assessments = [r.Score(Stage.Inherent, "", 5, 5), r.Score(Stage.Residual, "2026/27", 5, 4), r.Score(Stage.Residual, "September 2027", 5, levels[n])],
            }),
            Full(r, r.Risk("1", "Flood defences fall behind the tide"), 1, 6, 3, 3), Full(r, r.Risk("3", "A partner of the regeneration company fails"), 2, 3, 1, 2),
            Full(r, r.Opportunity("O1", "Heat network under the market square"), 5, 4, 3, 2),
        ]);
    }

    private static readonly string[] Titles =
        ["Roofs and boilers fail before they are replaced", "Repair contractors withdraw from the framework", "Energy costs outrun the medium-term plan", "Surveyors cannot be recruited"];

    private static Item Full(InventedRegister r, Item item, int seed, int controls, int actions, int residuals)
    {
        var kind = item.Kind;
        return item with
        {
            InFocus = true,
            Opened = new DateOnly(2024, 4, 1),
            Description = Words(seed, 800) + "\n\n" + Words(seed + 3, 700),
            Consequences = [.. Enumerable.Range(0, 5).Select(n => Words(seed + n, 60))],
            Opportunities = kind == ItemKind.Risk ? [Words(seed + 6, 100), Words(seed + 7, 60)] : [],
            Owners = [r.Post("Director of Place and Public Buildings")],
            Managers = [r.Post("Head of Property, Energy and Facilities"), r.Post("Chief Accountant")],
            Priorities = [Homes.Id],
            Response = kind == ItemKind.Risk ? Response.Treat : Response.Exploit,
            Reviews = [new(new DateOnly(2027, 9, 1), null, true, "Scores moved after the survey")],
            Comments = [new(Timing.Read("September 2027"), Words(seed + 1, 900) + "\n\n- " + Words(seed, 80) + "\n- " + Words(seed + 1, 90) + "\n\n" + Words(seed + 2, 400))],
            Assessments =
            [
                r.Score(Stage.Inherent, "1 April 2026", 4, 4, kind) with { Rationale = Words(seed + 4, 150) },
                .. Enumerable.Range(0, residuals).Select(n => r.Score(Stage.Residual, Printed(new DateOnly(2026, 6, 30).AddMonths(3 * n)), 4, n % 2 == 0 ? 3 : 2, kind)),
                r.Score(Stage.Forecast, "31 March 2028", 3, 2, kind),
            ],
            Controls =
            [
                .. Enumerable.Range(1, controls).Select(n => Control($"{n}", Words(seed + n, 70 + 40 * (n % 5)), (string[])["2025/26", "From April 2026", "", "March – June 2027"] is var when ? when[n % 4] : "") with
                {
                    Parts = n == 3 ? [new("3.(i)", Words(n, 80)), new("3.(i).(a)", Words(n + 1, 60))] : [],
                    Effectiveness = n == 2 ? Effectiveness.PartlyEffective : null,
                    Assurances = seed == 2 && n < 4 ? [new(AssuranceLine.Third, new DateOnly(2027, 2, n), AssuranceOpinion.Reasonable, "Audit 2026/14")] : [],
                }),
            ],
            Actions =
            [
                .. Enumerable.Range(controls + 1, actions).Select(n => Action($"{n}", Words(seed + n, 60 + 50 * (n % 4)), n % 3 == 0 ? "Quarterly throughout 2027/28" : "March 2028", n % 4 == 3 ? null : Words(seed + n + 2, 90 * (1 + n % 4))) with
                {
                    Managers = [r.Post("Head of Property, Energy and Facilities")],
                    Owners = [r.Post("Director of Place and Public Buildings")],
                    EarlierTargets = n % 5 == 0 ? [new(Timing.Read("September 2027"), "The tender drew one bid", new DateOnly(2027, 8, 1))] : [],
                    Outcomes = n % 2 == 0 ? [Words(seed + n + 5, 70)] : [],
                }),
            ],
        };
    }

    private static string Printed(DateOnly day) => Services.Papers.Printed.Day(day);

    /// <summary>Whole sentences, then cut at a word near the length.</summary>
    private static string Words(int from, int length)
    {
        var text = string.Join(' ', Enumerable.Range(from, 1 + length / 70).Select(n => Sentences[n % Sentences.Length]));
        var end = text.Length <= length ? text.Length : text.LastIndexOf(' ', length);
        return text[..end].TrimEnd('.', ',') + ".";
    }
}
