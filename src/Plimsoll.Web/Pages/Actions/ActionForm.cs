using Plimsoll.Domain.Actions;
using Plimsoll.Services.People;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Actions;

/// <summary>The fields of an action: filled in from one, and written back to one. Its target has a journey of its own once it is set.</summary>
internal sealed record ActionForm(FormValues Form, PartyDirectory Parties, Scheme Scheme)
{
    public void Fill(ItemAction action)
    {
        Form["action"] = action.Text;
        Form.Fill("managers", action.Managers.Select(Parties.NameOf));
        Form.Fill("owners", action.Owners.Select(Parties.NameOf));
        Form["outcomes"] = string.Join('\n', action.Outcomes);
        Form["expected-impact"] = action.ExpectedImpact is { } impact ? Counts.Decimal(impact) : "";
        Form["expected-likelihood"] = action.ExpectedLikelihood is { } likelihood ? Counts.Decimal(likelihood) : "";
    }

    /// <exception cref="RuleBrokenException">The text is missing, or somebody named is not known.</exception>
    public Func<ItemAction, ItemAction> Read(ItemAction? already)
    {
        var wrong = new WrongAnswers();
        var managers = wrong.Named(Parties, Form, "managers", "Managers", already?.Managers ?? []);
        var owners = wrong.Named(Parties, Form, "owners", "Owners", already?.Owners ?? []);
        if (Form.Given("action") is null)
            wrong.Add(new("Action", "Say what is to be done"));
        wrong.ThrowIfAny();
        return action => action with
        {
            Text = Form["action"].Trim(),
            Managers = managers,
            Owners = owners,
            Outcomes = Form.Lines("outcomes"),
            ExpectedImpact = Level(Scheme.Impacts, "expected-impact"),
            ExpectedLikelihood = Level(Scheme.Likelihoods, "expected-likelihood"),
        };
    }

    /// <summary>The levels of an axis to choose from.</summary>
    public static IReadOnlyList<Choice> Choices(IReadOnlyList<Level> levels) => [.. levels.Select(l => new Choice(Counts.Decimal(l.Value), $"{l.Label} ({l.Mark})"))];

    private decimal? Level(IReadOnlyList<Level> levels, string name) => levels.FirstOrDefault(l => Counts.Decimal(l.Value) == Form[name])?.Value;
}
