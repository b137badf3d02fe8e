using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration.Schemes;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>
/// Has a register scored by another scheme: first which, then which level takes the place of which with what it would do to
/// every item, then it is done; only what was looked at is done.
/// </summary>
internal sealed class SchemeModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup, SchemeService schemes)
    : SetUpPage(workspace, registers, frame, setup)
{
    private const string Looked = "looked-at";

    /// <summary>The schemes that do not score it yet.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public SchemePreview? Preview { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? to, CancellationToken cancellation)
    {
        await LoadSchemesAsync(id, cancellation);
        if (to is not { } chosen)
            return Shown();
        return await TryAsync(async () =>
        {
            Preview = await schemes.PreviewSwitchAsync(Reader, Register.Id, new(chosen), null, cancellation);
            Form[Looked] = SchemeFields.MarkOf(Preview.To, Preview.Mapping);
            return Shown();
        });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid to, CancellationToken cancellation)
    {
        await LoadSchemesAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            var proposed = await schemes.PreviewSwitchAsync(Reader, Register.Id, new(to), null, cancellation);
            var mapping = MappingFields.Read(Form, proposed.From, proposed.To, proposed.Mapping);
            Preview = await schemes.PreviewSwitchAsync(Reader, Register.Id, new(to), mapping, cancellation);
            var mark = SchemeFields.MarkOf(Preview.To, mapping);
            var hasLooked = Form[Looked] == mark;
            Form[Looked] = mark;
            if (!Form.Has("save"))
                return Page();
            if (!hasLooked)
                throw new RuleBrokenException("", "The mapping was changed after you looked at what it does. Look again below, then save");
            var done = await schemes.SwitchAsync(Reader, Register.Id, From, new(to), mapping, Form["reason"], cancellation);
            return Done(T[done.Moved, $"{Register.Name} is scored by {done.To.Name} now. {done.Moved} item moved to another band; look at the appetite and the review cycle", $"{Register.Name} is scored by {done.To.Name} now. {done.Moved:N0} items moved to another band; look at the appetite and the review cycle"], Here);
        });
    }

    private async Task LoadSchemesAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Others = [.. (await schemes.ListAsync(Reader, cancellation)).Where(s => s.Scheme.Id != Register.RiskScheme && s.Scheme.Id != Register.OpportunityScheme)
            .Select(s => new Choice(s.Scheme.Id.Value.ToString("D"), s.Scheme.Name, T[$"Scores {Labels.Many(s.Scheme.Kind)}, {s.Scheme.Impacts.Count} × {s.Scheme.Likelihoods.Count}"]))];
    }
}
