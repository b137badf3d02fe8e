using System.Diagnostics;
using System.Text;

namespace Plimsoll.Cli.Tests.Kit;

/// <summary>What a run of the program gave.</summary>
public sealed record Run(int Exit, string Output, string Error)
{
    /// <summary>The one line on standard error; the test fails when there is another number of them.</summary>
    public string OnlyLine
    {
        get
        {
            Assert.Equal("", Output);
            var line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith("plimsoll: ", line, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", line, StringComparison.Ordinal);
            Assert.DoesNotContain("should not", line, StringComparison.Ordinal);
            return line["plimsoll: ".Length..];
        }
    }

    /// <summary>What was printed, of a run that went well.</summary>
    public string Printed
    {
        get
        {
            Assert.True(Exit == 0, $"exit {Exit}: {Error}");
            Assert.Equal("", Error);
            return Output;
        }
    }
}

/// <summary>Runs the real program as a process of its own, in a folder of its own that is removed at the end.</summary>
public sealed class Terminal : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "plimsoll.dll");

    /// <summary>The folder in which it runs.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("plimsoll-cli-").FullName;

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public async Task<Run> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"plimsoll {string.Join(' ', arguments)} did not end");
        }

        return new Run(process.ExitCode, await output, await error);
    }

    public Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var variable in new[] { "PLIMSOLL_DATABASE", "PLIMSOLL_TRACE" })
            start.Environment.Remove(variable);
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
