using Microsoft.AspNetCore.Mvc;
using Plimsoll.Services.Mail;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Accounts;

/// <summary>Asking for a new password by letter. The answer is the same whether or not there is such an account.</summary>
[Access(Needs.Anybody)]
internal sealed class ForgottenModel(Workspace workspace, RegisterService registers, Frame frame, Outbox outbox, Mailer mailer, SignInLimits limits)
    : SitePage(workspace, registers, frame)
{
    /// <summary>Whether letters can be sent at all.</summary>
    public bool SendsLetters => mailer.IsSetUp;

    /// <summary>The address that was asked for; null before it was.</summary>
    public string? Asked { get; private set; }

    public Task<IActionResult> OnPostAsync() => TryAsync(() =>
    {
        var email = Form["e-mail-address"].Trim();
        if (!email.Contains('@', StringComparison.Ordinal))
            throw new RuleBrokenException("E-mail address", "Enter your e-mail address, like name@example.org");
        if (!limits.Allows(HttpContext, "forgotten " + email))
            throw new RuleBrokenException("E-mail address", "There were too many tries. Wait five minutes, then try again");
        outbox.Forgot(email);
        Asked = email;
        return Task.FromResult<IActionResult>(Page());
    });
}
