using Plimsoll.Documents.Papers;

namespace Plimsoll.Documents.Tests.Papers.Samples;

/// <summary>A 4 × 4 grid of four bands, as the sample papers draw it.</summary>
internal static class Bands
{
    public static readonly Tone Low = new("Low", "#e3f1e6", "L");
    public static readonly Tone Medium = new("Medium", "#fdf3cf", "M");
    public static readonly Tone High = new("High", "#fbdcc0", "H");
    public static readonly Tone VeryHigh = new("Very high", "#f4c3bd", "V");

    private static readonly string[] Impact = ["Negligible", "Marginal", "Substantial", "Critical"];
    private static readonly string[] Likelihood = ["Very unlikely", "Unlikely", "Likely", "Very likely"];

    public static IReadOnlyList<Tone> All { get; } = [Low, Medium, High, VeryHigh];

    public static Tone Of(int rating) => rating switch { >= 12 => VeryHigh, >= 8 => High, >= 4 => Medium, _ => Low };

    public static Tag Tag(int rating) => new($"{rating} {Of(rating).Name}", Of(rating));

    public static Matrix Grid(int impact, int likelihood, bool isMirrored = false) => new()
    {
        Caption = "Residual rating",
        Size = MatrixSize.Small,
        Rows = new Axis("Impact", [.. Levels(Impact).Reverse()]),
        Columns = new Axis("Likelihood", [.. isMirrored ? Levels(Likelihood).Reverse() : Levels(Likelihood)]),
        Cells = [.. Down().Select(i => Across(isMirrored).Select(l =>
            new MatrixCell($"{i * l}", Of(i * l)) { IsMarked = i == impact && l == likelihood, LoadLine = Line(i, l, isMirrored) }).ToList())],
        Alternative = $"Impact {impact} and likelihood {likelihood} on a grid of four by four: rating {impact * likelihood}, {Of(impact * likelihood).Name}.",
    };

    public static Matrix HeatMap() => new()
    {
        Caption = "Where the risks stand on 30 September 2026",
        Rows = new Axis("Impact", [.. Levels(Impact).Reverse()]),
        Columns = new Axis("Likelihood", Levels(Likelihood)),
        Cells = [.. Down().Select(i => Across(false).Select(l => new MatrixCell($"{i * l}", Of(i * l))
        {
            IsMarked = i == 4 && l == 3,
            LoadLine = Line(i, l, false),
            References = (i, l) switch
            {
                (4, 3) => [new Link("#r4", "R4"), "R7", "R11"],
                (3, 3) => ["R1", "R2", "R5", "R9", "R12", "R14", "R15"],
                (2, 2) => ["R6"],
                (1, 4) => ["R13"],
                _ => [],
            },
        }).ToList())],
        Alternative = "Three risks (R4, R7, R11) stand at impact 4, likelihood 3, above the appetite; seven at 3 × 3; R6 at 2 × 2; R13 at 1 × 4.",
        Key = All,
        LoadLineLabel = "Appetite: at most 6",
    };

    private static IEnumerable<int> Down() => [4, 3, 2, 1];

    private static IEnumerable<int> Across(bool isMirrored) => isMirrored ? [4, 3, 2, 1] : [1, 2, 3, 4];

    // The line runs between ratings of at most 6 and those above.
    private static CellEdges Line(int i, int l, bool isMirrored) => i * l <= 6
        ? ((i + 1) * l > 6 && i < 4 ? CellEdges.Top : 0) | (i * (l + 1) > 6 && l < 4 ? (isMirrored ? CellEdges.Left : CellEdges.Right) : 0)
        : CellEdges.None;

    private static AxisLevel[] Levels(string[] labels) => [.. labels.Select((label, i) => new AxisLevel($"{i + 1}", label))];
}
