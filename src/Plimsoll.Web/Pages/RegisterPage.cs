using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages;

/// <summary>A page of one register.</summary>
internal abstract class RegisterPage(Workspace workspace, RegisterService registers, Frame frame) : SitePage(workspace, registers, frame)
{
    public string Slug { get; private set; } = "";

    public RegisterView View { get; private set; } = null!;

    /// <summary>What is counted, ranked and found in the register. A page of one item does without: it is a lot to work out.</summary>
    public RegisterSummary Summary => RegisterSummary.Of(View);

    /// <summary>Finds the register and how it stands.</summary>
    /// <returns>What to answer when there is none; null when there is.</returns>
    protected async Task<IActionResult?> LoadAsync(string slug, CancellationToken cancellation)
    {
        var then = await Registers.ListAsync(Reader, Frame.AsAt, cancellation);
        var addresses = RegisterAddresses.Of(then);
        var register = addresses.Find(slug);
        if (register is null && Frame.AsAt is { } asAt)
        {
            // It may have had another name then, or none yet.
            var today = RegisterAddresses.Of(await Registers.ListAsync(Reader, null, cancellation)).Find(slug);
            register = then.FirstOrDefault(r => r.Id == today?.Id);
            if (today is not null && register is null)
                return NotHere(T[$"{today.Name} was not kept here yet on {asAt}."]);
        }

        if (register is null)
            return NotHere(T["There is no register at this address."]);
        Slug = addresses.Of(register.Id);
        View = await Registers.ViewAsync(Reader, register.Id, Frame.AsAt, cancellation);
        return null;
    }

    /// <summary>Finds an item of the register.</summary>
    /// <returns>The item's line, or what to answer when there is none.</returns>
    protected async Task<(ItemLine? Line, IActionResult? Otherwise)> FindItemAsync(string reference, CancellationToken cancellation)
    {
        // A slash within a reference stays encoded on its way here.
        reference = reference.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (View.Find(reference) is { } item)
            return (ItemLine.Of(View, item), null);
        if (View.Withheld.FirstOrDefault(w => w.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase)) is { } gap)
            return (null, NotHere(T[$"{gap.Reference} is withheld from the public: {Labels.Of(gap.Exemption)}."]));
        if (Frame.AsAt is null && await HttpContext.RequestServices.GetRequiredService<ItemService>().MovedAsync(Reader, View.Register.Id, reference, cancellation) is { } moved)
            return (null, Redirect(Links.Item(RegisterAddresses.Of(await Registers.ListAsync(Reader, null, cancellation)).Of(moved.Register), moved.Reference)));
        if (Frame.AsAt is not { } asAt)
            return (null, NotHere(T[$"There is no item {reference} in {View.Register.Name}."]));
        var today = await Registers.ViewAsync(Reader, View.Register.Id, null, cancellation);
        return (null, NotHere(today.Find(reference) is null
            ? T[$"There is no item {reference} in {View.Register.Name}."]
            : T[$"{reference} was not in {View.Register.Name} yet on {asAt}."]));
    }
}
