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
    public static Paper Build(IReadOnlyList<PaperSource> sources, PaperRequest request) => Build(ContextsOf(sources, request));

    /// <summary>Builds a paper of registers that were looked through already.</summary>
    internal static Paper Build(IReadOnlyList<PaperContext> contexts) =>
        PaperFrame.Of(contexts[0].Request.Kind == PaperKind.ActionPlan ? [ActionPlanPaper.Of(contexts)] : [.. contexts.Select(Of)], contexts);

    /// <summary>The registers of a paper in its order, each with the request.</summary>
    internal static IReadOnlyList<PaperContext> ContextsOf(IReadOnlyList<PaperSource> sources, PaperRequest request) =>
        [.. sources.Select((source, i) => new PaperContext(source, request, i))];

    private static PaperPart Of(PaperContext context) => context.Request.Kind switch
    {
        PaperKind.InFocus => InFocusPaper.Of(context).WithFindings(),
        PaperKind.Register => RegisterPaper.Of(context).WithFindings(),
        PaperKind.DeepDive => DeepDivePaper.Of(context).WithFindings(),
        PaperKind.Summary => SummaryPaper.Of(context),
        var other => throw new ArgumentOutOfRangeException(nameof(context), other, "There is no such kind of paper."),
    };
}
