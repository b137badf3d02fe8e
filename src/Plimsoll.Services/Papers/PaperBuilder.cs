using Plimsoll.Documents.Papers;
using Plimsoll.Domain.Registers;
using Plimsoll.Services.Papers.ActionPlans;
using Plimsoll.Services.Papers.Summaries;

namespace Plimsoll.Services.Papers;

/// <summary>Turns a register into the paper that is asked for. It knows risks and no formats; the writers know formats and no risks.</summary>
public static class PaperBuilder
{
    /// <summary>Builds a paper of one register.</summary>
    /// <param name="view">The register as it stood; with a public request exempt items are taken out of it first.</param>
    /// <param name="request">Which paper, and for whom.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind of paper.</exception>
    /// <exception cref="InvalidOperationException">The register has no scheme for the kind of one of its items.</exception>
    public static Paper Build(RegisterView view, PaperRequest request) => Build([new PaperSource(view)], request);

    /// <summary>Builds a paper of one or several registers: one after another, or, in an action plan, each owner's actions of all of them together.</summary>
    /// <param name="sources">The registers, at least one.</param>
    /// <param name="request">Which paper, and for whom.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind of paper.</exception>
    /// <exception cref="InvalidOperationException">A register has no scheme for the kind of one of its items.</exception>
    public static Paper Build(IReadOnlyList<PaperSource> sources, PaperRequest request)
    {
        List<PaperContext> contexts = [.. sources.Select((source, i) => new PaperContext(source, request, i))];
        return PaperFrame.Of(request.Kind == PaperKind.ActionPlan ? [ActionPlanPaper.Of(contexts)] : [.. contexts.Select(Of)], contexts);
    }

    private static PaperPart Of(PaperContext context) => context.Request.Kind switch
    {
        PaperKind.InFocus => InFocusPaper.Of(context).WithFindings(),
        PaperKind.Register => RegisterPaper.Of(context).WithFindings(),
        PaperKind.DeepDive => DeepDivePaper.Of(context).WithFindings(),
        PaperKind.Summary => SummaryPaper.Of(context),
        var other => throw new ArgumentOutOfRangeException(nameof(context), other, "There is no such kind of paper."),
    };
}
