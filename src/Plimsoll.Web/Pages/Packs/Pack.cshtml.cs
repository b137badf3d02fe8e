using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>A pack: what it holds, its files, what can be done with it and what was.</summary>
internal sealed class PackModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackPage(workspace, registers, frame, packs)
{
    /// <summary>What the reader may do with it now, the most likely first.</summary>
    public IReadOnlyList<(string Text, string Journey, bool IsFirst)> Doing { get; private set; } = [];

    public IReadOnlyList<(string Key, string Value)> Rows { get; private set; } = [];

    /// <summary>The files of the public version; null where they are withheld from this reader.</summary>
    public PackFiles? PublicFiles { get; private set; }

    /// <summary>The files of the exempt version; null for whoever may not read them.</summary>
    public PackFiles? ExemptFiles { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        if (Pack.Discarded is not null)
            return NotHere(T[$"{Pack.Contents.Title} was thrown away before it was sealed."]);
        Rows = RowsOf(Details);
        Doing = [.. Journeys()];
        PublicFiles = Details.SeesWhole || Details.MarkedSince.Count == 0 ? FilesOf(PackVersion.Public) : null;
        ExemptFiles = Details.SeesWhole ? FilesOf(PackVersion.Exempt) : null;
        return Page();
    }

    /// <summary>What a pack holds, in words.</summary>
    public static IReadOnlyList<(string Key, string Value)> RowsOf(PackDetails details)
    {
        var contents = details.Pack.Contents;
        return
        [
            (T["Meeting"], PackWords.Meeting(contents)),
            .. contents.Purpose.Length > 0 ? [(T["Purpose"], contents.Purpose)] : Array.Empty<(string, string)>(),
            .. details.Author is { } author ? [(T["Author"], author)] : Array.Empty<(string, string)>(),
            (T["Registers"], string.Join(", ", details.Registers.Select(r => r.Name))),
            (T["Papers"], string.Join(", ", contents.Kinds.Select(PackWords.OfKind))),
            .. contents.Papers.Count > 0 ? [(T["Further papers"], string.Join("; ", contents.Papers.Select(p => $"{p.Name} ({PackWords.OfKind(p.Kind)})")))] : Array.Empty<(string, string)>(),
            (T["Formats"], T[$"{string.Join(", ", contents.Formats.Select(PackWords.Of))}; data as CSV and JSON"]),
            (T["Shows", "pack"], PackWords.AsAt(contents, details.Pack.Seal?.On)),
            .. contents.ComparedWith is { } day ? [(T["Compared with"], Dates.Long(day))] : Array.Empty<(string, string)>(),
            .. details.Pack.Replaces is { } replaces ? [(T["Takes the place of"], T[$"{details.Replaces?.Contents.Title ?? T["another pack"]}. Why: {replaces.Reason}"])] : Array.Empty<(string, string)>(),
        ];
    }

    private IEnumerable<(string, string, bool)> Journeys()
    {
        if (Details.MayRun && Pack.IsDraft)
        {
            yield return (T["Seal it"], "seal", true);
            yield return (T["Change it"], "edit", false);
            yield return (T["Add a paper"], "add-paper", false);
            if (Pack.Contents.Papers.Count > 0)
                yield return (T["Take a paper out"], "remove-paper", false);
            yield return (T["Throw it away"], "discard", false);
        }

        if (Pack.Seal is null)
            yield break;
        if (Details.MayRun && !Pack.IsPublished && Pack.ReplacedBy is null)
            yield return (T["Publish it"], "publish", true);
        yield return (T["What has changed since"], "changes", false);
        if (Details.SeesWhole)
            yield return (T["Verify it"], "verify", false);
        if (Details.MayRun && Pack.ReplacedBy is null)
            yield return (T["Let another take its place"], "supersede", false);
        if (Details.MayRun && Pack.IsPublished)
            yield return (T["Withdraw it"], "withdraw", false);
    }

    private PackFiles FilesOf(PackVersion version)
    {
        string Href(string name) => Links.PackFile(Pack.Id.Value, PackWords.Of(version), name);
        return Pack.Seal is { } seal ? PackFiles.Of(seal.Of(version), Details.Registers, Href) : PackFiles.Of(Details.Planned, Details.Registers, Href);
    }
}
