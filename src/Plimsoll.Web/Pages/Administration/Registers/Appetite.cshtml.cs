using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Plimsoll.Domain.Appetites;
using Plimsoll.Domain.Organisations;
using Plimsoll.Services.Recording;
using Plimsoll.Services.Registers;
using Plimsoll.Web.Components.Fields;
using Plimsoll.Web.Hosting;

namespace Plimsoll.Web.Pages.Administration.Registers;

/// <summary>What the body is willing to carry in a register: up to a rating, or in some cells; and by category where it differs.</summary>
[Access(Needs.RiskOfficer)]
internal sealed class AppetiteModel(Workspace workspace, RegisterService registers, Frame frame, RegisterSetup setup) : SetUpPage(workspace, registers, frame, setup)
{
    public const string None = "none", UpTo = "up-to", InCells = "cells";

    /// <summary>The appetite as the form says it, for the line on the grid; null while it says none.</summary>
    public Appetite? Drawn { get; private set; }

    /// <summary>Categories that may differ: those in use, and those that differ already.</summary>
    public IEnumerable<Category> Categories =>
        Details.Body.Categories.Where(c => c.Retired is null || Register.AppetiteByCategory.Any(a => a.Category == c.Id));

    /// <summary>The name of the field of a category.</summary>
    public static string FieldOf(Category category) => $"category-{category.Id.Value:D}";

    /// <summary>The value of a cell in the form.</summary>
    public static string CellOf(decimal impact, decimal likelihood) => MatrixField.ValueOf(impact, likelihood);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        var appetite = Register.Appetite;
        Form["appetite"] = appetite is null ? None : appetite.Threshold is null ? InCells : UpTo;
        Form["highest-rating"] = appetite?.Threshold is { } limit ? Counts.Decimal(limit) : "";
        Form["statement"] = appetite?.Statement ?? "";
        Form.Fill("cells", (appetite?.Cells ?? []).Select(c => CellOf(c.Impact, c.Likelihood)));
        foreach (var differing in Register.AppetiteByCategory)
            Form[$"category-{differing.Category.Value:D}"] = differing.Appetite.Threshold is { } own ? Counts.Decimal(own) : "";
        Drawn = appetite;
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        await LoadAsync(id, cancellation);
        return await SaveAsync(async () =>
        {
            Drawn = Read();
            var byCategory = Categories.Where(c => Form.Given(FieldOf(c)) is not null)
                .Select(c => new CategoryAppetite(c.Id, Appetite.UpTo(Number($"Category {c.Id.Value:D}", FieldOf(c))))).ToList();
            if (Form.Has("draw"))
                return Page();
            await SetUp.SetAppetiteAsync(Reader, Register.Id, From, Drawn, byCategory, Form["reason"], cancellation);
            return Done(T["The load line is drawn"], Here);
        });
    }

    private Appetite? Read()
    {
        var statement = Form.Given("statement");
        return Form["appetite"] switch
        {
            UpTo => Appetite.UpTo(Number("Highest rating", "highest-rating")) with { Statement = statement },
            InCells => new Appetite
            {
                Cells = [.. Form.All("cells").Select(c => MatrixField.Read("Appetite", c)).Select(c => new AppetiteCell(c.Impact, c.Likelihood))],
                Statement = statement,
            },
            _ => null,
        };
    }

    private decimal Number(string field, string name) =>
        decimal.TryParse(Form[name].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : throw new RuleBrokenException(field, "Give the highest rating within appetite as a number, for example 12");
}
