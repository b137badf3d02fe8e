using Plimsoll.Domain.Registers;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Importing.Recognition;

namespace Plimsoll.Services.Importing.Committing;

/// <summary>Tells editions of one register apart by the days on which they say that they stand.</summary>
internal static class Editions
{
    /// <summary>Whether a file speaks of an earlier day than the register does already; false where either says no day.</summary>
    public static bool IsOlder(RecognisedRegister read, Register? register) =>
        read.ReportDate is { } date && Timing.Read(date.Value).Latest is { } day && register?.ReportDate.Latest is { } kept && day < kept;
}
