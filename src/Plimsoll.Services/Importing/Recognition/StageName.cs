using Plimsoll.Domain.Assessments;

namespace Plimsoll.Services.Importing.Recognition;

/// <summary>How findings name a stage where the register has no word of its own for it yet.</summary>
internal static class StageName
{
    /// <summary>At the beginning of a sentence.</summary>
    public static Sentence Of(Stage stage) => stage switch
    {
        Stage.Inherent => (Sentence)"Inherent",
        Stage.Residual => (Sentence)"Residual",
        _ => (Sentence)"Forecast",
    };

    /// <summary>Within a sentence.</summary>
    public static Sentence Within(Stage stage) => stage switch
    {
        Stage.Inherent => (Sentence)"inherent",
        Stage.Residual => (Sentence)"residual",
        _ => (Sentence)"forecast",
    };
}
