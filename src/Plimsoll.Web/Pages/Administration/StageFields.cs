using Plimsoll.Domain.Organisations;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Administration;

/// <summary>The fields for the words of the stages: the body's, or a register's own.</summary>
internal static class StageFields
{
    public static void Fill(FormValues form, StageWords words) =>
        (form["inherent"], form["residual"], form["revised-residual"], form["forecast"]) = (words.Inherent, words.Residual, words.RevisedResidual, words.Forecast);

    public static StageWords Read(FormValues form) =>
        new(form["inherent"].Trim(), form["residual"].Trim(), form["revised-residual"].Trim(), form["forecast"].Trim());
}
