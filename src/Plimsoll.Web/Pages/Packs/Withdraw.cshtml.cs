using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Takes a publication back.</summary>
internal sealed class WithdrawModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs, PackPublishing publishing)
    : BecausePage(workspace, registers, frame, packs)
{
    public override string Heading => T["Withdraw"];

    public override string Says => T["The files are closed at once. The page stays at its address, and says when and why it was withdrawn."];

    public override string Hint => T["Whoever follows a link to it reads this."];

    public override string Button => T["Withdraw the pack"];

    public override bool IsWarning => true;

    protected override bool Fits => Pack.IsPublished;

    protected override async Task<(string Notice, string Address)> DoAsync(CancellationToken cancellation)
    {
        await publishing.WithdrawAsync(Reader, Pack.Id, From, Form["reason"], cancellation);
        return (T[$"{Pack.Contents.Title} is withdrawn"], Here);
    }
}
