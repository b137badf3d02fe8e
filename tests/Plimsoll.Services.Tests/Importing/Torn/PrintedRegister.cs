using System.Globalization;

namespace Plimsoll.Services.Tests.Importing.Torn;

/// <summary>A risk of an invented register.</summary>
public sealed record PrintedRisk(
    string Reference, string Title, IReadOnlyList<string> Consequences, (int I, int L) Inherent, IReadOnlyList<string> Controls, (int I, int L) Residual, string Owner, IReadOnlyList<string> Actions);

/// <summary>
/// An invented register as the text of a printed table: names of columns, forms of scores, and how the page tore its rows, all by
/// chance from a seed.
/// </summary>
public sealed class PrintedRegister
{
    private static readonly string[] Subjects = ["housing benefit", "the leisure centre", "school transport", "the waste contract", "coastal defences", "highway bridges", "homelessness", "fostering placements", "council tax collection"];
    private static readonly string[] Events = ["Failure to deliver {0}", "Loss of key staff in {0}", "Legal challenge over {0}", "Demand for {0} exceeds the budget", "Contractor for {0} goes out of business"];
    private static readonly string[] Effects = ["Financial loss", "Harm to residents", "Damage to reputation", "Breach of statutory duty", "Increased complaints", "Services have to be reduced"];
    private static readonly string[] Safeguards = ["Monthly budget monitoring reports", "Business continuity plans tested annually", "Mandatory training for all staff", "Insurance cover in place", "Policies reviewed each year", "Contract management framework in place"];
    private static readonly string[] Work = ["Review the staffing structure", "Procure a new case management system", "Complete the stock condition survey", "Carry out a lessons learned exercise", "Report options to Cabinet"];
    private static readonly string[] Posts = ["Head of Finance", "Director of Place", "Chief Executive", "Section 151 Officer", "Assistant Director Environment", "Director of Public Health"];
    private static readonly string[] Likelihoods = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"];
    private static readonly string[] Impacts = ["Negligible", "Minor", "Moderate", "Major", "Catastrophic"];

    private readonly Random random;
    private readonly List<(string Name, string Part, int Width, Func<PrintedRisk, IReadOnlyList<string>> Of)> columns = [];
    private readonly string form;
    private readonly bool impactFirst;

    public PrintedRegister(int seed)
    {
        random = new(seed);
        form = OneOf("parts", "letters", "product", "named", "words", "lettered");
        impactFirst = random.Next(2) == 0;
        Risks = [.. Subjects.OrderBy(_ => random.Next()).Take(random.Next(3, 8)).Select(Risk)];
        Add(OneOf("Ref", "No.", "Risk ID", "Risk Ref"), 8, r => [r.Reference]);
        Add(OneOf("Risk", "Risk Description", "Risk Title", "Risk Area", "Risk Event"), 28, r => [r.Title]);
        Add(OneOf("Consequences", "Potential Impact", "Impact / Consequences", "Effects"), 22, r => r.Consequences);
        AddScore(OneOf("Inherent Risk", "Gross Risk", "Initial Risk", "Unmitigated Risk"), r => r.Inherent);
        Add(OneOf("Existing Controls", "Controls in Place", "Current Mitigation", "Control Measures"), 30, r => r.Controls);
        AddScore(OneOf("Residual Risk", "Net Risk", "Current Risk", "Nett Risk"), r => r.Residual);
        Add(OneOf("Risk Owner", "Lead Officer", "Responsible Officer", "Accountable Officer"), 16, r => [r.Owner]);
        Add(OneOf("Further Actions", "Planned Actions", "Actions Required"), 28, r => r.Actions);
        Text = Written(OneOf("flat", "blocks", "torn", "torn", "torn apart"), random.Next(3) == 0);
    }

    /// <summary>What the register holds.</summary>
    public IReadOnlyList<PrintedRisk> Risks { get; }

    /// <summary>The register as a plain text.</summary>
    public string Text { get; }

    private PrintedRisk Risk(string subject, int at)
    {
        (int, int) inherent = (random.Next(2, 6), random.Next(2, 6)), residual = (random.Next(1, inherent.Item1 + 1), random.Next(1, inherent.Item2 + 1));
        return new(string.Create(CultureInfo.InvariantCulture, $"CR{at + 1}"), string.Format(CultureInfo.InvariantCulture, OneOf(Events), subject), Some(Effects), inherent, Some(Safeguards), residual, OneOf(Posts), Some(Work));
    }

