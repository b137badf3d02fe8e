using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.People;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Controls;

/// <summary>The fields of a control: filled in from one, and written back to one.</summary>
internal sealed record ControlForm(FormValues Form, PartyDirectory Parties)
{
    public void Fill(Control control)
    {
        Form["control"] = control.Text;
        Form["implemented"] = control.Implemented.Words;
        Form["effectiveness"] = control.Effectiveness?.ToString() ?? "";
        Form.Fill("owners", control.Owners.Select(Parties.NameOf));
    }

    /// <exception cref="RuleBrokenException">The text is missing, or somebody named is not known.</exception>
    public Func<Control, Control> Read(IReadOnlyList<Party> already, Timing implemented)
    {
        var wrong = new WrongAnswers();
        var owners = wrong.Named(Parties, Form, "owners", "Owners", already);
        if (Form.Given("control") is null)
            wrong.Add(new("Control", "Say what is in place"));
        wrong.ThrowIfAny();
        Effectiveness? effectiveness = Enum.TryParse<Effectiveness>(Form["effectiveness"], out var given) ? given : null;
        return control => control with { Text = Form["control"].Trim(), Implemented = implemented, Effectiveness = effectiveness, Owners = owners };
    }
}
