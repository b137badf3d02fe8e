using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.History;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Work;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Work;

/// <summary>What waits for whoever is signed in, most urgent first, each a click from being done; and what changed since they were last here.</summary>
[Access(Needs.SignedIn)]
[SaysTheSame]
internal sealed class IndexModel(Workspace workspace, RegisterService registers, WorkService work, Frame frame) : SitePage(workspace, registers, frame)
{
    /// <summary>A visit goes on until nothing was asked for so long; then the next one begins.</summary>
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    /// <summary>How exactly the end of a visit is known. A page that sets a cookie each time could never be kept.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    /// <summary>Days for which something counts as new for somebody who was never here before.</summary>
    private const int OfLate = 30;

    private readonly Dictionary<RegisterId, RegisterView> views = [];

    private const string Cookie = "plimsoll-visit";

    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    /// <summary>What was given to them since they were last here; on a first visit, of late.</summary>
    public IReadOnlyList<WorkTask> Given { get; private set; } = [];

    public RegisterAddresses Addresses { get; private set; } = null!;

    /// <summary>When the visit before this one ended; null on the first.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>What others recorded since.</summary>
    public HistoryPage? Changes { get; private set; }

    /// <summary>Whether there is a register that they may add to.</summary>
    public IReadOnlyList<Register> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!Frame.Actor.MaySomewhere(Rights.Read))
            return Page();
        var all = await Registers.ListAsync(Frame.Actor, null, cancellation);
        Addresses = RegisterAddresses.Of(all);
        Mine = [.. all.Where(r => Frame.Actor.May(Rights.Contribute, r.Id))];
        Tasks = await work.ForAsync(Frame.Actor, cancellation);
        Since = LastVisit();
        Given = await work.GivenSinceAsync(Frame.Actor, Since ?? AsAt.EndOf(Workspace.Today.AddDays(-OfLate)).Moment, cancellation);
        if (Since is not { } since)
            return Page();
        Changes = await work.ChangesSinceAsync(Frame.Actor, since, cancellation: cancellation);
        foreach (var register in Changes.Changes.SelectMany(c => c.Documents).Where(d => d.Item is not null).Select(d => d.Register).OfType<RegisterId>().Distinct())
            views[register] = await Registers.ViewAsync(Frame.Actor, register, null, cancellation);
        return Page();
    }

    /// <summary>The address at which a task is done.</summary>
    public string Address(WorkTask task)
    {
        var slug = Addresses.Of(task.Register.Id);
        return task switch
        {
            { Kind: WorkKind.NewlyGiven } => Links.Item(slug, task.Reference) + (task.Action is null ? "" : "#actions"),
            { Action: { } action } => Links.Journey(slug, task.Reference, $"actions/{action:D}/report") + "?back=work",
            { Kind: WorkKind.ReviewDue } => Links.Journey(slug, task.Reference, "review") + "?back=work",
            { Kind: WorkKind.ProposedItem } => Links.Journey(slug, task.Reference, "accept") + "?back=work",
            _ => Links.Item(slug, task.Reference),
        };
    }

    /// <summary>What is done there.</summary>
    public static string Verb(WorkTask task) => task.Kind switch
    {
        WorkKind.ReviewDue => T["Review"],
        WorkKind.ProposedItem => T["Decide"],
        WorkKind.Finding or WorkKind.NewlyGiven => T["Look at it"],
        _ => T["Report"],
    };

    /// <summary>The address of a changed item; null for what has no page.</summary>
    public string? Address(ChangedDocument document) =>
        document is { Register: { } register, Item: { } item } && views[register].Find(item) is { } found ? Links.Item(Addresses.Of(register), found.Reference) : null;

    /// <summary>When the visit before this one ended. It is kept in a cookie of this browser: nobody else need know.</summary>
    private DateTimeOffset? LastVisit()
    {
        var now = Workspace.Clock.GetUtcNow();
        var (before, last) = (Request.Cookies[Cookie] ?? "").Split('|') is [var b, var l] ? (Moment(b), Moment(l)) : (null, null);
        if (last is { } seen && now - seen > Visit)
            before = seen;
        else if (now - last < Grain)
            return before;
        Response.Cookies.Append(Cookie, $"{before?.ToUnixTimeSeconds()}|{now.ToUnixTimeSeconds()}", new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(120), Path = "/work",
        });
        return before;

        static DateTimeOffset? Moment(string text) =>
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }
}
