using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>
/// Takes the files of a register. Somewhat more than is allowed is let through, so that the page can say what is wrong with
/// it; whatever is larger is cut off by the server.
/// </summary>
[Access(Needs.RiskOfficer)]
[RequestSizeLimit(MostSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MostSent)]
internal sealed class AddModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, SiteOptions options) : SitePage(workspace, registers, frame)
{
    /// <summary>Endings that a browser offers first; what a file holds decides.</summary>
    public const string Accepted = ".xlsx,.xlsm,.xls,.csv,.tsv,.txt,.md,.html,.htm,.docx,.docm,.pdf";

    public const long MostMegabytes = ImportDraftService.MostBytes / 1_000_000;

    private const long MostSent = 250_000_000;

    public ChoiceField Register { get; private set; } = null!;

    public bool MayMakeNew => Reader.May(Rights.Administer);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        var slug = Request.Query["register"].ToString();
        if (slug.Length > 0)
            Form["register"] = RegisterAddresses.Of(await Registers.ListAsync(Reader, null, cancellation)).Find(slug)?.Name ?? "";
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        return await TryAsync(async () =>
        {
            var sent = Request.Form.Files.GetFiles("files").Where(f => f.FileName.Length > 0).ToList();
            if (sent.Sum(f => f.Length) > ImportDraftService.MostBytes)
                throw new RuleBrokenException("Files", $"Together the files are larger than {ImportDraftService.MostBytes / 1_000_000} MB; leave some out, or save them without pictures");
            List<ImportFile> files = [];
            foreach (var file in sent)
            {
                using var content = new MemoryStream((int)file.Length);
                await file.CopyToAsync(content, cancellation);
                files.Add(new(file.FileName, content.ToArray()));
            }

            var id = await drafts.StartAsync(Reader, files, Form.Given("register") ?? (MayMakeNew ? Form.Given("new-register") : null), options.ReadingPatience, cancellation);
            return Redirect(Links.ImportDraft(id));
        });
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var mine = (await Registers.ListAsync(Reader, null, cancellation)).Where(r => r.Retired is null && Reader.May(Rights.Change, r.Id));
        Register = new ChoiceField("register", T["Register to read it into"], [.. mine.Select(r => new Choice(r.Name, r.Name))], Form["register"])
        {
            None = MayMakeNew ? T["The one that has these items, or a new one"] : T["The one that has these items"],
        };
    }
}
