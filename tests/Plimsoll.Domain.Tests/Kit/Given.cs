namespace Plimsoll.Domain.Tests.Kit;

/// <summary>Schemes, items and registers for tests: small, valid, and changed with <c>with</c>.</summary>
internal static class Given
{
    internal static readonly DateOnly Today = new(2026, 9, 30);

    internal static readonly RegisterId RegisterId = new(Guid.Parse("00000000-0000-0000-0000-0000000000aa"));

    internal static readonly Scheme FiveByFive = Product(
        "Corporate 5×5", 5, ["Insignificant", "Minor", "Moderate", "Major", "Catastrophic"], ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"],
        [("Low", 1), ("Moderate", 5), ("High", 10), ("Very high", 15)]);

    internal static readonly Scheme FourByFour = Product(
        "Corporate 4×4", 4, ["Negligible", "Marginal", "Substantial", "Critical"], ["Very unlikely", "Unlikely", "Likely", "Very likely"],
        [("Green", 1), ("Amber", 6), ("Red", 12)]);

    internal static readonly Scheme Opportunities = Product(
        "Opportunities 4×4", 6, ["Slight", "Fair", "Good", "Excellent"], ["Very unlikely", "Unlikely", "Likely", "Very likely"], [("Slight", 1), ("Good", 8)])
        with { Kind = ItemKind.Opportunity, DrawnMirrored = true };

    /// <summary>Likelihood A to E before impact 1 to 5, as "E4".</summary>
    internal static readonly Scheme LetterDigit = FiveByFive with
    {
        Id = Id(7),
        Name = "Letter and digit",
        Likelihoods = [.. FiveByFive.Likelihoods.Select((l, i) => l with { Code = "ABCDE"[i].ToString() })],
        PrintsCodes = true,
        PrintsImpactFirst = false,
    };

    internal static Scheme Product(string name, int id, string[] impacts, string[] likelihoods, (string Name, decimal From)[] bands)
    {
        var (i, l) = (Levels(impacts), Levels(likelihoods));
        var b = bands.Select(x => Band(x.Name, x.From)).ToList();
        return new Scheme { Id = Id(id), Name = name, Impacts = i, Likelihoods = l, Bands = b, Grid = GridFill.Product(i, l, b) };
    }

    internal static IReadOnlyList<Level> Levels(params string[] labels) => [.. labels.Select((label, i) => new Level { Value = i + 1, Label = label })];

    internal static Band Band(string name, decimal from) => new() { Name = name, Mark = name[..1], From = from, Colour = "#ffffff", Ink = "#000000" };

    internal static SchemeId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    internal static Item Risk(string reference = "1") => new()
    {
        Id = new(Guid.NewGuid()),
        Register = RegisterId,
        Kind = ItemKind.Risk,
        Reference = reference,
        Title = $"Risk {reference}",
        Owners = [Party.Of(new PostId(Guid.NewGuid()))],
    };

    internal static Item Opportunity(string reference = "9") => Risk(reference) with { Kind = ItemKind.Opportunity };

    internal static Assessment Scored(Stage stage, decimal impact, decimal likelihood, string date = "", Scheme? scheme = null) =>
        Assessment.Of(stage, Timing.Read(date), scheme ?? FiveByFive, impact, likelihood);

    /// <summary>A rating that was printed without its levels.</summary>
    internal static Assessment Rated(Stage stage, decimal rating, string date = "", Scheme? scheme = null) =>
        new() { Stage = stage, Date = Timing.Read(date), Rating = rating, Scheme = (scheme ?? FiveByFive).Id };

    internal static Item With(this Item item, params Assessment[] assessments) =>
        item with { Assessments = assessments.Aggregate(item.Assessments, (run, a) => run.With(a)) };

    internal static Item With(this Item item, params ItemAction[] actions) => item with { Actions = [.. item.Actions, .. actions] };

    internal static Item With(this Item item, params Control[] controls) => item with { Controls = [.. item.Controls, .. controls] };

    internal static ItemAction Action(string number = "1", string target = "31 March 2027", string text = "Test the recovery plan") =>
        new() { Id = Guid.NewGuid(), Number = number, Text = text, Target = Timing.Read(target) };

    internal static Control Control(string number, string text = "A recovery plan") => new() { Id = Guid.NewGuid(), Number = number, Text = text };

    internal static Party Post(string title) => Posts.GetOrAdd(title, _ => Party.Of(new PostId(Guid.NewGuid())));

    internal static readonly Register Register = new() { Id = RegisterId, Name = "Strategic register", RiskScheme = FiveByFive.Id, OpportunityScheme = Opportunities.Id };

    internal static RegisterView View(params Item[] items) => View(Register, items);

    internal static RegisterView View(Register register, params Item[] items) => new(
        new Organisation { Id = new(Guid.Empty), Name = "Marram District Council" }, register, items, [FiveByFive, FourByFour, Opportunities, LetterDigit],
        party => Posts.FirstOrDefault(p => p.Value == party).Key, Today);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Party> Posts = [];
}
