using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;
using Plimsoll.Services.Tests.Packs;
using Plimsoll.TestKit;

namespace Plimsoll.Services.Tests.Organisations;

public sealed class CrestServiceTests : IAsyncDisposable
{
    private const string Shield = "iVBORw0KGgoAAAANSUhEUgAAADwAAABIEAIAAAB1vd2xAAADIklEQVR42u2bMWgUQRSGL4elxQVEiNWByHEHsVCIhYXEK7QIohAQLhYWolhdJamsrIKNV0nEwkIDghCLFDZJEFFJwCsSOAkiXBUhCqZIKZ7Fv8XhapjszPzvbfZ9Vchtdt5+TGbfezM3Mvgw6A2+l4zIlKUDKAommoSJJmGiSZhoEkdcLjr68Oqrlz3pULWzd+/19PXG/z61GU3CRJMw0SRMNAkTTcJEkzDRJEw0CRNNwqkylGJiqtY4dgM/39q5PHryWevC5Fj19PA1C29Xv/U3nh5/8/PrTfxmfWmr9+O5dOx/o0405HbKd+fPLo3XqtOVbvJB/d/XQ32rNDlWTa7cLPfnd7fbvx/f+TSlR7oi0U8m2ufP/WrVE2WdrPcZr1U7lRMrpblSs7uwszra37i93nm/JvykKtZotGPSy4I/uOf+7R4OwqKZCmR1i4nGQlGccQVE43UXY6FwAeMO5zMcBEQjo+CPKxsDVTTmEbIC5rhpEANzXqvIOooAVTSqO+lHlomHKlrqBaghHls6SJhoElTR6LRJP7JMPFTRw81MDTDjsaWDBFU0usObW/327rbsYyMGZrdaYEajJc8fVzYGAdGYR1IvRozL33kRW6Oldj2kxhV+GTIPBMsePlaRdUBBjMUE99RwvluFaIB/6oufZ3vLZ3wyE/wt7qNhWxaMuHzPcHhGvGh+uXZfuG2vh5nlU4sPkuzFTvyrwESTMNEkTDQJJ9FY5vlb9PqBE5ejOQeY0Sv1uUaz6359EXB34pTepUGWquesJhPM4oNOu4yiAeouPUVBbJLzrpm2dL1ehhhS6jQbEx/FIEDWcbh1+ysGwdK7w6c7lGIQOI9GWB+vPHp3qSJiJwiIP+zxmigFC44Q5lE3Yo5xDDNiZZgv3fEUg+gluH7dsRUDrzw6GxqKnWxFhw8CTSU8nlTnhK8YiHXv+LqlFAOBpSNN7FI+bEacDRX96HjFjgbFQIVoEFa3HsVAkWjgr1ubYqBONMhWysconUOhVDRwL3Y4RYcPqkWD/XXrVwxyIBqkdedFMVCRRxeB3MzovGOiSZhoEiaaxB+qhsa6V03LoAAAAABJRU5ErkJggg==";
    private const string Photograph = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABIADwDASIAAhEBAxEB/8QAGgABAQEAAwEAAAAAAAAAAAAABwAFAgMEBv/EADgQAAEEAAMDBg0EAwAAAAAAAAEAAgMEBQYREiFRExYxQVRhNTZSdIORo7Gys9HS8CIjMqGBweH/xAAZAQACAwEAAAAAAAAAAAAAAAABBAACAwX/xAAtEQABAwIEBAMJAAAAAAAAAAABAAIDBBESFDFhIVFx8AUTMiIzQUOBkcHR4f/aAAwDAQACEQMRAD8AR7tyvQqPtW5OThj02naE6anQbhv6SsrnhgHb/YyfarOvipd9H8xqKU7T07ZW3KWmmcx1glbnhgHb/YyfarnhgHb/AGMn2opUt8lHzKxzT+QStzwwDt/sZPtVzwwDt/sZPtRSpTJR8ypmn8glmDNWCWLEcEN3aklcGMbyTxqSdAOhbKG8C8PYd51F8QTIlKmFsRAamYZDICSsPOvipd9H8xqKUrZ18VLvo/mNRSm6H3Z6paq9f0X0GUsvDGrL5bJc2pD/AC2dxe7yQff/AN1STToU6LAynWihGmmrGgEjvPSVjZEbEMsxGI6udI8yb+h2v00X0SUqZXOeR8AmYGBrQVjYvlnDcUhcDCyCfQ7M0TQCD3jrH5uRZcqzUbktWw3ZlidsuH51JsRln9sQzGTGdXOhYZN/Q7f/AK2VtRyuxYDosqlgtiCyMC8PYd51F8QTIhvAvD2HedRfEEyIV3qCNLoVh518VLvo/mNRSl/MlGbEsBtVK2zysgaWhx0B0cDp/SKZGuikdHK0se06Oa4aEHgQso6owssG3uf0mW0YqHEudhtb87hfQ5KzDFhkr6V5+zWmO01/Ux/f3H86ykZj2SMa+NzXscNQ5p1BCFtpvEetW03iPWl5pjI7EGEd9E5HQMYLGUHvql7FMVpYTWM1yYN3fpYN7nngB+BEmKX5cTxGa5PudK7XTyR1D/AXDabxHrVtN4j1q8FSYuPlknvZVl8OZJ80fb+rvwLw9h3nUXxBMiK8sYdZxDGa0ldoMdaVksjz0AAg6a8T1BKivNN5wDiLJXLiBxYDfdSwczZbhxqHlYy2K4wfofpucPJd9epbylkx5YbtQc0OFihGzXmqWH17Ebo5Yzo5rukLrS3mDAKuN1wJP27DAeTlA3juPEItxChZw22+rbjLJG+pw4jiF14JxKN1z5Yiw7LzLZy5l+xjlk6Ex1Yz+5Lp/Q4n3e/0ZYyzLjMnL2NuKk073jcZDwb9Um1q8NWuyvXjbHFGNGtb0ALKoqQz2W6q8MGLi7RcKVOvQqMrVYxHEwaAD3nvXepS5hN+JT4FlKUpBRS8GLYNRxiONl2Iu5N201zTo4cRrwPWpSIJabhAgEWK9sUbIYmxRMayNg0a1o0AHBclKQRUpSlFF//Z";

