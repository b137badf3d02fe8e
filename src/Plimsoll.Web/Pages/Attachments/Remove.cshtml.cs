using Plimsoll.Services.Attachments;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Attachments;

/// <summary>Takes a file from an item, with the reason; its history keeps that it was there.</summary>
internal sealed class RemoveModel(JourneyTools tools, AttachmentService attachments) : ItemJourney(tools)
{
    public override string Heading => T["Take the file away"];

    public override string Button => T["Take it away"];

    public Attachment? Attachment => RouteData.Values["entry"] is string id && Guid.TryParse(id, out var entry) ? Item.Attachments.FirstOrDefault(a => a.Id == entry) : null;

    protected override string Place => "#attachments";

    protected override bool Allowed() => May.Attach && Attachment is not null;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        await attachments.RemoveAsync(Frame.Actor, Item.Id, From, Attachment!.Id, Form["reason"], cancellation);
        return T[$"{Attachment.FileName} is taken away"];
    }
}
