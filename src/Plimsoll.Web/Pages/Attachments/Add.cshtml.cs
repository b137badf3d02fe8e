using Plimsoll.Services.Attachments;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web.Pages.Attachments;

/// <summary>Attaches a file to an item as evidence.</summary>
internal sealed class AddModel(JourneyTools tools, AttachmentService attachments) : ItemJourney(tools)
{
    public override string Heading => T["Attach evidence"];

    public override string Button => T["Attach it"];

    public override bool SendsFiles => true;

    protected override string Place => "#attachments";

    protected override bool Allowed() => May.Attach;

    protected override async Task<string> DoAsync(CancellationToken cancellation)
    {
        if (Request.Form.Files["file"] is not { Length: > 0 } file)
            throw new RuleBrokenException("File", "Choose a file");
        if (file.Length > AttachmentService.LargestLength)
            throw new RuleBrokenException("File", $"{file.FileName} is larger than {AttachmentService.LargestLength / 1_000_000} MB");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        var exemption = Form.Given("paragraph") is { } paragraph
            ? new Exemption(int.Parse(paragraph, System.Globalization.CultureInfo.InvariantCulture), Form["reason"]) : null;
        await attachments.AttachAsync(Frame.Actor, Item.Id, From, file.FileName, content.ToArray(), Form.Given("note"), exemption, cancellation);
        return T[$"{file.FileName} is attached"];
    }
}
