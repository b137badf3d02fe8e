using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Plimsoll.Web.Tests.Kit;

/// <summary>
/// Takes a test's word for who is signed in, so that a test of a page need not sign in first. It stands in front of the
/// site's own pipeline and exists in tests only.
/// </summary>
internal sealed class SignedIn : IStartupFilter
{
    public const string Header = "X-Test-Person";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => program =>
    {
        program.Use((context, then) =>
        {
            if (context.Request.Headers[Header].ToString() is { Length: > 0 } person)
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person)], "test"));
            return then(context);
        });
        next(program);
    };
}
