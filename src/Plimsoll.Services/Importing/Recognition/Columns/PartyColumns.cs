namespace Plimsoll.Services.Importing.Recognition.Columns;

/// <summary>Whether owners and managers are the item's or the actions', by where their columns stand.</summary>
internal static class PartyColumns
{
    /// <summary>Owners are the actions' where they stand to the right of them beside a manager: "Actions | Manager | Owner | Target".</summary>
    public static bool OwnersAreOfActions(this ColumnPlan plan) =>
        plan.StandsRightOfActions(ColumnField.Owner) && plan.StandsRightOfActions(ColumnField.Manager) && plan.Has(ColumnField.Target);

    /// <summary>Managers are the actions' where they stand to the right of them.</summary>
    public static bool ManagersAreOfActions(this ColumnPlan plan) => plan.StandsRightOfActions(ColumnField.Manager);

    private static bool StandsRightOfActions(this ColumnPlan plan, ColumnField field) =>
        plan.Has(ColumnField.Actions) && plan.Of(field).Any(c => c.Index > plan.Of(ColumnField.Actions).First().Index);
}
