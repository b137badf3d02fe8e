using Microsoft.Extensions.Time.Testing;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal;
using Plimsoll.Services.Actions;
using Plimsoll.Services.Assessments;
using Plimsoll.Services.Attachments;
using Plimsoll.Services.Checks;
using Plimsoll.Services.Comments;
using Plimsoll.Services.Composites;
using Plimsoll.Services.Controls;
using Plimsoll.Services.Exporting;
using Plimsoll.Services.History;
using Plimsoll.Services.Importing;
using Plimsoll.Services.Items;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Reviews;
using Plimsoll.Services.Work;

namespace Plimsoll.Services.Tests.Kit;

/// <summary>A workspace on an SQLite file of its own, with the services that work on it; removed at the end.</summary>
public sealed class TemporaryWorkspace : IAsyncDisposable
{
    private readonly string folder;

    private TemporaryWorkspace(Workspace workspace, FakeTimeProvider clock, string folder)
    {
        (Workspace, Clock, this.folder) = (workspace, clock, folder);
        Registers = new RegisterService(workspace);
        Checks = new CheckService(workspace, Registers);
        Imports = new ImportService(workspace);
        Exports = new ExportService(workspace, Registers, Checks);
        History = new HistoryService(workspace);
        Items = new ItemService(workspace);
        People = new PeopleService(workspace);
        Actions = new ActionService(workspace);
        Assessments = new AssessmentService(workspace);
        Attachments = new AttachmentService(workspace);
        Comments = new CommentService(workspace);
        Composites = new CompositeService(workspace);
        Controls = new ControlService(workspace);
        Reviews = new ReviewService(workspace, Registers);
        Work = new WorkService(workspace, Registers, History);
    }

    public Workspace Workspace { get; }

    /// <summary>Its clock, at noon on 20 November 2026 until a test moves it.</summary>
    public FakeTimeProvider Clock { get; }

    public RegisterService Registers { get; }

    public CheckService Checks { get; }

    public ImportService Imports { get; }

    public ExportService Exports { get; }

    public HistoryService History { get; }

    public ItemService Items { get; }

    public PeopleService People { get; }

    public ActionService Actions { get; }

    public AssessmentService Assessments { get; }

    public AttachmentService Attachments { get; }

    public CommentService Comments { get; }

    public CompositeService Composites { get; }

    public ControlService Controls { get; }

    public ReviewService Reviews { get; }

    public WorkService Work { get; }

    public static async Task<TemporaryWorkspace> NewAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plimsoll-services-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        return new TemporaryWorkspace(await Workspace.OpenAsync(Path.Combine(folder, "registers.db"), clock), clock, folder);
    }

    /// <summary>Imports a text as a user would: plans, commits.</summary>
    public async Task<ImportPlan> ImportAsync(string fileName, byte[] content, string? register = null)
    {
        var plan = await Imports.PlanAsync(Actor.Terminal, fileName, content, register);
        await Imports.CommitAsync(Actor.Terminal, plan, content);
        return plan;
    }

    public async Task<ImportPlan> ImportAsync(string path, string? register = null) =>
        await ImportAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path), register);

    /// <summary>A register as a reader sees it.</summary>
    public async Task<RegisterView> ViewAsync(string register, Actor? actor = null, AsAt? asAt = null)
    {
        var found = await Registers.FindAsync(Actor.Terminal, register) ?? throw new InvalidOperationException($"No register {register}");
        return await Registers.ViewAsync(actor ?? Actor.Terminal, found.Id, asAt);
    }

    public async Task<long> PositionAsync() => (await Workspace.Database.Journal.HeadAsync(Workspace.Organisation)).Position;

    /// <summary>Every entry of the journal.</summary>
    public async Task<List<JournalEntry>> EntriesAsync()
    {
        List<JournalEntry> entries = [];
        await foreach (var entry in Workspace.Database.Journal.AfterAsync(Workspace.Organisation, 0))
            entries.Add(entry);
        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        await Workspace.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
