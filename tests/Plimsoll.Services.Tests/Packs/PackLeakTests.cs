using System.Text.RegularExpressions;
using Plimsoll.Domain.Assessments;
using Plimsoll.Domain.Items;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Registers;
using Plimsoll.Journal.Codec;
using Plimsoll.Services.Papers;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Tests.Kit;

namespace Plimsoll.Services.Tests.Packs;

/// <summary>The public version of a pack, searched for the exempt item by somebody with every tool.</summary>
public partial class PackLeakTests
{
    private const string Word = "Harrowgill";

    [Fact]
    public async Task Public_filesOfEveryKindAndFormat_holdNoWordOfTheExemptItem()
    {
        await using var council = await PackKit.CouncilAsync();
        await using var kit = new PackKit(council.Workspace);
        var register = (await council.Registers.FindAsync(Actor.Terminal, DemonstrationWorkspace.Strategic))!;
        var view = await council.ViewAsync(DemonstrationWorkspace.Strategic);
        var exempt = view.Items.Single(i => i.Exemption is not null);
        var id = await kit.SealedAsync(PackKit.Of(register) with
        {
            Kinds = [.. PaperService.Kinds.Keys], Formats = [.. Enum.GetValues<PackFormat>()], ComparedWith = new(2024, 3, 31),
        });
        var seal = (await kit.PackAsync(id)).Seal!;
        var traces = TracesOf(exempt, view);
        Assert.Contains(Word, traces);
        Assert.True(traces.Count > 20, $"only {traces.Count} words stand in the exempt item alone");

        foreach (var file in seal.Of(PackVersion.Public))
        {
            var text = PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Public, file.Name));
            Assert.False(WordsOf(text).Overlaps(traces), $"{file.Name} holds {string.Join(", ", WordsOf(text).Where(traces.Contains))}");
            Assert.DoesNotContain(DomainCodec.Text(exempt.Id.Value), text, StringComparison.OrdinalIgnoreCase);
            if (file.Name.EndsWith(".json", StringComparison.Ordinal))
                Assert.Contains("\"withheld\": 1", text, StringComparison.Ordinal);
            else
                Assert.Contains("Schedule12Aparagraph3", Squeezed(text), StringComparison.Ordinal);
        }

        // The same search does find it where it may stand, in every format: so it can fail. It is not in focus.
        foreach (var file in seal.Of(PackVersion.Exempt).Where(f => f.Kind is null or "register"))
            Assert.True(WordsOf(PackKit.Everything(await kit.Packs.FileAsync(Actor.Terminal, id, PackVersion.Exempt, file.Name))).Contains(Word), $"{file.Name} of the exempt version does not hold the item");
    }

    [Fact]
    public async Task Public_files_areTheSameWhateverTheExemptItemSays()
    {
        var (workspace, register, scheme) = await Given.RegisterAsync();
        await using var disposing = workspace;
        await using var kit = new PackKit(workspace.Workspace);
        await workspace.AddedAsync(workspace.Risk(register, "1").Scored(scheme, 2, 2));
        var secret = await workspace.AddedAsync(workspace.Risk(register, "2", "Short").Scored(scheme, 1, 1) with { Exemption = new Exemption(3, "Trade") });
        var contents = PackKit.Of(register) with { Kinds = [.. PaperService.Kinds.Keys], AsAt = workspace.Workspace.Today };
        var before = (await kit.PackAsync(await kit.SealedAsync(contents))).Seal!;
        await workspace.Items.EditAsync(Actor.Terminal, secret.Id, null, null, i => i with
        {
            Title = new string('x', 300), Description = "Much more", InFocus = true, Consequences = ["One", "Two"],
        });
        await workspace.Assessments.AssessAsync(Actor.Terminal, secret.Id, null, Stage.Residual, Domain.Timings.Timing.On(new DateOnly(2026, 11, 1)), 5, 5, "Worse");
        var after = (await kit.PackAsync(await kit.SealedAsync(contents))).Seal!;

        // But for the journal's hash, which is printed on the papers, nothing differs: not even a length.
        Assert.Equal(Shapes(before, PackVersion.Public), Shapes(after, PackVersion.Public));
        Assert.NotEqual(Shapes(before, PackVersion.Exempt), Shapes(after, PackVersion.Exempt));
        Assert.Equal(before.Of(PackVersion.Public).Where(f => f.Kind is null).Select(f => f.Sha256).Skip(1), after.Of(PackVersion.Public).Where(f => f.Kind is null).Select(f => f.Sha256).Skip(1));

        static List<(string, long)> Shapes(Seal seal, PackVersion version) =>
            [.. seal.Of(version).Where(f => !f.Name.EndsWith("docx", StringComparison.Ordinal) && !f.Name.EndsWith("xlsx", StringComparison.Ordinal)).Select(f => (f.Name, f.Length))];
    }

    /// <summary>The words of an item that stand nowhere else in its register.</summary>
    private static HashSet<string> TracesOf(Item item, RegisterView view)
    {
        var others = DomainCodec.Write(view.Register).Body + DomainCodec.Write(view.Organisation).Body
            + string.Concat(view.Items.Where(i => i.Id != item.Id).Select(i => DomainCodec.Write(i).Body + string.Concat(view.NamesOf(
                [.. i.Owners, .. i.Managers, .. i.Controls.SelectMany(c => c.Owners), .. i.Actions.SelectMany(a => a.Owners), .. i.Actions.SelectMany(a => a.Managers)]))));
        var elsewhere = WordsOf(others.Replace("\\n", " ", StringComparison.Ordinal));
        var texts = string.Join(' ', [item.Title, item.Description, item.Cause, item.Event, item.Exemption!.Reason, .. item.Consequences,
            .. item.Controls.Select(c => c.Text), .. item.Actions.Select(a => a.Text), .. item.Actions.SelectMany(a => a.Progress).Select(p => p.Text),
            .. item.Comments.Select(c => c.Text), .. item.Assessments.Select(a => a.Rationale)]);
        return WordsOf(texts).Where(w => w.Length > 5 && !elsewhere.Contains(w) && !Printed.Contains(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    // Words that the papers and the program's own formats use by themselves.
    private static readonly HashSet<string> Printed = new(StringComparer.OrdinalIgnoreCase)
    {
        "exempt", "leader", "second", "marking", "paragraph", "section", "document", "information", "before", "because", "should", "number", "change", "complete", "completed",
        "original", "position", "present", "between", "numbers", "public", "purpose", "removed", "remain", "remains", "settle", "settled",
    };

    private static HashSet<string> WordsOf(string text) => Words().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u200B')));

    [GeneratedRegex(@"[\p{L}£\d]+")]
    private static partial Regex Words();
}
