using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Imports;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.People;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Ties the owners and managers that the files name to posts, boards and people who are here, or makes new ones.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class OwnersModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts, PartyService parties) : DraftPage(workspace, registers, frame, drafts)
{
    /// <summary>The value of a kind that stands for nobody.</summary>
    public const string Nobody = "nobody";

    private PartyDirectory directory = null!;

    /// <summary>The names of this page.</summary>
    public IReadOnlyList<PartyReading> Named { get; private set; } = [];

    public Pagination Way { get; private set; } = null!;

    /// <summary>Everybody who is here, to choose from.</summary>
    public IReadOnlyList<string> Directory => directory.Names;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Named.Count; i++)
        {
            Form[NameOf(i)] = Named[i].Name;
            Form[KindOf(i)] = Named[i].Kind?.ToString() ?? Nobody;
        }

        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        var said = Enumerable.Range(0, Named.Count).Select(i => (Party: Named[i], Name: Form[NameOf(i)].Trim(), Kind: Form[KindOf(i)]))
            .Where(s => s.Name != s.Party.Name || s.Kind != (s.Party.Kind?.ToString() ?? Nobody)).ToList();
        return await CorrectAsync(given =>
        {
            List<PartyCorrection> known = [.. given.Parties];
            List<NamedPartyCorrection> named = [.. given.NamedParties];
            foreach (var (party, name, kind) in said)
            {
                known.RemoveAll(p => p.Words.Equals(party.Words, StringComparison.OrdinalIgnoreCase));
                named.RemoveAll(p => p.Words.Equals(party.Words, StringComparison.OrdinalIgnoreCase));
                if (kind == Nobody)
                    named.Add(new(party.Words, null));
                else if (directory.Find(name) is { } here)
                    known.Add(new(party.Words, here));
                else if (name.Length > 0 && Enum.TryParse<PartyKind>(kind, out var of))
                    named.Add(new(party.Words, of, name));
            }

            return given with { Parties = known, NamedParties = named };
        }, T["The owners are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of the field for who is meant.</summary>
    public static string NameOf(int row) => string.Create(CultureInfo.InvariantCulture, $"name-{row}");

    /// <summary>The name of the field for what they are.</summary>
    public static string KindOf(int row) => string.Create(CultureInfo.InvariantCulture, $"kind-{row}");

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        directory = await parties.DirectoryAsync(Reader, cancellation);
        (Named, Way) = Paged(PartyReading.Of(Plan, directory.Names), Here + "/owners");
    }
}
