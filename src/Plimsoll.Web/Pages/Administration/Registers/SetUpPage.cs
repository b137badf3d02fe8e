using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;
using Plimsoll.Web.Pages.Administration.Posts;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>A page about the set-up of one register.</summary>
internal abstract class SetUpPage(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : AdministrationPage(workspace, registers, frame)
{
    protected RegisterSetup SetUp => setup;

    public RegisterDetails Details { get; private set; } = null!;

    public Register Register => Details.Register;

    public bool IsAdministrator => Reader.May(Rights.Administer);

    public string Here => $"/administration/registers/{Register.Id.Value}";

    /// <summary>The way here.</summary>
    public IReadOnlyList<(string Text, string? Href)> Way(string page) => Crumbs((T["Registers"], "/administration/registers"), (Register.Name, Here), (page, null));

    protected async Task LoadAsync(Guid id, CancellationToken cancellation)
    {
        Details = await setup.GetAsync(Reader, new(id), cancellation);
        Version = Details.Held.Version;
    }
}

/// <summary>The fields for what a register is called and where it stands.</summary>
internal sealed record FactsFields(Forms.FormValues Form, IReadOnlyList<Choice> Parents, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Boards)
{
    /// <summary>The levels of the hierarchy.</summary>
    public static IReadOnlyList<Choice> Levels => [.. Enum.GetValues<RegisterLevel>().Select(l => new Choice(l.ToString(), Labels.Of(l)))];

    public static FactsFields Of(Forms.FormValues form, Organisation? body, IReadOnlyList<Register> registers, IReadOnlyList<Board> boards, Register? register) => new(
        form,
        [.. registers.Where(r => r.Id != register?.Id && (r.Retired is null || r.Id == register?.Parent)).Select(r => new Choice(r.Id.Value.ToString("D"), r.Name))],
        PostPage.UnitsOf(body, register?.Unit),
        [.. boards.Where(b => b.Retired is null || b.Id == register?.ReviewedBy).Select(b => new Choice(b.Id.Value.ToString("D"), b.Name))]);

    public static void Fill(Forms.FormValues form, Register register)
    {
        form["name"] = register.Name;
        form["level"] = register.Level.ToString();
        form["register-above"] = register.Parent?.Value.ToString("D") ?? "";
        form["unit"] = register.Unit?.Value.ToString("D") ?? "";
        form["reviewed-by"] = register.ReviewedBy?.Value.ToString("D") ?? "";
    }

    /// <summary>What was given.</summary>
    /// <exception cref="RuleBrokenException">The level is none.</exception>
    public static RegisterFacts Read(Forms.FormValues form) => new(
        form["name"],
        Enum.TryParse<RegisterLevel>(form["level"], out var level) && Enum.IsDefined(level) ? level : throw new RuleBrokenException("Level", "Choose a level"),
        Guid.TryParse(form["register-above"], out var parent) ? new RegisterId(parent) : null,
        Guid.TryParse(form["unit"], out var unit) ? new UnitId(unit) : null,
        Guid.TryParse(form["reviewed-by"], out var board) ? new BoardId(board) : null);
}
