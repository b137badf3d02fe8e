using Plimsoll.Domain.Organisations;
using Plimsoll.Domain.Packs;
using Plimsoll.Domain.Timings;
using Plimsoll.Services.Packs;
using Plimsoll.Web.Forms;

namespace Plimsoll.Web.Pages.Packs;

/// <summary>The form of what a pack is to hold.</summary>
/// <param name="Form">What stands in it.</param>
/// <param name="Choices">What there is to choose from.</param>
internal sealed record ContentsForm(FormValues Form, PackChoices Choices)
{
    /// <summary>The formats that are chosen; a web page is made in any case.</summary>
    public static IReadOnlyList<PackFormat> Formats { get; } = [PackFormat.Pdf, PackFormat.Docx, PackFormat.Xlsx];

    /// <summary>Fills it in.</summary>
    public static void Fill(FormValues form, PackContents contents)
    {
        form["title"] = contents.Title;
        form["committee"] = contents.Committee;
        form["meeting"] = WordsOf(contents.Meeting);
        form["purpose"] = contents.Purpose;
        form["author"] = contents.Author?.Value.ToString("D") ?? "";
        form.Fill("registers", contents.Registers.Select(r => r.Value.ToString("D")));
        form.Fill("papers", contents.Kinds);
        form.Fill("formats", contents.Formats.Select(f => f.ToString().ToLowerInvariant()));
        form["as-at"] = WordsOf(contents.AsAt);
        form["compared-with"] = WordsOf(contents.ComparedWith);
    }

    /// <summary>What it says.</summary>
    /// <exception cref="RuleBrokenException">Something that is to be a day is none; each is told at its field.</exception>
    public PackContents Read()
    {
        List<RuleBroken> broken = [];
        var contents = new PackContents
        {
            Title = Form["title"],
            Committee = Form["committee"],
            Meeting = DayIn("meeting", "Meeting"),
            Purpose = Form["purpose"],
            Author = Guid.TryParse(Form["author"], out var post) ? new PostId(post) : null,
            Registers = [.. Form.All("registers").Where(v => Guid.TryParse(v, out _)).Select(v => new RegisterId(Guid.Parse(v)))],
            Kinds = Form.All("papers"),
            Formats = [.. Formats.Where(f => Form.Has("formats", f.ToString().ToLowerInvariant()))],
            AsAt = DayIn("as-at", "As at"),
            ComparedWith = DayIn("compared-with", "Compared with"),
        };
        return broken.Count == 0 ? contents : throw new RuleBrokenException(broken);

        DateOnly? DayIn(string name, string field)
        {
            if (Form.Given(name) is not { } words)
                return null;
            if (Timing.Read(words) is { Earliest: { } day, Latest: { } last } && day == last)
                return day;
            broken.Add(new(field, $"“{words}” is not a day; write it like 30 September 2026"));
            return null;
        }
    }

    private static string WordsOf(DateOnly? day) => day is { } known ? Dates.Long(known) : "";
}
