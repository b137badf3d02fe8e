using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Schemes;

/// <summary>
/// Changes a scheme: what it would do to every item is shown before it can be saved, and only what was shown is saved.
/// </summary>
internal sealed class EditModel(Workspace workspace, RegisterService registers, Frame frame, SchemeService schemes) : AdministrationPage(workspace, registers, frame)
{
    private const string Looked = "looked-at";

    public SchemeLine Line { get; private set; } = null!;

    public SchemePreview? Preview { get; private set; }

    /// <summary>How many rows the form has of levels and bands: those there are, and two empty ones.</summary>
    public (int Impacts, int Likelihoods, int Bands) Rows { get; private set; }

    /// <summary>How many levels have cells in the form.</summary>
    public (int Impacts, int Likelihoods) Cells { get; private set; }

    public int Next => Version + 1;

    public static IReadOnlyList<Choice> Fills =>
    [
        new(SchemeFields.Table, T["By the ratings in the table"]), new(SchemeFields.Product, T["Impact × likelihood"]),
        new(SchemeFields.ImpactSquared, T["Impact × impact × likelihood"]), new(SchemeFields.ImpactWeighted, T["Impact × likelihood + impact"]),
    ];

    /// <summary>The bands that a cell may be given whatever its rating.</summary>
    public IReadOnlyList<Choice> OwnBands =>
        [.. Enumerable.Range(1, Rows.Bands).Where(i => Form.Given($"band-{i}-name") is not null).Select(i => new Choice(SchemeFields.Words(i), Form[$"band-{i}-name"].Trim()))];

    /// <summary>How a level is called in the heads of the table.</summary>
    public string Head(string axis, int row) => Form[$"{axis}-{row}-label"] is { Length: > 0 } label ? $"{Form[$"{axis}-{row}-value"]} {label}" : axis == "impact" ? T[$"impact {row}"] : T[$"likelihood {row}"];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        SchemeFields.Fill(Form, Line.Scheme);
        Lay(Line.Scheme);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Rows = (Count("impact"), Count("likelihood"), Count("band"));
        Cells = (Rows.Impacts, Rows.Likelihoods);
        return await SaveAsync(async () =>
        {
            var draft = SchemeFields.Read(Form, Line.Scheme);
            var mapping = MappingFields.Read(Form, Line.Scheme, draft, SchemeVersions.ProposeNext(Line.Scheme, draft));
            var mark = SchemeFields.MarkOf(draft, mapping);
            var hasLooked = Form[Looked] == mark;
            Preview = await schemes.PreviewAsync(Reader, draft, mapping, cancellation);
            SchemeFields.Fill(Form, draft);
            Lay(draft);
            Form[Looked] = mark;
            if (!Form.Has("save"))
                return Page();
            if (!hasLooked)
                throw new RuleBrokenException("", "The scheme was changed after you looked at what it does. Look again below, then save");
            var done = await schemes.SaveAsync(Reader, draft, From, mapping, Form["reason"], cancellation);
            return Done(T[done.Moved, $"Saved as version {done.To.Version}. {done.Moved} item moved to another band", $"Saved as version {done.To.Version}. {done.Moved:N0} items moved to another band"], $"/administration/schemes/{id}");
        });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Line = await schemes.GetAsync(Reader, new(id), cancellation);
        Version = Line.Held.Version;
    }

    private void Lay(Scheme scheme)
    {
        Cells = (scheme.Impacts.Count, scheme.Likelihoods.Count);
        Rows = (scheme.Impacts.Count + 2, scheme.Likelihoods.Count + 2, scheme.Bands.Count + 2);
    }

    /// <summary>How many rows were sent.</summary>
    private int Count(string what) => Enumerable.Range(1, 12).TakeWhile(i => Form.Has($"{what}-{i}-{(what == "band" ? "name" : "value")}")).Count();
}
