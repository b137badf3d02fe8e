using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Addresses;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>Drafts a pack that takes the place of a sealed one.</summary>
internal sealed class SupersedeModel(Workspace workspace, RegisterService registers, Frame frame, PackService packs) : BecausePage(workspace, registers, frame, packs)
{
    public override string Heading => T["Let another pack take its place"];

    public override string Says => T["This makes a draft with the same contents. Once that is sealed, this pack stands as superseded; it stays readable and is never altered."];

    public override string Hint => T["It is printed where this pack is found, for the public too if it is published."];

    public override string Button => T["Draft the other pack"];

    protected override bool Fits => Pack is { Seal: not null, ReplacedBy: null };

    protected override async Task<(string Notice, string Address)> DoAsync(CancellationToken cancellation)
    {
        var next = await Packs.SupersedeAsync(Reader, Pack.Id, Form["reason"], cancellation);
        return (T["The draft takes the place of the other pack when it is sealed"], Links.Pack(next.Value));
    }
}
