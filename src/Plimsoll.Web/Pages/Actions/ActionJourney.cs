using Plimsoll.Domain.Actions;
using Plimsoll.Services.Actions;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>A journey with one action of an item.</summary>
internal abstract class ActionJourney(JourneyTools tools, ActionService actions) : ItemJourney(tools)
{
    /// <summary>The action; null when the address names none of this item.</summary>
    public ItemAction? Action => RouteData.Values["entry"] is string id && Guid.TryParse(id, out var entry) ? Item.Actions.FirstOrDefault(a => a.Id == entry) : null;

    protected ActionService Actions => actions;

    protected override string Place => "#actions";
}
