using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Publishes a sealed pack, after its answers were looked at once more.</summary>
internal sealed class PublishModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs, PackPublishing publishing)
    : PackStepPage(workspace, registers, frame, packs)
{
    public override string Heading => T["Publish"];

    protected override bool Fits => Pack is { Seal: not null, IsPublished: false, ReplacedBy: null };

    protected override async Task<CheckAnswers> AnswersAsync(CancellationToken cancellation) => new(
        Form, [VersionName],
        [
            (T["Title"], Pack.Contents.Title), .. PackModel.RowsOf(Details),
            (T["Files"], T[$"{Pack.Seal!.Of(PackVersion.Public).Count()}, the public version alone"]),
            (T["Address"], Links.Published(await publishing.AddressAsync(Reader, Pack.Id, cancellation))),
        ],
        T["Anybody can read and copy it from then on, without signing in. It can be withdrawn, but not called back from those who have it."],
        T["Publish the pack"]);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var address = await publishing.PublishAsync(Reader, Pack.Id, From, cancellation);
        return T[$"{Pack.Contents.Title} is published at {Links.Published(address)}"];
    }
}
