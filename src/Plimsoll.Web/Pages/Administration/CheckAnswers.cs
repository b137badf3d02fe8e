using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>What somebody is about to do that cannot be taken back, to be looked at once more.</summary>
/// <param name="Form">The form, whose fields go with it.</param>
/// <param name="Fields">The names of those fields.</param>
/// <param name="Rows">What was answered, in words.</param>
/// <param name="Warning">What it means.</param>
/// <param name="Button">What the button says.</param>
internal sealed record CheckAnswers(FormValues Form, IReadOnlyList<string> Fields, IReadOnlyList<(string Key, string Value)> Rows, string Warning, string Button)
{
    /// <summary>The name of the button that does it.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The name of the button that goes back to the form.</summary>
    public const string Back = "back";
}
