using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Papers;

/// <summary>The papers that a register is printed as.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame) : RegisterPage(workspace, registers, frame)
{
    /// <summary>The day that papers compare with; null for none.</summary>
    public DateOnly? Compare { get; private set; }

    /// <summary>Whether the reader may have the exempt version too.</summary>
    public bool MayReadExempt => Reader.May(Rights.ReadExempt, View.Register.Id);

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        Compare = DayIn(Links.CompareName);
        return Page();
    }
}
