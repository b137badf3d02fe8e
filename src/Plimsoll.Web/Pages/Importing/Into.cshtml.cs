using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Says which register the files go into, and on which day their scores were true.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class IntoModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    public ChoiceField Register { get; private set; } = null!;

    public bool MayMakeNew => Reader.May(Rights.Administer);

    /// <summary>The day that the files say, or that was said of them; null for none.</summary>
    public string? DayRead => Plan.Read.ReportDate?.Value;

    /// <summary>A day that the name of a file speaks of, to be taken over; null for none.</summary>
    public string? DayOfName => Plan.Sources.Select(s => EditionDay.InName(s.Name)).FirstOrDefault(d => d is not null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var mine = await ListAsync(cancellation);
        Form["register"] = mine.FirstOrDefault(r => r.Equals(RegisterName, StringComparison.OrdinalIgnoreCase)) ?? "";
        Form["new-register"] = Form["register"].Length == 0 ? RegisterName : "";
        Form["as-at"] = Drafted.Given.AsAt ?? "";
        Choices(mine);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Choices(await ListAsync(cancellation));
        return await SaveAsync(async () =>
        {
            var day = Form.Given("as-at");
            if (day is not null && Timing.Read(day) is not { IsUnderstood: true, Latest: not null })
                throw new RuleBrokenException("As at", $"“{day}” is not a day or month; write it like 30 June 2026 or June 2026");
            return await CorrectAsync(given => given with { AsAt = day }, Form.Given("register") ?? (MayMakeNew ? Form.Given("new-register") : null),
                T["It is read so; this is what comes of it"], Here, cancellation);
        });
    }

    private async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        [.. (await Registers.ListAsync(Reader, null, cancellation)).Where(r => r.Retired is null && Reader.May(Rights.Change, r.Id)).Select(r => r.Name)];

    private void Choices(IReadOnlyList<string> mine) => Register = new ChoiceField("register", T["Register to read it into"], [.. mine.Select(r => new Choice(r, r))], Form["register"])
    {
        None = MayMakeNew ? T["A new register"] : T["The one that has these items"],
    };
}
