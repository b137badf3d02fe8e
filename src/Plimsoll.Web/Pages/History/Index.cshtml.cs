using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.History;

/// <summary>Who did what and when, in one register or in all: the audit trail, for whoever may see what was done.</summary>
internal sealed class IndexModel(Workspace workspace, RegisterService registers, HistoryService history, Frame frame) : SitePage(workspace, registers, frame)
{
    private readonly Dictionary<RegisterId, RegisterView> views = [];

    public RegisterAddresses Addresses { get; private set; } = null!;

    public IReadOnlyList<Register> Kept { get; private set; } = [];

    public IReadOnlyList<string> Operations { get; private set; } = [];

    public HistoryPage Found { get; private set; } = null!;

    public string Register => Request.Query["register"].ToString();

    public string Operation => Request.Query["operation"].ToString();

    public string From => Request.Query["from"].ToString();

    public string To => Request.Query["to"].ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Kept = await Registers.ListAsync(Reader, null, cancellation);
        Addresses = RegisterAddresses.Of(Kept);
        Operations = [.. (await history.OperationsAsync(Reader, cancellation)).Order(StringComparer.OrdinalIgnoreCase)];
        if (Register.Length > 0 && Addresses.Find(Register) is null)
            return NotHere(T["There is no register at this address."]);
        var query = new HistoryQuery
        {
            Register = Addresses.Find(Register)?.Id,
            Operation = Operations.Contains(Operation) ? Operation : null,
            From = DayIn("from"),
            To = DayIn("to"),
            Page = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1,
        };
        Found = await history.ChangesAsync(Reader, query, null, cancellation);
        foreach (var register in Found.Changes.SelectMany(c => c.Documents).Where(d => d.Item is not null).Select(d => d.Register).OfType<RegisterId>().Distinct())
            views[register] = await Registers.ViewAsync(Reader, register, null, cancellation);
        return Page();
    }

    /// <summary>The address of the history of a changed item; null for what has no page.</summary>
    public string? Address(ChangedDocument document) =>
        document is { Register: { } register, Item: { } item } && views[register].Find(item) is { } found ? Links.History(Addresses.Of(register), found.Reference) : null;

    /// <summary>The address of a page of what was found.</summary>
    public string PageAddress(int page) => Links.Changes(
        ((string Name, string Value)[])[("register", Register), ("operation", Operation), ("from", From), ("to", To), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "")]);
}
