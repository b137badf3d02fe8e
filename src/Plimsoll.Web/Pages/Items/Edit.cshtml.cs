using Plimsoll.Services.Items;

namespace Plimsoll.Web.Pages.Items;

/// <summary>Changes what an item says and who answers for it.</summary>
internal sealed class EditModel(JourneyTools tools) : ItemJourney(tools)
{
    public override string Heading => T["Edit"];

    public ItemForm Fields => new(Form, View.Organisation, Parties);

    protected override bool Allowed() => May.Edit;

    protected override void Fill() => Fields.Fill(Item);

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        var done = await Items.EditAsync(Frame.Actor, Item.Id, From, Form.Given("reason"), Fields.Read(Item), cancellation);
        return T[$"{done.Item.Reference} is saved{MergedWords.Of(done)}"];
    }
}
