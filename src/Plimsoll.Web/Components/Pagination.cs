namespace Plimsoll.Web.Components;

/// <summary>The pages of a list and the way from one to the next.</summary>
/// <param name="Page">The page that is open, from 1.</param>
/// <param name="Pages">All pages.</param>
/// <param name="Href">The address of a page.</param>
internal sealed record Pagination(int Page, int Pages, Func<int, string> Href)
{
    /// <summary>The numbers to print: the first, the last, those around this one; null where some are left out.</summary>
    public IEnumerable<int?> Numbers()
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
                yield return null;
            yield return last = number;
        }
    }
}
