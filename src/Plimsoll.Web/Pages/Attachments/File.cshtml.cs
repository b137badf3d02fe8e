using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Attachments;

/// <summary>An attached file, always as a download: nothing that somebody sent is shown within the site.</summary>
internal sealed class FileModel(Workspace workspace, RegisterService registers, AttachmentService attachments, Frame frame) : RegisterPage(workspace, registers, frame)
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string reference, Guid entry, CancellationToken cancellation)
    {
        if (await LoadAsync(slug, cancellation) is { } otherwise)
            return otherwise;
        (var line, otherwise) = await FindItemAsync(reference, cancellation);
        if (line is null)
            return otherwise!;
        try
        {
            var file = await attachments.GetAsync(Reader, line.Item.Id, entry, Frame.AsAt, cancellation);
            HttpContext.Items[SecurityHeaders.OwnPolicy] = "default-src 'none'; sandbox";
            return File(file.Content, file.Attachment.MediaType, file.Attachment.FileName);
        }
        catch (KeyNotFoundException)
        {
            return NotHere(T["There is no such file at this item."]);
        }
    }
}
