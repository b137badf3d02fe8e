using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Plimsoll.TestKit;

/// <summary>A letter as it came over the wire.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's receiver.</param>
/// <param name="Source">Headers and body.</param>
public sealed record ReceivedLetter(string From, string To, string Source)
{
    /// <summary>The subject, decoded.</summary>
    public string Subject
    {
        get
        {
            var line = Regex.Match(Source, @"^Subject: ([^\r\n]*(\r\n[ \t][^\r\n]*)*)", RegexOptions.Multiline).Groups[1].Value;
            line = Regex.Replace(line, @"\r\n[ \t]", " ");
            return Regex.Replace(line, @"=\?utf-8\?B\?([^?]*)\?=\s*", m => Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups[1].Value)), RegexOptions.IgnoreCase).Trim();
        }
    }

    /// <summary>The body, decoded.</summary>
    public string Text
    {
        get
        {
            var body = Source[(Source.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            if (Source.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase))
                return Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)));
            var joined = body.Replace("=\r\n", "", StringComparison.Ordinal);
            return Source.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8.GetString([.. Regex.Matches(joined, "=([0-9A-F]{2})|([^=])", RegexOptions.Singleline)
                    .SelectMany(m => m.Groups[1].Success ? [Convert.ToByte(m.Groups[1].Value, 16)] : Encoding.UTF8.GetBytes(m.Groups[2].Value))])
                : joined;
        }
    }
}

/// <summary>A mail server that takes every letter and keeps it: enough of SMTP (RFC 5321) over a real socket.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedLetter> letters = new();
    private readonly SemaphoreSlim came = new(0);
    private readonly Task serving;

    /// <summary>Starts on a free port of this machine.</summary>
    public MailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Its address as the program's settings have it.</summary>
    public string Address => $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?from=registers@example.org&tls=none";

    /// <summary>How many letters nobody has taken yet.</summary>
    public int Waiting => came.CurrentCount;

    /// <summary>The next letter; fails when none comes in time.</summary>
    public async Task<ReceivedLetter> NextAsync()
    {
        if (!await came.WaitAsync(TimeSpan.FromSeconds(30)))
            throw new TimeoutException("No letter came");
        return letters.TryDequeue(out var letter) ? letter : throw new InvalidOperationException("The letter was taken twice");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        came.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client);
            }
        }
        catch (Exception failure) when (failure is SocketException or InvalidOperationException or IOException)
        {
            // stopped
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "MAIL": from = Inside(line); break;
                case "RCPT": to = Inside(line); break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    var source = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } text and not ".")
                        source.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                    letters.Enqueue(new(from, to, source.ToString()));
                    came.Release();
                    break;
                default: break;
            }

            await writer.WriteLineAsync("250 test");
        }
    }

    private static string Inside(string line) => Regex.Match(line, "<([^>]*)>").Groups[1].Value;
}
