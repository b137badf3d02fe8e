using System.CommandLine;
using Plimsoll.Services.Recording;

namespace Plimsoll.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Database { get; } = new("--database")
    {
        Description = "SQLite file or postgresql:// address; default PLIMSOLL_DATABASE, else plimsoll.db here",
        HelpName = "PATH|URL",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PLIMSOLL_DATABASE") is { Length: > 0 } set ? set : "plimsoll.db",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON (docs/register.schema.json)" };

    public static Option<string?> AsAt() => new("--as-at") { Description = "As it stood at the end of a day, e.g. 2026-09-30", HelpName = "DATE" };

    public static Argument<string> Register() => new("register") { Description = "The register's name" };

    /// <exception cref="UsageException">It is not a day.</exception>
    public static AsAt? Read(string? asAt)
    {
        try
        {
            return asAt is null ? null : Services.Recording.AsAt.Read(asAt);
        }
        catch (Domain.RuleBrokenException broken)
        {
            throw new UsageException(broken.Message);
        }
    }
}
