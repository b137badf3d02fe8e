using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Imports;
using Plimsoll.Services.Importing.Corrections;
using Plimsoll.Services.Importing.Drafts;
using Plimsoll.Services.Importing.Recognition;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Importing;

/// <summary>Says which field each column or label of the files means.</summary>
[Access(Needs.RiskOfficer)]
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class ColumnsModel(Workspace workspace, RegisterService registers, Frame frame, ImportDraftService drafts)
    : PartDraftPage(workspace, registers, frame, drafts, "columns")
{
    public IReadOnlyList<ColumnSample> Columns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        for (var i = 0; i < Columns.Count; i++)
            Form[NameOf(i)] = Said(Columns[i].Column) is { } said ? ValueOf(new(said.Field, said.Stage)) : "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, cancellation);
        var keys = Columns.Select(c => c.Column.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<FieldCorrection> said = [.. Drafted.Given.Fields.Where(f => !keys.Contains(f.Label))];
        for (var i = 0; i < Columns.Count; i++)
        {
            if (FieldChoice.All.FirstOrDefault(c => ValueOf(c) == Form[NameOf(i)]) is var choice && ValueOf(choice) == Form[NameOf(i)])
                said.Add(new(Columns[i].Column.Key, choice.Field, choice.Stage));
        }

        return await CorrectAsync(given => given with { Fields = said }, T["The columns are read so; this is what comes of it"], Here, cancellation);
    }

    /// <summary>The name of a column's field in the form.</summary>
    public static string NameOf(int column) => string.Create(CultureInfo.InvariantCulture, $"field-{column}");

    /// <summary>The value of a choice in the form.</summary>
    public static string ValueOf(FieldChoice choice) => choice.Stage is { } stage ? $"{choice.Field}:{stage}" : choice.Field.ToString();

    /// <summary>What a person said of a column; null when nobody did.</summary>
    public FieldCorrection? Said(ReadColumn column) => Drafted.Given.Fields.FirstOrDefault(f => f.Label.Equals(column.Key, StringComparison.OrdinalIgnoreCase));

    private async Task OpenAsync(Guid id, CancellationToken cancellation)
    {
        await OpenAsync(id, p => p.Columns.Count > 0, cancellation);
        if (Parts.Count > 0)
            Columns = ColumnSuggestions.Of(Part, ReadCells.Of(Plan));
    }
}
