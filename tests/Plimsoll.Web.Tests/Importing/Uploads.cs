using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Plimsoll.Web.Tests.Kit;

namespace Plimsoll.Web.Tests.Importing;

/// <summary>Gives files to the site as a browser does.</summary>
internal static class Uploads
{
    /// <summary>A register as a body may keep it in a table; its second row has words for a score that no scheme knows by number.</summary>
    public const string Depot = """
        Risk ID,Risk title,Risk owner,Impact,Likelihood,Controls,Cost centre
        DP1,The roof of the depot leaks,Director of Tides,4,3,Tarpaulin,C77
        DP2,The fuel tank rusts,Head of Depots,5,2,Yearly test,C78
        """;

    /// <summary>Sends files; the page that follows.</summary>
    public static Task<IHtmlDocument> UploadAsync(this Visitor visitor, string register, params (string Name, string Text)[] files) =>
        visitor.UploadAsync(register, [.. files.Select(f => (f.Name, Encoding.UTF8.GetBytes(f.Text)))]);

    /// <summary>Sends files; the page that follows.</summary>
    public static async Task<IHtmlDocument> UploadAsync(this Visitor visitor, string register, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var page = await visitor.GoAsync("/imports/add");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(register), "register" },
        };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        using var answer = await visitor.PostAsync("/imports/add", form);
        if (answer.StatusCode == HttpStatusCode.Redirect)
            return await visitor.GoAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await Site.ReadAsync(answer);
    }
}
