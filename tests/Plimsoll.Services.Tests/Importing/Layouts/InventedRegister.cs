using FsCheck;
using FsCheck.Fluent;

namespace Plimsoll.Services.Tests.Importing.Layouts;

/// <summary>A risk of an invented register; levels are 1 to 5, likelihood and impact.</summary>
public sealed record InventedRisk(string Reference, string Title, string Owner, (int L, int I) Inherent, (int L, int I) Residual, string Control, string Action, string Target);

/// <summary>Random registers, and the layouts that people write them in.</summary>
public static class InventedRegister
{
    private static readonly string[] Subjects = ["Harbour wall", "Payroll", "Leisure centre", "Tram line", "Burial ground", "Housing stock", "Fostering service", "Data centre", "Waste contract", "Sea defence"];
    private static readonly string[] Events = ["fails", "is late", "costs more than planned", "is stopped by a court", "loses its manager", "floods", "is not insured", "finds no bidder"];
    private static readonly string[] Owners = ["Head of Assets", "Director of Place", "Borough Solicitor", "Chief Accountant", "Assistant Director of Homes"];
    private static readonly string[] Controls = ["Monthly inspection", "Budget monitoring each month", "Reserve of two millions", "Contract with penalties", "Training for all staff"];
    private static readonly string[] Actions = ["Replace the pumps", "Write a new plan", "Ask for tenders again", "Appoint a second officer", "Buy insurance"];

    /// <summary>The names of the layouts.</summary>
    public static IReadOnlyList<string> Layouts { get; } = ["wide", "merged levels", "labels left", "labels above", "labels inside", "paragraphs", "side by side"];

    /// <summary>Registers of one to nine risks, no two with the same reference or title.</summary>
    public static Gen<List<InventedRisk>> Any { get; } =
        from count in Gen.Choose(2, 9)
        from prefix in Gen.Elements("R", "CRR", "SR-", "HR/", "")
        from subjects in Gen.Shuffle(Subjects)
        from risks in Gen.ListOf(Risk, count)
        select risks.Select((r, at) => r with { Reference = $"{prefix}{at + 1}", Title = $"{subjects[at]} {r.Title}" }).ToList();

    private static Gen<InventedRisk> Risk =>
        from happens in Gen.Elements(Events)
        from owner in Gen.Elements(Owners)
        from inherent in Level.SelectMany(l => Level.Select(i => (l, i)))
        from residual in Level.SelectMany(l => Level.Select(i => (l, i)))
        from control in Gen.Elements(Controls)
        from action in Gen.Elements(Actions)
        from day in Gen.Choose(1, 28)
        from month in Gen.Choose(1, 12)
        select new InventedRisk("", happens, owner, inherent, residual, control, action, $"{day:00}/{month:00}/2027");

    private static Gen<int> Level => Gen.Choose(1, 5);

    /// <summary>The register in one of the layouts.</summary>
    public static IReadOnlyList<InventedBlock> Laid(IReadOnlyList<InventedRisk> risks, string layout) => layout switch
    {
        "wide" => [Table([["Ref", "Risk", "Risk owner", "Inherent likelihood", "Inherent impact", "Inherent score", "Existing controls", "Residual likelihood", "Residual impact", "Residual score", "Further action", "Due date"],
            .. risks.Select(r => (string[])[r.Reference, r.Title, r.Owner, N(r.Inherent.L), N(r.Inherent.I), Product(r.Inherent), r.Control, N(r.Residual.L), N(r.Residual.I), Product(r.Residual), r.Action, r.Target])])],
        "merged levels" => [new([
            [new("Ref"), new("Risk"), new("Owner"), new("Inherent risk", 3), new("Controls"), new("Residual risk", 3), new("Actions"), new("Target date")],
            Cells("", "", "", "L", "I", "Score", "", "L", "I", "Score", "", ""),
            .. risks.Select(r => Cells(r.Reference, r.Title, r.Owner, N(r.Inherent.L), N(r.Inherent.I), Product(r.Inherent), r.Control, N(r.Residual.L), N(r.Residual.I), Product(r.Residual), r.Action, r.Target))])],
        "labels left" => [.. risks.Select(r => new InventedBlock([
            Cells("Risk reference", r.Reference, "Risk owner", r.Owner), [new("Risk title"), new(r.Title, 3)],
            Cells("Inherent likelihood", N(r.Inherent.L), "Inherent impact", N(r.Inherent.I)), Cells("Residual likelihood", N(r.Residual.L), "Residual impact", N(r.Residual.I)),
            [new("Existing controls"), new(r.Control, 3)], Cells("Further action", r.Action, "Target date", r.Target)]))],
        "labels above" => [.. risks.Select(r => new InventedBlock([
            [new("Ref"), new("Risk title", 2), new("Owner")], [new(r.Reference), new(r.Title, 2), new(r.Owner)],
            Cells("Inherent likelihood", "Inherent impact", "Residual likelihood", "Residual impact"), Cells(N(r.Inherent.L), N(r.Inherent.I), N(r.Residual.L), N(r.Residual.I)),
            [new("Controls", 2), new("Actions"), new("Due date")], [new(r.Control, 2), new(r.Action), new(r.Target)]]))],
        "labels inside" => [.. risks.Select(r => new InventedBlock([
            Cells($"Risk ID: {r.Reference}", $"Risk: {r.Title}"), Cells($"Owner: {r.Owner}", $"Due date: {r.Target}"),
            Cells($"Inherent likelihood: {r.Inherent.L}", $"Inherent impact: {r.Inherent.I}"), Cells($"Residual likelihood: {r.Residual.L}", $"Residual impact: {r.Residual.I}"),
            Cells($"Controls: {r.Control}", $"Actions: {r.Action}")]))],
        "paragraphs" => [.. risks.SelectMany(r => new[] { $"Risk ref: {r.Reference}", $"Risk: {r.Title}", $"Risk owner: {r.Owner}", $"Inherent likelihood: {r.Inherent.L}", $"Inherent impact: {r.Inherent.I}",
            $"Residual likelihood: {r.Residual.L}", $"Residual impact: {r.Residual.I}", $"Controls: {r.Control}", $"Actions: {r.Action}", $"Due date: {r.Target}" }).Select(p => new InventedBlock([], p))],
        "side by side" => [Table([["Risk reference", .. risks.Select(r => r.Reference)], ["Risk title", .. risks.Select(r => r.Title)], ["Owner", .. risks.Select(r => r.Owner)],
            ["Inherent likelihood", .. risks.Select(r => N(r.Inherent.L))], ["Inherent impact", .. risks.Select(r => N(r.Inherent.I))], ["Residual likelihood", .. risks.Select(r => N(r.Residual.L))],
            ["Residual impact", .. risks.Select(r => N(r.Residual.I))], ["Controls", .. risks.Select(r => r.Control)], ["Actions", .. risks.Select(r => r.Action)], ["Due date", .. risks.Select(r => r.Target)]])],
        _ => throw new ArgumentException($"“{layout}” is no layout"),
    };

    private static InventedBlock Table(IEnumerable<string[]> rows) => new([.. rows.Select(r => Cells(r))]);

    private static IReadOnlyList<InventedCell> Cells(params string[] texts) => [.. texts.Select(t => new InventedCell(t))];

    private static string N(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Product((int L, int I) levels) => N(levels.L * levels.I);
}
