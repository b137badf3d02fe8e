using Plimsoll.Domain.Actions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Controls;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Items;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Items;

/// <summary>Each operation tried by each kind of actor; what the permissions say and what the services do must be the same.</summary>
public class ItemPermissionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("officer", "edit assess review comment addControl addAction attach link close merge move exempt weigh renumber editControl editAction report complete")]
    [InlineData("owner", "edit assess review comment addControl addAction attach link editControl editAction report complete")]
    [InlineData("manager of the action", "comment report complete")]
    [InlineData("owner of the control", "comment editControl")]
    [InlineData("contributor", "")]
    [InlineData("owner without a role", "")]
    [InlineData("auditor", "")]
    [InlineData("public", "")]
    public async Task Operations_byAnActor_areThoseThatThePermissionsName(string who, string may)
    {
        var (workspace, register, _) = await Given.RegisterAsync();
        await using var disposing = workspace;
        var people = new Dictionary<string, PersonId>();
        foreach (var name in (string[])["owner", "manager of the action", "owner of the control", "officer"])
            people[name] = await workspace.People.AddAsync(Actor.Terminal, name);
        var (control, action) = (
            new Control { Id = workspace.Workspace.NewId(), Text = "Fence", Owners = [Party.Of(people["owner of the control"])] },
            new ItemAction { Id = workspace.Workspace.NewId(), Text = "Survey", Managers = [Party.Of(people["manager of the action"])] });
        var item = (workspace.Risk(register, "1") with { Owners = [Party.Of(people["owner"])] }).AddControl(control).AddAction(action);
        var other = workspace.Risk(register, "2");
        await workspace.AddedAsync(item);
        await workspace.AddedAsync(other);
        var actor = who switch
        {
            "officer" => Actor.Of(people["officer"], Rights.Read) with
            {
                ByRegister = new Dictionary<Domain.Registers.RegisterId, Rights> { [register.Id] = Rights.Read | Rights.ReadExempt | Rights.Contribute | Rights.Change },
            },
            "owner without a role" => Actor.Of(people["owner"], Rights.Read),
            "contributor" => Actor.Of(new PersonId(workspace.Workspace.NewId()), Rights.Read | Rights.Contribute),
            "auditor" => new Actor("auditor", Rights.Read | Rights.ReadExempt),
            "public" => Actor.Public,
            _ => Actor.Of(people[who], Rights.Read | Rights.Contribute),
        };

        var permissions = ItemPermissions.Of(actor, item);
        List<(string Name, bool Says, Func<Task> Try)> operations =
        [
            ("edit", permissions.Edit, () => workspace.Items.EditAsync(actor, item.Id, null, null, i => i with { Title = i.Title + "+" })),
            ("assess", permissions.Assess, () => workspace.Assessments.AssessAsync(actor, item.Id, null, Stage.Residual, Timing.On(Today), 3, 3, "Looked")),
            ("review", permissions.Review, () => workspace.Reviews.ReviewAsync(actor, item.Id, null, false, "")),
            ("comment", permissions.Comment, () => workspace.Comments.AddAsync(actor, item.Id, null, "Seen")),
            ("addControl", permissions.AddControl, () => workspace.Controls.AddAsync(actor, item.Id, null, new Control { Id = workspace.Workspace.NewId(), Text = "Lamp" })),
            ("addAction", permissions.AddAction, () => workspace.Actions.AddAsync(actor, item.Id, null, new ItemAction { Id = workspace.Workspace.NewId(), Text = "Paint" })),
            ("attach", permissions.Attach, () => workspace.Attachments.AttachAsync(actor, item.Id, null, "note.txt", "Text"u8.ToArray())),
            ("link", permissions.Link, () => workspace.Items.LinkAsync(actor, item.Id, null, other.Id, LinkKind.Related)),
            ("renumber", permissions.Renumber, () => workspace.Items.RenumberAsync(actor, item.Id, null, "7", null)),
            ("exempt", permissions.MarkExempt, () => workspace.Items.MarkExemptAsync(actor, item.Id, null, ItemPart.Of(ItemField.Comments), new Exemption(3, "Trade"))),
            ("editControl", permissions.EditControl(control), () => workspace.Controls.EditAsync(actor, item.Id, null, control.Id, null, c => c with { Text = "Iron fence" })),
            ("editAction", permissions.EditAction(action), () => workspace.Actions.EditAsync(actor, item.Id, null, action.Id, null, a => a with { Text = "Survey all" })),
            ("report", permissions.Report(action), () => workspace.Actions.ReportAsync(actor, item.Id, null, action.Id, "Half done")),
            ("complete", permissions.Finish(action), () => workspace.Actions.CompleteAsync(actor, item.Id, null, action.Id, outcome: "A map")),
            ("weigh", permissions.Weigh, () => workspace.Composites.TakeOutAsync(actor, item.Id, other.Id, Nothing, Weights, "Never was in it")),
            ("move", permissions.Move, () => workspace.Items.MoveAsync(actor, item.Id, null, register.Id, "9", "Try")),
            ("merge", permissions.Merge, () => workspace.Items.MergeAsync(actor, item.Id, null, other.Id, "The same")),
            ("close", permissions.Close, () => workspace.Items.CloseAsync(actor, item.Id, null, "Over")),
        ];

        foreach (var (name, says, attempt) in operations)
        {
            Assert.True(says == may.Split(' ').Contains(name), $"{who} may {name}: {says}");
            var position = await workspace.PositionAsync();
            var failure = await Record.ExceptionAsync(attempt);

            // A refusal by a rule of the item comes after the permission, and so shows that it was given.
            if (says)
                Assert.True(failure is null or Domain.RuleBrokenException, $"{who}, {name}: {failure}");
            else
                Assert.True(failure is NotAllowedException && await workspace.PositionAsync() == position, $"{who}, {name}: {failure}");
        }
    }

    private static readonly Dictionary<ItemId, int> Nothing = [];
    private static readonly Dictionary<ItemId, decimal> Weights = [];
}
