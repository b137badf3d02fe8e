using System.Text;
using Plimsoll.Domain.Checks;

namespace Plimsoll.Domain.Tests.Checks;

/// <summary>docs/checks.md is printed from the catalogue. With PLIMSOLL_WRITE_DOCS=1 this test writes it anew.</summary>
public sealed class ChecksGuideTests
{
    private static readonly string Guide = Path.Combine(Repository.Root, "docs", "checks.md");

    [Fact]
    public async Task Guide_of_the_checks_is_what_the_catalogue_says()
    {
        var printed = Printed();
        if (Environment.GetEnvironmentVariable("PLIMSOLL_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Guide, printed);

        Assert.True(
            printed == (await File.ReadAllTextAsync(Guide)).ReplaceLineEndings("\n"),
            "docs/checks.md is out of date: run PLIMSOLL_WRITE_DOCS=1 dotnet run --project tests/Plimsoll.Domain.Tests -- -class "
            + typeof(ChecksGuideTests).FullName + ", read the difference and commit it");
    }

    private static string Printed()
    {
        var text = new StringBuilder(
            """
            # Checks: what Plimsoll finds, and what to do about it

            A **finding** has a code, a severity, a message with the values concerned, the item and, for what was read from a
            file, its place there. An *error* says that the register contradicts itself or cannot be relied on at that place;
            a *warning* asks a person to look; a *note* tells what was inferred, joined or confirmed. Nothing is repaired in
            silence.

            *Reading* means that a finding is raised when a file is read, and judged at the date of its report. *Live* means
            that it is computed whenever the register is looked at, at the date it is looked at; only live items are checked,
            as closed ones refuse changes. Ratings are compared only when they were given on one scheme. What reading alone can
            find stays with the import and is shown beside the live findings.

            This file is printed from the catalogue in `src/Plimsoll.Domain/Checks`; a test fails when the two differ.

            """.ReplaceLineEndings("\n"));
        foreach (var subject in Catalogue.Subjects)
        {
            text.Append('\n').Append("## ").Append(subject.Name).Append("\n\n")
                .Append("| code | severity | what it means | what to do | where it runs |\n|---|---|---|---|---|\n");
            foreach (var check in subject.Checks)
                text.Append("| `").Append(check.Code).Append("` | ").Append(check.Severity.ToString().ToLowerInvariant())
                    .Append(" | ").Append(check.Meaning).Append(" | ").Append(check.WhatToDo).Append(" | ").Append(Where(check)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Where(CheckDefinition check) => (check.OnImport, check.Live is not null) switch
    {
        (true, true) => "reading, live",
        (true, false) => "reading",
        _ => "live",
    };
}
