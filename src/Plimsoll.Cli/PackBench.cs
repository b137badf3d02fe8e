using System.CommandLine;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain.Packs;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli;

/// <summary>An opened database with the services of packs.</summary>
internal sealed class PackBench : IAsyncDisposable
{
    private readonly PdfWriter pdf = new();

    private PackBench(Session session)
    {
        Session = session;
        var exemptions = new PackExemptions(session.Workspace);
        Packs = new PackService(session.Workspace, pdf, exemptions);
        Sealing = new PackSealing(session.Workspace, pdf);
        Publishing = new PackPublishing(session.Workspace, exemptions);
    }

    public Session Session { get; }

    public PackService Packs { get; }

    public PackSealing Sealing { get; }

    public PackPublishing Publishing { get; }

    /// <summary>Tells how far it is, on a terminal.</summary>
    public IProgress<(int Done, int Of)>? Progress => Console.IsErrorRedirected ? null : new Shown();

    public static async Task<PackBench> OpenAsync(ParseResult parsed, CancellationToken cancellation) => new(await Session.OpenExistingAsync(parsed, cancellation));

    /// <summary>The pack of an identity or a title.</summary>
    /// <exception cref="UsageException">There is none, or several; the message lists them.</exception>
    public async Task<Versioned<Pack>> PackAsync(string words, CancellationToken cancellation)
    {
        var all = await Packs.ListAsync(Actor.Terminal, cancellation);
        var found = all.Where(p => p.Document.Id.Value.ToString("D").Equals(words.Trim(), StringComparison.OrdinalIgnoreCase)
            || p.Document.Contents.Title.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new UsageException($"There is no pack “{words}”; plimsoll pack list shows {(all.Count == 0 ? "that there is none" : "those that there are")}"),
            _ => throw new UsageException($"Several packs are named “{words}”; give one of {string.Join(", ", found.Select(p => $"{p.Document.Id.Value} ({p.Document.Status.ToString().ToLowerInvariant()})"))}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await pdf.DisposeAsync();
        await Session.DisposeAsync();
    }

    private sealed class Shown : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) =>
            Console.Error.Write(value.Done == value.Of ? "\r                                        \r" : $"\rMaking files: {value.Done} of {value.Of}");
    }
}
