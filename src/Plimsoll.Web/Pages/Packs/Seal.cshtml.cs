using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Making;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Seals a draft, after its answers were looked at once more.</summary>
internal sealed class SealModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs, PackSealing sealing, LongWorks works)
    : PackStepPage(workspace, registers, frame, packs)
{
    private IProgress<(int Done, int Of)>? told;

    public override string Heading => T["Seal"];

    protected override bool Fits => Pack.IsDraft;

    protected override async Task<CheckAnswers> AnswersAsync(CancellationToken cancellation)
    {
        List<(string, string)> withheld = [];
        foreach (var register in Details.Registers)
        {
            var view = await Registers.ViewAsync(Reader.AsReader(), register.Id, Pack.Contents.AsAt is { } day ? AsAt.EndOf(day) : null, cancellation);
            if (view.Withheld.Count > 0)
                withheld.Add((T[$"Withheld in the public version of {register.Name}"], string.Join(", ", view.Withheld.Select(w => T[$"{w.Reference} (Schedule 12A paragraph {w.Exemption.Paragraph})"]))));
        }

        return new CheckAnswers(
            Form, [VersionName],
            [
                (T["Title"], Pack.Contents.Title), .. PackModel.RowsOf(Details), .. withheld,
                (T["Files"], T[$"{Details.Planned.Count} in the public version, as many in the exempt one"]),
            ],
            T["A sealed pack is never altered. What stands in the registers now is fixed in it with its files; a mistake found later needs another pack in its place."],
            T["Seal the pack"]);
    }

    /// <summary>Many files take a while: after some seconds another page tells how far it is.</summary>
    protected override async Task<IActionResult> RunAsync(CancellationToken cancellation)
    {
        var work = works.Begin(Reader, T[$"Seal {Pack.Contents.Title}"], Here, lasts: true, async (progress, stop) =>
        {
            told = progress;
            return new(await DoAsync(stop), Here);
        });
        if (!await work.EndsWithinAsync(works.Patience, cancellation))
        {
            // It lasts, so it is told of even where nobody waits for this answer any more.
            await works.TellAsync(work, CancellationToken.None);
            return Redirect(Links.Making(work.Id));
        }

        works.Forget(work);
        return Done((await work.Task).Notice, Here);
    }

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var seal = await sealing.SealAsync(Reader, Pack.Id, From, told, cancellation);
        return T[seal.Files.Count, $"{Pack.Contents.Title} is sealed with {seal.Files.Count} file", $"{Pack.Contents.Title} is sealed with {seal.Files.Count} files"];
    }
}
