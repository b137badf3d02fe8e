using System.Text;

namespace Plimsoll.Services.Tests.Kit;

/// <summary>An invented form with two risks, in editions that differ as a council's quarterly ones do.</summary>
internal static class HarbourForm
{
    public const string FileName = "harbour.txt";

    /// <summary>The edition of a month.</summary>
    /// <param name="month">The report's month, e.g. "March 2021".</param>
    /// <param name="wall">Date and likelihood of the wall's residual ratings.</param>
    /// <param name="progress">Progress on rebuilding the north end.</param>
    /// <param name="shifted">Whether a blank line more pushes everything one line down.</param>
    public static byte[] Edition(
        string month = "March 2021", (string Date, string Likelihood, int Rating)[]? wall = null, string progress = "Design is with the engineer.", bool shifted = false)
    {
        StringBuilder text = new();
        Line($"Corporate Risk Register {month}");
        Line();
        if (shifted)
            Line();
        Line("Risk Description", "", "Risk Owner");
        Line("The harbour wall could fail in a storm. Boats would be lost.", "", "Bronwen Castle");
        Line("Inherent Risk Rating", "Date:", "01/01/2021", "Impact:", "Major (4)", "Likelihood:", "Likely (3)", "Rating:", "12");
        foreach (var (date, likelihood, rating) in wall ?? [("01/02/2021", "Possible (2)", 8)])
            Line("Residual Risk Rating", "Date:", date, "Impact:", "Major (4)", "Likelihood:", likelihood, "Rating:", $"{rating}");
        Line();
        Line("Comments");
        Line();
        Line("The wall was looked at last winter and stands.");
        Line();
        Line("Existing controls", "", "Date Implemented");
        Line("1. Wall inspected by divers", "", "2019");
        Line();
        Line("Further actions", "", "Implementation Date", "Progress");
        Line("2. Rebuild the north end", "", "March 2022", progress);
        Line();
        Line("Risk Description", "", "Risk Owner");
        Line("Dredging may stop because the spoil has no licensed place to go. Ferries could not dock.", "", "Head of Harbours");
        Line("Inherent Risk Rating", "Date:", "01/01/2021", "Impact:", "Substantial (3)", "Likelihood:", "Likely (3)", "Rating:", "9");
        Line("Residual Risk Rating", "Date:", "01/02/2021", "Impact:", "Substantial (3)", "Likelihood:", "Possible (2)", "Rating:", "6");
        Line();
        Line("Existing controls", "", "Date Implemented");
        Line("1. Spoil sampled twice a year", "", "2018");
        Line();
        Line("Further actions", "", "Implementation Date", "Progress");
        Line("2. Apply for a licence for the outer ground", "", "June 2021", "Survey ordered.");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(params string[] cells) => text.Append(string.Join('\t', cells)).Append('\n');
    }
}
