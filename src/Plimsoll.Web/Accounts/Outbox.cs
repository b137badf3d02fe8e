using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Plimsoll.Services.Accounts;
using Plimsoll.Services.Mail;

namespace Plimsoll.Web.Accounts;

/// <summary>
/// Letters that are sent after the request was answered: how long an answer takes must not tell whether there was anything to
/// send. A letter that cannot be sent is told in the log; whoever waits for it asks again.
/// </summary>
internal sealed partial class Outbox(IServiceScopeFactory scopes, Mailer mailer, SiteAddress site, ILogger<Outbox> log) : BackgroundService
{
    private readonly Channel<Func<AccountService, CancellationToken, Task>> work =
        Channel.CreateBounded<Func<AccountService, CancellationToken, Task>>(new BoundedChannelOptions(200) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Sends a link for a new password, if there is an account of that address.</summary>
    public void Forgot(string email) => Post((accounts, cancellation) => accounts.ForgotAsync(email, site.Url, cancellation));

    /// <summary>Sends a letter.</summary>
    public void Send(Letter letter) => Post((_, cancellation) => mailer.SendAsync(letter, cancellation));

    /// <summary>A letter speaks the language of the page that it was sent from.</summary>
    private void Post(Func<AccountService, CancellationToken, Task> task)
    {
        var language = T;
        work.Writer.TryWrite((accounts, cancellation) =>
        {
            Texts.Speak(language);
            return task(accounts, cancellation);
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var task in work.Reader.ReadAllAsync(stoppingToken))
                await SendAsync(task, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; what was not sent is asked for again.
        }
    }

    private async Task SendAsync(Func<AccountService, CancellationToken, Task> task, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await task(scope.ServiceProvider.GetRequiredService<AccountService>(), cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // One letter that fails must not keep the others back.
            NotSent(failure.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter was not sent: {Why}")]
    private partial void NotSent(string why);
}
