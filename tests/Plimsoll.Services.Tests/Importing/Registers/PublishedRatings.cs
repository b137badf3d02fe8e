using System.Globalization;
using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Tests.Importing.Registers;

/// <summary>Every rating that the published form prints, as "stage date impact×likelihood=rating".</summary>
public static class PublishedRatings
{
    public static string Print(Assessment a) => string.Create(
        CultureInfo.InvariantCulture, $"{a.Stage.ToString()[0]} {a.Date.Words} {a.Impact}×{a.Likelihood}={a.Rating}");

    /// <summary>Inherent, residual, revised residual where there is one, forecast.</summary>
    public static TheoryData<string, string[]> Thurrock { get; } = new()
    {
        { "R1", ["I 01/04/2017 4×3=12", "R 01/04/2017 4×3=12", "R 21/09/2017 4×3=12", "F Refresh 31/03/2018 4×3=12"] },
        { "R2", ["I 01/04/2017 4×4=16", "R 01/04/2017 4×3=12", "R 21/09/2017 4×3=12", "F Refresh 31/03/2018 4×3=12"] },
        { "R3", ["I 01/04/2017 4×3=12", "R 01/04/2017 4×3=12", "R 01/10/2017 4×3=12", "F 31/03/2018 4×2=8"] },
        { "R4", ["I 24/04/2017 4×4=16", "R 24/04/2017 4×3=12", "R 26/09/2017 4×3=12", "F 31/03/2018 2×2=4"] },
        { "R5", ["I 15/03/2017 4×4=16", "R 15/03/2017 4×3=12", "R 07/09/2017 4×3=12", "F 28/02/2018 4×2=8"] },
        { "R6", ["I 01/04/2017 4×4=16", "R 01/04/2017 4×3=12", "R 15/09/2017 4×3=12", "F 31/03/2018 4×3=12"] },
        { "R7", ["I 01/04/2017 4×4=16", "R 01/04/2017 4×3=12", "R 15/09/2017 4×3=12", "F Refresh 31/03/2018 4×3=12"] },
        { "R8", ["I 01/04/2017 3×4=12", "R 01/04/2017 3×4=12", "R 27/09/2017 3×4=12", "F 31/03/2018 3×3=9"] },
        { "R9", ["I 01/10/2017 4×4=16", "R 01/10/2017 4×2=8", "F Refresh 31/03/2018 4×2=8"] },
        { "O1", ["I 01/04/2017 4×1=4", "R 01/04/2017 4×3=12", "R 20/09/2017 4×3=12", "F 31/03/2018 4×3=12"] },
    };
}
