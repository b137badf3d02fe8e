using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Items;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Summaries;

namespace Plimsoll.Web.Pages.Items;

/// <summary>What every journey with an item works with.</summary>
internal sealed record JourneyTools(Workspace Workspace, RegisterService Registers, ItemService Items, PartyService Parties, Frame Frame);

/// <summary>
/// A short journey that does one thing with an item: asks, records, and leads back to it. Nothing is done in the past, so it
/// has no as-at day. When somebody else changed the item meanwhile, what can be put together is; what cannot is shown.
/// </summary>
[Access(Needs.Contributor)]
internal abstract class ItemJourney(JourneyTools tools) : RegisterPage(tools.Workspace, tools.Registers, tools.Frame)
{
    /// <summary>What the journey does, as the heading of its page.</summary>
    public abstract string Heading { get; }

    /// <summary>The word on its button.</summary>
    public virtual string Button => T["Save"];

    /// <summary>Whether its form sends files.</summary>
    public virtual bool SendsFiles => false;

    public ItemLine Line { get; private set; } = null!;

    public Item Item => Line.Item;

    /// <summary>What the reader may do with the item.</summary>
    public ItemPermissions May { get; private set; } = null!;

    /// <summary>The version of the item that the form speaks of.</summary>
    public int From { get; private set; }

    /// <summary>What somebody else changed in the same places meanwhile; null when nobody did.</summary>
    public ConflictWords? Conflict { get; private set; }

    /// <summary>Posts, boards and people by name.</summary>
    public PartyDirectory Parties { get; private set; } = null!;

    /// <summary>Where it leads in the end: back to the work list for those who came from there, otherwise to the item.</summary>
    public virtual string Back => (Form.Given("back") ?? Request.Query["back"].ToString()) == "work" ? Links.Work() : Links.Item(Slug, Item.Reference) + Place;

    /// <summary>Where on the item's page it leads, e.g. "#actions".</summary>
    protected virtual string Place => "";

    protected ItemService Items => tools.Items;

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string reference, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, reference, cancellation) is { } otherwise)
            return otherwise;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string slug, [FromRoute] string reference, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, reference, cancellation) is { } otherwise)
            return otherwise;
        var now = From;
        From = int.TryParse(Form["from"], CultureInfo.InvariantCulture, out var from) ? from : now;
        return await TryAsync(async () =>
        {
            try
            {
                return await AskAgain(cancellation) ? Page() : Done(await DoAsync(cancellation), Back);
            }
            catch (EditConflictException conflict)
            {
                Conflict = ConflictWords.Of(conflict, new HistoryWords(View, conflict.Theirs, await Registers.ListAsync(Reader, cancellation: cancellation)));
                From = conflict.CurrentVersion;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            }
        });
    }

    /// <summary>Whether the reader may go on this journey with this item.</summary>
    protected abstract bool Allowed();

    /// <summary>Fills the form in.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Looks up what the form needs.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Whether the page is to be shown once more before anything is done: to check answers, for example.</summary>
    protected virtual Task<bool> AskAgain(CancellationToken cancellation) => Task.FromResult(false);

    /// <summary>Does it.</summary>
    /// <returns>What was done, for the reader.</returns>
    protected abstract Task<string> DoAsync(CancellationToken cancellation);

    /// <summary>A date as it was typed.</summary>
    /// <exception cref="RuleBrokenException">It was typed and cannot be understood.</exception>
    protected Domain.Timings.Timing Date(string name, string field)
    {
        var timing = Domain.Timings.Timing.Read(Form[name]);
        return timing.Words.Length == 0 || timing.IsUnderstood
            ? timing
            : throw new RuleBrokenException(field, $"“{timing.Words}” cannot be understood as a date; write it as 31 March 2027, March 2027, 2026/27 or Ongoing");
    }

    /// <summary>A single day as it was typed.</summary>
    /// <exception cref="RuleBrokenException">It is missing or not one day.</exception>
    protected DateOnly Day(string name, string field) =>
        Domain.Timings.Timing.Read(Form[name]) is { Earliest: { } day, Latest: { } last } && day == last
            ? day
            : throw new RuleBrokenException(field, $"Give a day, for example {Dates.Typed(Frame.Today)}");

    /// <summary>Several names as parties.</summary>
    protected IReadOnlyList<Domain.Organisations.Party> PartiesIn(string name, string field, IReadOnlyList<Domain.Organisations.Party> already) => Parties.Read(field, Form.All(name), already);

    /// <summary>Names of parties for a form.</summary>
    protected IEnumerable<string> NamesOf(IEnumerable<Domain.Organisations.Party> parties) => parties.Select(Parties.NameOf);

    private async Task<IActionResult?> OpenAsync(string slug, string reference, CancellationToken cancellation)
    {
        if (Frame.AsAt is not null)
            return Redirect(Request.PathBase + Request.Path);
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        (var line, otherwise) = await FindItemAsync(reference, cancellation);
        if (line is null)
            return otherwise!;
        Line = line;
        May = ItemPermissions.Of(Frame.Actor, Item);
        if (!Allowed())
            return StatusCode(StatusCodes.Status403Forbidden);
        From = await Items.VersionAsync(Frame.Actor, Item.Id, cancellation);
        Parties = await tools.Parties.DirectoryAsync(Frame.Actor, cancellation);
        await PrepareAsync(cancellation);
        return null;
    }
}
