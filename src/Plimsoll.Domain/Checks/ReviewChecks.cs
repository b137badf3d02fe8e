namespace Plimsoll.Domain.Checks;

/// <summary>Checks of the review cycle.</summary>
internal static class ReviewChecks
{
    internal static IEnumerable<Finding> Overdue(RegisterView view) =>
        from item in view.LiveItems
        where item.Composite is null
        let due = view.Register.ReviewCycle.NextDue(item, view.SchemeOf(item))
        where due < view.Today
        select new Finding("review-overdue", $"Its review was due on {due.Value.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}", item.Reference);
}
