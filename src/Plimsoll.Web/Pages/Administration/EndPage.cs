using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>A page on which something that answers for items ends: first the form, then the answers once more, then it is done.</summary>
internal abstract class EndPage(Workspace workspace, RegisterService registers, Frame frame, PartyService parties) : AdministrationPage(workspace, registers, frame)
{
    /// <summary>What to look at once more; null while the form is shown.</summary>
    public CheckAnswers? Check { get; private set; }

    /// <summary>Names to take over.</summary>
    public PartyDirectory Directory { get; private set; } = null!;

    /// <summary>The field for who takes over.</summary>
    public TextField SuccessorField(string label, string hint) => new("successor", label, Form["successor"]) { List = "parties", Hint = hint, Spellcheck = false };

    protected async Task LoadPartiesAsync(CancellationToken cancellation) => Directory = await parties.DirectoryAsync(Reader, cancellation);

    /// <summary>Who is named to take over; null for nobody.</summary>
    protected Party? Successor =>
        Form.Given("successor") is { } name ? Directory.Read("Successor", [name], [])[0] : null;

    /// <summary>Goes one step on: back to the form, on to the answers, or does it.</summary>
    protected Task<IActionResult> StepAsync(Func<CheckAnswers> check, Func<Task<IActionResult>> work) => SaveAsync(async () =>
    {
        if (Form.Has(CheckAnswers.Back))
            return Page();
        var answers = check();
        if (Form.Has(CheckAnswers.Confirmed))
            return await work();
        Check = answers;
        return Page();
    });

    /// <summary>Insists on a successor where there is something to take over.</summary>
    protected void MustName(Duties duties)
    {
        if (Successor is null && duties.Items.Count > 0)
            throw new RuleBrokenException("Successor", "Choose who answers for its items from then on; none may be left without");
    }

    /// <summary>What a successor takes over, in words.</summary>
    protected static string Words(Duties duties) => string.Join(", ", new[]
    {
        duties.Items.Count > 0 ? Counts.Items(duties.Items.Count) : null,
        duties.Reviews.Count > 0 ? T[duties.Reviews.Count, $"the review of {duties.Reviews.Count} register", $"the review of {duties.Reviews.Count} registers"] : null,
    }.OfType<string>()) is { Length: > 0 } words ? words : T["Nothing"];
}
