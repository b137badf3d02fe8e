using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Registers;

/// <summary>All registers, each with its counts.</summary>
[SaysTheSame]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, Frame frame) : SitePage(workspace, registers, frame)
{
    public IReadOnlyList<RegisterCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var list = await Registers.ListAsync(Reader, Frame.AsAt, cancellation);
        var addresses = RegisterAddresses.Of(list);
        List<RegisterCard> cards = [];
        foreach (var register in list)
        {
            var view = await Registers.ViewAsync(Reader, register.Id, Frame.AsAt, cancellation);
            cards.Add(new(
                addresses.Of(register.Id), RegisterSummary.Of(view),
                register.ReviewedBy is { } board ? view.NameOf(Party.Of(board)) : null,
                view.Organisation.Units.FirstOrDefault(u => u.Id == register.Unit)?.Name));
        }

        Cards = cards;
    }
}

/// <summary>One register among all.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Summary">Its counts.</param>
/// <param name="ReviewedBy">The board that reviews it.</param>
/// <param name="Unit">The unit whose register it is.</param>
internal sealed record RegisterCard(string Slug, RegisterSummary Summary, string? ReviewedBy, string? Unit)
{
    public string Name => Summary.View.Register.Name;
}
