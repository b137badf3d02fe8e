using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.Domain.Organisations;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>Somebody at a browser without scripts: keeps cookies, follows where it is led, sends forms as they stand.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly Dictionary<IHtmlDocument, string> addresses = [];
    private readonly CookieContainer cookies;

    internal Visitor(Uri address, PersonId? person, CookieContainer? cookies = null)
    {
        this.cookies = cookies ?? new CookieContainer();
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = this.cookies }) { BaseAddress = address };
        if (person is { } id)
            client.DefaultRequestHeaders.Add(SignedIn.Header, id.Value.ToString("D"));
    }

    /// <summary>The address of the page that it stands on.</summary>
    public string At { get; private set; } = "/";

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>The same browser at another node of the site.</summary>
    public Visitor On(Uri node) => new(node, null, cookies);

    /// <summary>Goes to a page, whatever it answers.</summary>
    public async Task<IHtmlDocument> GoAsync(string path) => await ReadAsync(await client.GetAsync(path, TestContext.Current.CancellationToken), path);

    /// <summary>What an address answers at once, without being led on.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <summary>The bytes of a file that must be there.</summary>
    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that an address answers, led on or not.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form of a page that has a button, with some fields filled in, by that button.</summary>
    public Task<IHtmlDocument> SendAsync(IHtmlDocument page, string button, params (string Name, string Value)[] filled) =>
        SendAsync(page, button, filled.GroupBy(f => f.Name).ToDictionary(g => g.Key, g => g.Select(f => f.Value).ToArray()));

    /// <summary>The same with fields that have several values.</summary>
    public async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string button, IReadOnlyDictionary<string, string[]> filled)
    {
        var pressed = page.QuerySelectorAll("button").First(b => b.Words().Equals(button, StringComparison.Ordinal));
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        foreach (var name in filled.Keys)
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"the form has no field {name}");
        var values = form.QuerySelectorAll("input,textarea,select").SelectMany(Values).Where(v => !filled.ContainsKey(v.Key))
            .Concat(filled.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v)))).ToList();
        if (pressed.GetAttribute("name") is { Length: > 0 } by)
            values.Add(new(by, pressed.GetAttribute("value") ?? ""));
        var target = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? addresses.GetValueOrDefault(page, At);
        if (form.Method == "get")
            return await GoAsync(target.Split('?')[0] + "?" + await new FormUrlEncodedContent(values).ReadAsStringAsync());
        return await ReadAsync(await client.PostAsync(target, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken), target);
    }

    /// <summary>Sends something as it is, as a program would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => await client.PostAsync(path, content, TestContext.Current.CancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response, string path)
    {
        while (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
        {
            path = response.Headers.Location!.OriginalString;
            response.Dispose();
            response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        using (response)
        {
            (At, Status) = (path, response.StatusCode);
            var page = await Site.ReadAsync(response);
            addresses[page] = path;
            return page;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement field) => field switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? [new(box.Name!, box.Value)] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [new(input.Name, input.Value)],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [new(area.Name, area.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [new(select.Name, select.Value ?? "")],
        _ => [],
    };
}
