using System.Globalization;
using Plimsoll.Documents.Sheets;
using Plimsoll.Documents.Writing.Xlsx;

namespace Plimsoll.Bench.Generating;

/// <summary>
/// A risk register as bodies keep it in a workbook: a row for each risk with reference, title, description, owner, levels as
/// numbers and in words, ratings at both stages, dates, controls and actions. The same for the same number of rows.
/// </summary>
internal static class SyntheticWorkbook
{
    /// <summary>How many columns it has.</summary>
    public const int Columns = 20;

    private const decimal Good = 8, Bad = 15;

    private static readonly string[] Headers =
    [
        "Risk ref", "Directorate", "Risk title", "Risk description", "Causes", "Consequences", "Risk owner", "Inherent impact", "Inherent likelihood", "Inherent score",
        "Existing controls", "Residual impact", "Residual likelihood", "Residual score", "RAG", "Response", "Further actions", "Action owner", "Due date", "Date raised",
    ];

    private static readonly string[] Directorates = ["Adults and Health", "Children and Education", "Place", "Resources", "Housing and Environment"];
    private static readonly string[] Impacts = ["1 - Insignificant", "2 - Minor", "3 - Moderate", "4 - Major", "5 - Catastrophic"];
    private static readonly string[] Responses = ["Treat", "Treat", "Tolerate", "Transfer"];

    /// <summary>The bytes of a workbook with so many risks.</summary>
    public static byte[] Of(int rows)
    {
        var random = new Random(5);
        using var file = new MemoryStream();
        XlsxWriter.Write(new Workbook
        {
            Title = "Risk register",
            Sheets = [new Sheet { Name = "Risks", Columns = [.. Headers.Select(h => new SheetColumn(h, 20))], Rows = Enumerable.Range(1, rows).Select(row => Row(row, random)) }],
        }, file);
        return file.ToArray();
    }

    private static SheetRow Row(int number, Random random)
    {
        var service = One(random, Phrases.Services);
        var (impact, likelihood) = (random.Next(1, 6), random.Next(1, 6));
        var (impactNow, likelihoodNow) = (random.Next(1, impact + 1), random.Next(1, likelihood + 1));
        var rating = impactNow * likelihoodNow;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"R{number}"),
            One(random, Directorates),
            Said(One(random, Phrases.Threats), service) + string.Create(CultureInfo.InvariantCulture, $" in ward {number % 97 + 1}"),
            "There is a risk that " + Said(One(random, Phrases.Events), service),
            Said(One(random, Phrases.Causes), service),
            One(random, Phrases.Consequences) + "\n" + One(random, Phrases.Consequences),
            One(random, Phrases.Posts), impact, likelihood, impact * likelihood,
            Said(One(random, Phrases.Controls), service),
            Impacts[impactNow - 1], likelihoodNow, rating, rating >= Bad ? "Red" : rating >= Good ? "Amber" : "Green",
            One(random, Responses),
            Said(One(random, Phrases.Actions), service), One(random, Phrases.Posts), new DateOnly(2026, 1, 1).AddDays(random.Next(900)), new DateOnly(2020, 1, 1).AddDays(random.Next(2000)));
    }

    private static string Said(string phrase, string service) => string.Format(CultureInfo.InvariantCulture, phrase, service);

    private static string One(Random random, string[] phrases) => phrases[random.Next(phrases.Length)];
}
