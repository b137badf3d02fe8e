using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>A page on which a post, a board or a register ends on a day.</summary>
internal abstract class RetirePage(Workspace workspace, RegisterService registers, Frame frame, PartyService parties) : EndPage(workspace, registers, frame, parties)
{
    /// <summary>The page of all of its kind, and what that is called.</summary>
    public abstract (string Title, string Address) All { get; }

    /// <summary>What ends.</summary>
    public abstract string Name { get; }

    /// <summary>What to know before; null where there is nothing.</summary>
    public virtual string? Introduction => null;

    /// <summary>What passes on; null for what has no successor.</summary>
    public virtual Duties? Duties => null;

    /// <summary>Who may take over.</summary>
    public virtual string SuccessorHint => "";

    /// <summary>Its own page.</summary>
    public string Here => $"{All.Address}/{RouteData.Values["id"]}";

    /// <summary>Whether it has ended already.</summary>
    protected abstract bool IsOver { get; }

    /// <summary>What it is called among the answers, what its end means, and what the button says.</summary>
    protected abstract (string Label, string Warning, string Button) Answer { get; }

    /// <summary>What is wrong where no reason is given.</summary>
    protected abstract RuleBroken NoReason { get; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        await LoadPartiesAsync(cancellation);
        return IsOver ? Redirect(Here) : Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        await LoadPartiesAsync(cancellation);
        return await StepAsync(Answers, async () =>
        {
            await EndAsync(DayOf("From", Form["from"]), cancellation);
            return Done(T[$"{Name} has ended"], All.Address);
        });
    }

    /// <summary>Loads what ends, and its version.</summary>
    protected abstract Task LoadAsync(Guid id, CancellationToken cancellation);

    /// <summary>Ends it.</summary>
    protected abstract Task EndAsync(DateOnly day, CancellationToken cancellation);

    /// <summary>Insists on what must be so before it can end.</summary>
    /// <exception cref="RuleBrokenException">It is not so.</exception>
    protected virtual void MustBeFree()
    {
        if (Duties is { } duties)
            MustName(duties);
    }

    private CheckAnswers Answers()
    {
        var day = DayOf("From", Form["from"]);
        MustBeFree();
        if (Form.Given("reason") is null)
            throw new RuleBrokenException(NoReason);
        var (label, warning, button) = Answer;
        (string, string)[] passing = Duties is { } duties ? [(T["What passes on"], Words(duties)), (T["To"], Successor is { } to ? Directory.NameOf(to) : T["Nobody"])] : [];
        return new CheckAnswers(
            Form, [VersionName, "from", "successor", "reason"], [(label, Name), (T["Ends on"], Dates.Long(day)), .. passing, (T["Reason"], Form["reason"])], warning, button);
    }
}
