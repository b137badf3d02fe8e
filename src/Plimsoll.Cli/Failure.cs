using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Domain;
using Plimsoll.Journal;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli;

/// <summary>Every failure is one clear line on standard error, never a stack trace.</summary>
internal static class Failure
{
    public const int Content = 1;
    public const int WrongUsage = 2;

    public static int Say(int exit, string message)
    {
        Console.Error.WriteLine("plimsoll: " + message.ReplaceLineEndings(" "));
        return exit;
    }

    /// <summary>Runs a command and turns what goes wrong into its line and exit code.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (RuleBrokenException broken)
        {
            return Say(Content, broken.Message);
        }
        catch (UsageException usage)
        {
            return Say(WrongUsage, usage.Message);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or NotAllowedException or VersionConflictException or PdfUnavailableException or PdfRefusedException or PdfFailedException)
        {
            return Say(Content, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Say(Content, failure.Message);
        }
        catch (OperationCanceledException)
        {
            return Say(Content, "Stopped");
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("PLIMSOLL_TRACE") is null)
        {
            return Say(Content, $"Something went wrong that should not: {failure.Message} (PLIMSOLL_TRACE=1 shows where)");
        }
    }
}

/// <summary>The command was given something that cannot be meant.</summary>
internal sealed class UsageException(string message) : Exception(message);
