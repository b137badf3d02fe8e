using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Registers;

namespace Plimsoll.Services.Papers;

/// <summary>Turns a register into the paper that is asked for. It knows risks and no formats; the writers know formats and no risks.</summary>
public static class PaperBuilder
{
    /// <summary>Builds a paper.</summary>
    /// <param name="view">The register as it stood; with a public request exempt items are taken out of it first.</param>
    /// <param name="request">Which paper, and for whom.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind of paper.</exception>
    /// <exception cref="InvalidOperationException">The register has no scheme for the kind of one of its items.</exception>
    public static Paper Build(RegisterView view, PaperRequest request) => request.Kind switch
    {
        PaperKind.InFocus => InFocusPaper.Build(view, request),
        PaperKind.Register => RegisterPaper.Build(view, request),
        PaperKind.DeepDive => DeepDivePaper.Build(view, request),
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "There is no such kind of paper."),
    };
}