    private string OneOf(params string[] all) => all[random.Next(all.Length)];

    private IReadOnlyList<string> Some(string[] all) => [.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];

    private void Add(string name, int width, Func<PrintedRisk, IReadOnlyList<string>> of) => columns.Add((name, "", width, of));

    private void AddScore(string name, Func<PrintedRisk, (int I, int L)> of)
    {
        IReadOnlyList<string> One(string impact, string likelihood, string between, string after = "") => [impactFirst ? $"{impact}{between}{likelihood}{after}" : $"{likelihood}{between}{impact}{after}"];
        switch (form)
        {
            case "parts" or "letters":
                string[] parts = form == "parts" ? ["Impact", "Likelihood", "Score"] : ["I", "L", "S"];
                if (!impactFirst)
                    (parts[0], parts[1]) = (parts[1], parts[0]);
                for (var at = 0; at < parts.Length; at++)
                {
                    var part = parts[at];
                    columns.Add((at == 0 ? name : "", part, 12, r => [Number(part[0] == 'I' ? of(r).I : part[0] == 'L' ? of(r).L : of(r).I * of(r).L)]));
                }

                break;
            case "product":
                Add(name, 30, r => One(Number(of(r).I), Number(of(r).L), " x "));
                break;
            case "lettered":
                Add(name, 30, r => One($"I{of(r).I}", $"L{of(r).L}", " x ", $" = {of(r).I * of(r).L}"));
                break;
            case "words":
                Add(name, 30, r => One(Impacts[of(r).I - 1], Likelihoods[of(r).L - 1], " / "));
                break;
            default:
                Add(name, 30, r => impactFirst
                    ? [$"Impact: {Impacts[of(r).I - 1]} ({of(r).I})", $"Likelihood: {Likelihoods[of(r).L - 1]} ({of(r).L})"]
                    : [$"Likelihood: {Likelihoods[of(r).L - 1]} ({of(r).L})", $"Impact: {Impacts[of(r).I - 1]} ({of(r).I})"]);
                break;
        }
    }

    private string Written(string mode, bool hasPages)
    {
        List<string> lines = ["Northmere Borough Council", "", "Corporate Risk Register", ""];
        if (form == "product")
            lines.AddRange([$"Risk score = {(impactFirst ? "Impact x Likelihood" : "Likelihood x Impact")}, each from 1 to 5.", ""]);
        if (form == "words")
            lines.AddRange(["Likelihood: " + string.Join(", ", Likelihoods.Select((w, at) => $"{at + 1} = {w}")), "Impact: " + string.Join(", ", Impacts.Select((w, at) => $"{at + 1} = {w}")), ""]);
        var header = mode.StartsWith("torn", StringComparison.Ordinal) && random.Next(2) == 0 ? Torn([.. columns.Select(c => (IReadOnlyList<string>)[c.Name])], 12) : [string.Join('\t', columns.Select(c => c.Name))];
        if (columns.Exists(c => c.Part.Length > 0))
            header = [.. header, string.Join('\t', columns.Select(c => c.Part))];
        lines.AddRange(header);
        foreach (var (at, risk) in Risks.Index())
        {
            var cells = columns.Select(c => c.Of(risk)).ToList();
            lines.AddRange(mode switch
            {
                "flat" => [string.Join('\t', cells.Select(c => string.Join(" • ", c)))],
                "blocks" => [string.Join('\t', cells.Select(c => c.Count == 1 ? c[0] : string.Join(' ', c.Select(w => $"<div>- {w}</div>"))))],
                _ => Torn(cells, null),
            });
            if (mode == "torn apart")
                lines.Add("");
            if (hasPages && at == Risks.Count / 2)
                lines.AddRange(["", "Page 1 of 2", "", .. header]);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A row as a page prints it: each cell wrapped to its column, each printed line a row.</summary>
    private List<string> Torn(IReadOnlyList<IReadOnlyList<string>> cells, int? width)
    {
        var wrapped = cells.Select((c, at) => c.SelectMany(words => Wrapped(words, width ?? columns[at].Width)).ToList()).ToList();
        return [.. Enumerable.Range(0, wrapped.Max(w => w.Count)).Select(line => string.Join('\t', wrapped.Select(w => line < w.Count ? w[line] : "")))];
    }

    private static IEnumerable<string> Wrapped(string words, int width)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        yield return line;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
