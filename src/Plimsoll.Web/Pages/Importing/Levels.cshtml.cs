using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Services.Scoring;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Says which scheme a new register takes, and which of its levels each word or number of the files is.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class LevelsModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts) : DraftPage(workspace, registers, frame, drafts)
{
    private const string Shipped = "shipped:";

    /// <summary>A scheme made of words has as many levels as they need: up to so many can be told apart.</summary>
    private const int MostLevels = 6;

    public IReadOnlyList<ScoreWords> Words { get; private set; } = [];

    /// <summary>The scheme of risks, as the register would have it.</summary>
    public Scheme Scheme { get; private set; } = null!;

    /// <summary>Whether the scheme can be chosen: that of a register which is here already stands.</summary>
    public bool IsNew { get; private set; }

    /// <summary>The schemes to choose from; null when there is none to choose.</summary>
    public ChoiceField? Schemes { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Words.Count; i++)
            Form[NameOf(i)] = Said(Words[i]) is { } said ? Counts.Decimal(said.Value) : "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        List<LevelCorrection> said = [.. Drafted.Given.Levels.Where(l => Words.All(w => !Is(w, l)))];
        for (var i = 0; i < Words.Count; i++)
        {
            if (decimal.TryParse(Form[NameOf(i)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                said.Add(new(Words[i].IsImpact, Words[i].Words, value));
        }

        var scheme = Form["scheme"];
        return await CorrectAsync(
            given => given with
            {
                Levels = said,
                Scheme = IsNew && Guid.TryParse(scheme, out var own) ? new SchemeId(own) : null,
                ShippedScheme = IsNew && scheme.StartsWith(Shipped, StringComparison.Ordinal) ? scheme[Shipped.Length..] : null,
            },
            T["The levels are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of a word's field in the form.</summary>
    public static string NameOf(int word) => string.Create(CultureInfo.InvariantCulture, $"level-{word}");

    /// <summary>The levels that a word can be, with their names.</summary>
    public IReadOnlyList<Choice> LevelsOf(ScoreWords words)
    {
        var levels = (words.IsImpact ? Scheme.Impacts : Scheme.Likelihoods).Select(l => (l.Value, Label: LabelOf(l))).ToList();
        if (IsNew)
            levels.AddRange(Enumerable.Range(1, MostLevels).Select(n => (decimal)n).Where(n => levels.TrueForAll(l => l.Value != n)).Select(n => (n, Counts.Decimal(n))));
        return [.. levels.OrderBy(l => l.Value).Select(l => new Choice(Counts.Decimal(l.Value), l.Label))];
    }

    /// <summary>The level that words were read as.</summary>
    public string ReadAs(ScoreWords words) => words.Value is not { } value ? T["No level: kept as it stands"]
        : (words.IsImpact ? Scheme.Impact(value) : Scheme.Likelihood(value)) is { } level ? LabelOf(level) : Counts.Decimal(value);

    private static string LabelOf(Level level) => level.Label == level.Mark ? level.Mark : $"{level.Mark} – {level.Label}";

    /// <summary>What a person said of words; null when nobody did.</summary>
    public LevelCorrection? Said(ScoreWords words) => Drafted.Given.Levels.FirstOrDefault(l => Is(words, l));

    private static bool Is(ScoreWords words, LevelCorrection level) => level.IsImpact == words.IsImpact && level.Words.Equals(words.Words, StringComparison.OrdinalIgnoreCase);

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        Words = ScoreWords.Of(Plan);
        Scheme = Plan.View.SchemeOf(ItemKind.Risk) ?? Plan.View.SchemeOf(ItemKind.Opportunity) ?? throw new KeyNotFoundException("The register has no scheme");
        IsNew = Plan.IsNewRegister;
        if (!IsNew)
            return;
        List<Choice> choices = [.. Plan.SchemesHere.Select(s => new Choice(s.Id.Value.ToString("D"), T[$"{s.Name}, which is here already"]))];
        choices.AddRange(ShippedSchemes.Keys.Select(k => (Key: k, Scheme: ShippedSchemes.Copy(k, default))).Where(s => s.Scheme.Kind == ItemKind.Risk)
            .Select(s => new Choice(Shipped + s.Key, T[$"A copy of {s.Scheme.Name}"])));
        var chosen = Drafted.Given.Scheme is { } own ? own.Value.ToString("D") : Drafted.Given.ShippedScheme is { } key ? Shipped + key : "";
        Schemes = new ChoiceField("scheme", T["Scoring scheme"], choices, chosen)
        {
            None = chosen.Length == 0 ? T[$"As it is recognised: {Scheme.Name}"] : T["The one that the file prints, or that fits"],
        };
    }
}
