using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace Plimsoll.Bench.Running;

/// <summary>Somebody who is signed in and asks for compressed pages, as browsers do; keeps cookies, is not led on.</summary>
internal sealed partial class Browser(Uri site, CookieContainer? cookies = null) : IDisposable
{
    private const string Email = "officer@synthetic.example";
    private const string Password = "tram lantern gravel ninety";
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ??= new() }) { BaseAddress = site };

    /// <summary>The address with which it signs in.</summary>
    public static string Address => Email;

    /// <summary>The same browser, signed in as it is, after the site was started again somewhere else.</summary>
    public Browser On(Uri again) => new(again, cookies);

    /// <summary>Becomes the first administrator by the link and signs in, by the site's own pages.</summary>
    public async Task SignInAsync(string firstLink)
    {
        await PostAsync(firstLink, TokenIn(await TextAsync(firstLink)), ("name", "Olive Officer"), ("e-mail-address", Email), ("password", Password));
        await PostAsync("/sign-in", TokenIn(await TextAsync("/sign-in")), ("e-mail-address", Email), ("password", Password));
    }

    /// <summary>Asks for an address.</summary>
    /// <returns>The body as it came over the wire.</returns>
    public async Task<(byte[] Body, HttpResponseMessage Answer)> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK ? (body, answer) : throw new CannotMeasureException($"{path} answered {(int)answer.StatusCode}");
    }

    /// <summary>Asks for an address and unpacks what came.</summary>
    public async Task<string> TextAsync(string path)
    {
        var (body, answer) = await GetAsync(path);
        return await UnpackAsync(body, answer);
    }

    /// <summary>What a body says, unpacked.</summary>
    public static async Task<string> UnpackAsync(byte[] body, HttpResponseMessage answer)
    {
        Stream plain = new MemoryStream(body);
        if (answer.Content.Headers.ContentEncoding.Contains("br"))
            plain = new BrotliStream(plain, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Sends a form; whoever sends it well is led on.</summary>
    public async Task PostAsync(string path, string token, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await client.PostAsync(path, form);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new CannotMeasureException($"the form of {path.Split('?')[0]} was answered {(int)answer.StatusCode}");
    }

    /// <summary>Sends a file by the form of a page.</summary>
    /// <returns>The address that it is led on to.</returns>
    public async Task<string> SendFileAsync(string path, string field, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(TokenIn(await TextAsync(path))), "__RequestVerificationToken");
        form.Add(new ByteArrayContent(content), field, name);
        using var answer = await client.PostAsync(path, form);
        await answer.Content.ReadAsByteArrayAsync();
        return answer is { StatusCode: HttpStatusCode.Redirect, Headers.Location: { } on } ? on.OriginalString
            : throw new CannotMeasureException($"the file for {path} was answered {(int)answer.StatusCode}");
    }

    /// <summary>Whether an address answers with a page, and does not lead on to another.</summary>
    public async Task<bool> IsThereAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>What shows that a form was asked for before it was sent.</summary>
    public static string TokenIn(string page) => Value(page, "__RequestVerificationToken");

    /// <summary>What a hidden field of a page holds.</summary>
    public static string Value(string page, string name) =>
        HiddenFields().Matches(page).FirstOrDefault(m => m.Value.Contains($"name=\"{name}\"", StringComparison.Ordinal)) is { } field
            ? ValueOf().Match(field.Value).Groups[1].Value
            : throw new CannotMeasureException($"the page has no field {name}");

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex HiddenFields();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