    private static readonly byte[] Png = Convert.FromBase64String(Shield);
    private static readonly byte[] Jpeg = Convert.FromBase64String(Photograph);

    private readonly PdfWriter pdf = new();

    [Theory]
    [InlineData(Shield, "image/png")]
    [InlineData(Photograph, "image/jpeg")]
    public async Task Crest_set_standsOnPapersInEveryFormat(string picture, string mediaType)
    {
        await using var council = await PackKit.CouncilAsync();
        var (crests, from) = await ServiceAsync(council);

        await crests.SetAsync(Actor.Terminal, from, Convert.FromBase64String(picture), " Arms of Aldermere ");

        var html = Encoding.UTF8.GetString(await PaperAsync(council, PaperFormat.Html));
        Assert.Contains($"src=\"data:{mediaType};base64,{picture}\" alt=\"Arms of Aldermere\"", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("Arms of Aldermere", PackKit.Everything(new("paper.pdf", "application/pdf", await PaperAsync(council, PaperFormat.Pdf))), StringComparison.Ordinal);
        using var word = WordprocessingDocument.Open(new MemoryStream(await PaperAsync(council, PaperFormat.Docx)), false);
        Assert.Empty(OfficeFile.Errors(word));
        Assert.Equal(mediaType, Assert.Single(word.MainDocumentPart!.ImageParts).ContentType);
        Assert.Contains(word.MainDocumentPart.HeaderParts, head => head.ImageParts.Any());
    }

    [Fact]
    public async Task Crest_takenOff_isOffThePapers_andASealedPackKeepsIt()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var (crests, from) = await ServiceAsync(council);
        await crests.SetAsync(Actor.Terminal, from, Png, "Arms of Aldermere");
        var id = await kit.SealedAsync(PackKit.Of((await council.Registers.ListAsync(Actor.Terminal))[0]));

        await crests.RemoveAsync(Actor.Terminal, from + 1);

        Assert.Null(await crests.FindAsync(Actor.Terminal));
        Assert.DoesNotContain("Arms of Aldermere", Encoding.UTF8.GetString(await PaperAsync(council, PaperFormat.Html)), StringComparison.Ordinal);
        Assert.True((await kit.Sealing.VerifyAsync(Actor.Terminal, id)).IsSound);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => crests.SetAsync(Actor.Terminal, from, Png, "Arms"));
    }

    [Fact]
    public async Task Picture_thatCannotBePrinted_isRefusedWithWhatWouldBeRight()
    {
        await using var council = await PackKit.CouncilAsync();
        var (crests, from) = await ServiceAsync(council);
        byte[] damaged = [.. Png], wide = [.. Png];
        damaged.AsSpan(Png.AsSpan().IndexOf("IDAT"u8) + 6, 20).Fill(7);
        wide[18] = 0x40;

        await RefusedAsync("Choose a picture", []);
        await RefusedAsync("no PNG or JPEG", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        await RefusedAsync("no PNG or JPEG", Png[..60]);
        await RefusedAsync("no PNG or JPEG", Jpeg[..30]);
        await RefusedAsync("cannot be printed", damaged);
        await RefusedAsync("each side must have", wide);
        await RefusedAsync("at most 200 KB", [.. Png, .. new byte[CrestService.LargestLength]]);
        await RefusedAsync("what the crest shows", Png, "  ");
        var reader = await council.PersonAsync(Domain.Organisations.Role.RiskOfficer);
        await Assert.ThrowsAsync<NotAllowedException>(() => crests.SetAsync(reader, from, Png, "Arms"));
        Assert.Null(await crests.FindAsync(Actor.Terminal));

        async Task RefusedAsync(string says, byte[] content, string description = "Arms")
        {
            var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => crests.SetAsync(Actor.Terminal, from, content, description));
            Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        }
    }

    public ValueTask DisposeAsync() => pdf.DisposeAsync();

    private async Task<(CrestService Crests, int From)> ServiceAsync(TemporaryWorkspace council)
    {
        var bodies = new OrganisationService(council.Workspace);
        return (new(council.Workspace, bodies, pdf), (await bodies.FindAsync(Actor.Terminal))!.Version);
    }

    private async Task<byte[]> PaperAsync(TemporaryWorkspace council, PaperFormat format)
    {
        using var output = new MemoryStream();
        var register = (await council.Registers.ListAsync(Actor.Terminal))[0];
        await new PaperService(council.Workspace, council.Registers, pdf).WriteAsync(Actor.Terminal, register.Id, new() { Kind = PaperKind.Summary }, format, output);
        return output.ToArray();
    }
}
