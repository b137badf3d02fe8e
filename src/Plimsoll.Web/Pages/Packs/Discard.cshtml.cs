using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Throws a draft away.</summary>
internal sealed class DiscardModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : PackStepPage(workspace, registers, frame, packs)
{
    public override string Heading => T["Throw away"];

    protected override bool Fits => Pack.IsDraft;

    protected override Task<CheckAnswers> AnswersAsync(CancellationToken cancellation) => Task.FromResult(new CheckAnswers(
        Form, [VersionName], [(T["Title"], Pack.Contents.Title), .. PackModel.RowsOf(Details)],
        T["The draft is gone from the list. The history keeps that there was one."], T["Throw the draft away"]));

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await Packs.DiscardAsync(Reader, Pack.Id, From, cancellation);
        return T[$"The draft {Pack.Contents.Title} is thrown away"];
    }
}
