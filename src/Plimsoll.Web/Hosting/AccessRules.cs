using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;

namespace Plimsoll.Web.Hosting;

/// <summary>
/// Finds out who asks and holds the endpoint's rule against them. Whoever is not signed in is led to sign in; whoever is,
/// and may not, is told so. The same when a service refuses.
/// </summary>
internal sealed class AccessRules(RequestDelegate next)
{
    /// <summary>Where one signs in.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>The name of the page to come back to, in the address of the sign-in.</summary>
    public const string Return = "return";

    public async Task InvokeAsync(HttpContext context, Frame frame, AccessService access, Workspace workspace, KeptForms forms)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        var rule = endpoint.Metadata.GetMetadata<AccessAttribute>()?.Needs
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} has no access rule");

        if (rule == Needs.Nothing)
        {
            await next(context);
            return;
        }

        if (HttpMethods.IsGet(context.Request.Method))
            workspace.LookOnce();
        frame.SignedIn = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person) ? new PersonId(person) : null;
        frame.Actor = frame.SignedIn is { } id ? await access.ActorOfAsync(id, context.RequestAborted) : await access.VisitorAsync(context.RequestAborted);
        if (!Allows(rule, frame))
        {
            if (frame.SignedIn is null)
                await forms.KeepAsync(context);
            Refuse(context, frame);
            return;
        }

        if (frame.SignedIn is not null && HttpMethods.IsGet(context.Request.Method))
            frame.NotSaved = await forms.FindAsync(context);
        else if (frame.SignedIn is not null)
            await forms.ForgetAsync(context);

        try
        {
            await next(context);
        }
        catch (NotAllowedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            Refuse(context, frame);
        }
    }

    private static bool Allows(Needs needs, Frame frame) => needs switch
    {
        Needs.Anybody => true,
        Needs.Reader => frame.Actor.MaySomewhere(Rights.Read),
        Needs.SignedIn => frame.SignedIn is not null,
        Needs.Contributor => frame.SignedIn is not null && frame.Actor.MaySomewhere(Rights.Contribute),
        Needs.RiskOfficer => frame.SignedIn is not null && frame.Actor.MaySomewhere(Rights.Change),
        _ => frame.SignedIn is not null && frame.Actor.May(Rights.Administer),
    };

    private static void Refuse(HttpContext context, Frame frame)
    {
        if (frame.SignedIn is not null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // The page that a form was sent from; what was typed in it is offered there again.
        var back = context.Request.Path + context.Request.QueryString;
        context.Response.Redirect($"{SignIn}?{Return}={Uri.EscapeDataString(back)}");
    }
}
