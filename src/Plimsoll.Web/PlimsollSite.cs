using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using Plimsoll.Documents.Writing.Pdf;
using Plimsoll.Services.Actions;
using Plimsoll.Services.Assessments;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Checks;
using Plimsoll.Services.Comments;
using Plimsoll.Services.Composites;
using Plimsoll.Services.Controls;
using Plimsoll.Services.History;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Items;
using Plimsoll.Services.Making;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Packs;
using Plimsoll.Services.Papers;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Reviews;
using Plimsoll.Services.Scoring;
using Plimsoll.Services.Work;
using Plimsoll.Web.Accounts;
using Plimsoll.Web.Accounts.SingleSignOn;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Making;
using Plimsoll.Web.Pages.Items;

namespace Plimsoll.Web;

/// <summary>The web site: pages that show one body's registers to anybody who may read them.</summary>
public static class PlimsollSite
{
    /// <summary>
    /// Puts the site together over a body's registers. Run it, or start and stop it; the workspace stays the caller's to dispose of.
    /// </summary>
    /// <param name="options">How it is served.</param>
    /// <param name="workspace">The registers that it shows.</param>
    /// <exception cref="RuleBrokenException">A file of a language cannot be used.</exception>
    public static WebApplication Create(SiteOptions options, Workspace workspace) => Create(options, workspace, null);

    /// <summary>The same with further services, for tests.</summary>
    internal static WebApplication Create(SiteOptions options, Workspace workspace, Action<IServiceCollection>? further)
    {
        // Named for this assembly, whichever program hosts it: the pages are found by that name.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PlimsollSite).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",

            // Nothing is read from files beside the program that could change: its folder is not watched.
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        // A start that fails, such as on an address that is taken, is told by whoever started the site.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.SetMinimumLevel(options.IsTalkative ? LogLevel.Information : LogLevel.Error);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(workspace);
        services.AddSingleton<AccessService>();
        services.AddSingleton<PartyService>();
        services.AddSingleton<PeopleService>();
        services.AddSingleton<OrganisationService>();
        services.AddSingleton<CrestService>();
        services.AddSingleton<PostService>();
        services.AddSingleton<BoardService>();
        services.AddSingleton<RegisterSetup>();
        services.AddSingleton<SchemeService>();
        services.AddSingleton<RegisterService>();
        services.AddSingleton<ItemService>();
        services.AddSingleton<AssessmentService>();
        services.AddSingleton<ActionService>();
        services.AddSingleton<ControlService>();
        services.AddSingleton<CommentService>();
        services.AddSingleton<ReviewService>();
        services.AddSingleton<CompositeService>();
        services.AddSingleton<AttachmentService>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<ImportDraftService>();
        services.AddSingleton<CommittedImports>();
        services.AddScoped<JourneyTools>();
        services.AddSingleton<CheckService>();
        services.AddSingleton<HistoryService>();
        services.AddSingleton<PaperService>();
        services.AddSingleton<PackExemptions>();
        services.AddSingleton<PackService>();
        services.AddSingleton<PackSealing>();
        services.AddSingleton<PackPublishing>();
        services.AddSingleton<PackChanges>();
        services.AddSingleton<WorkService>();
        services.AddSingleton<PdfWriter>(_ => new PdfWriter());
        services.AddSingleton<WorkNotices>();
        services.AddSingleton<LongWorks>();
        services.AddScoped<Frame>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton(LanguageSet.Load(options.Texts));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAccounts(options, workspace.Clock);
        services.AddRazorPages();
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddResponseCompression(compression =>
        {
            // The one secret of a page is its form token, which is encrypted anew each time: its length tells an onlooker nothing.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

        further?.Invoke(services);

        var site = builder.Build();
        site.UseProxies(options);
        site.UseMiddleware<SecurityHeaders>();
        site.UseMiddleware<LanguageChoice>();
        site.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            StatusCodeSelector = failure => Workspace.IsOutage(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        site.UseStatusCodePagesWithReExecute("/errors/{0}");
        site.UseRouting();
        site.UseAccounts();
        site.UseMiddleware<AccessRules>();
        site.UseMiddleware<KeptPages>();
        site.UseResponseCompression();
        site.MapAssets();
        site.MapLook();
        site.MapLanguages();
        site.MapSingleSignOn();
        site.MapRazorPages();
        return site;
    }
}
