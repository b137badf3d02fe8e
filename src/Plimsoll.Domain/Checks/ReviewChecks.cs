namespace Plimsoll.Domain.Checks;

/// <summary>Checks of the review cycle.</summary>
internal static class ReviewChecks
{
    /// <summary>Composites are reviewed through their children.</summary>
    internal static IEnumerable<Finding> Overdue(RegisterView view) =>
        from item in view.LiveItems
        where item.Composite is null
        let due = view.Register.ReviewCycle.NextDue(item, view.BandOf(item, view.Current(item, Stage.Residual)))
        where due < view.Today
        select new Finding("review-overdue", $"Its review was due on {due.Value:d MMMM yyyy}", item.Reference);
}
