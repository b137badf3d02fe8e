using Plimsoll.Domain.Controls;
using Plimsoll.Services.Controls;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>A journey with one control of an item.</summary>
internal abstract class ControlJourney(JourneyTools tools, ControlService controls) : ItemJourney(tools)
{
    /// <summary>The control; null when the address names none of this item.</summary>
    public Control? Control => RouteData.Values["entry"] is string id && Guid.TryParse(id, out var entry) ? Item.Controls.FirstOrDefault(c => c.Id == entry) : null;

    protected ControlService Controls => controls;

    protected override string Place => "#controls";
}
