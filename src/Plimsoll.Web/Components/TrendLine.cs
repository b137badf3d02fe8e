using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Components;

/// <summary>
/// The residual rating of an item through time with the appetite, drawn as SVG when there are at least three points. The
/// table of assessments beside it says the same in words, so the picture is hidden from those who hear the page.
/// </summary>
internal sealed class TrendLine(RegisterView view, Item item) : IHtmlContent
{
    private const int Width = 640;
    private const int Height = 150;
    private const int Left = 34;
    private const int Bottom = 22;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var points = view.AssessmentsOf(item).Where(a => a is { Stage: Stage.Residual, Rating: not null } && AssessmentRun.DayOf(a.Date) is not null)
            .Select(a => (Day: AssessmentRun.DayOf(a.Date)!.Value, Rating: a.Rating!.Value)).OrderBy(p => p.Day).ToList();
        if (points.Count < 3 || points[0].Day == points[^1].Day)
            return;
        var top = view.SchemeOf(item).HighestRating;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure class=\"trend\"><svg viewBox=\"0 0 {Width} {Height}\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var mark in new[] { 0m, top / 2, top })
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"trend__rule\" d=\"M{Left} {Y(mark, top)}H{Width}\"/><text class=\"trend__text\" x=\"{Left - 6}\" y=\"{Y(mark, top) + 4}\" text-anchor=\"end\">{Counts.Decimal(mark)}</text>");
        if (view.Register.AppetiteFor(item)?.Threshold is { } limit)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"trend__limit\" d=\"M{Left} {Y(limit, top)}H{Width}\"/>");
        svg.Append("<path class=\"trend__line\" d=\"");
        for (var i = 0; i < points.Count; i++)
        {
            // A rating holds until the next assessment: steps, not slopes.
            if (i > 0)
                svg.Append(CultureInfo.InvariantCulture, $"H{X(points[i].Day, points)}V{Y(points[i].Rating, top)}");
            else
                svg.Append(CultureInfo.InvariantCulture, $"M{X(points[i].Day, points)} {Y(points[i].Rating, top)}");
        }

        svg.Append("\"/>");
        foreach (var (day, rating) in points)
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"trend__point\" cx=\"{X(day, points)}\" cy=\"{Y(rating, top)}\" r=\"3.5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"trend__text\" x=\"{Left}\" y=\"{Height - 4}\">{encoder.Encode(Dates.Short(points[0].Day))}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"trend__text\" x=\"{Width}\" y=\"{Height - 4}\" text-anchor=\"end\">{encoder.Encode(Dates.Short(points[^1].Day))}</text></svg>");
        var (residual, first, last) = (view.Stages.Residual, Dates.Short(points[0].Day), Dates.Short(points[^1].Day));
        var caption = view.Register.AppetiteFor(item)?.Threshold is null
            ? T[$"{residual} rating from {first} to {last}."]
            : T[$"{residual} rating from {first} to {last}; the thick line is the appetite."];
        svg.Append(CultureInfo.InvariantCulture, $"<figcaption class=\"small muted\">{encoder.Encode(caption)}</figcaption></figure>");
        writer.Write(svg);
    }

    private static int X(DateOnly day, List<(DateOnly Day, decimal Rating)> points) =>
        Left + 6 + ((Width - Left - 12) * (day.DayNumber - points[0].Day.DayNumber) / (points[^1].Day.DayNumber - points[0].Day.DayNumber));

    private static int Y(decimal rating, decimal top) => 8 + (int)((Height - Bottom - 8) * (1 - (rating / top)));
}
