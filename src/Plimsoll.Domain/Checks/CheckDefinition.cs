namespace Plimsoll.Domain.Checks;

/// <summary>One entry of the catalogue of checks.</summary>
/// <param name="Code">Stable code, in kebab case.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Meaning">What it means, for a risk officer.</param>
/// <param name="WhatToDo">What to do about it.</param>
/// <param name="OnImport">Whether reading a file raises it.</param>
/// <param name="Live">The check on a live register; null when only reading a file can find it.</param>
public sealed record CheckDefinition(
    string Code, Severity Severity, string Meaning, string WhatToDo, bool OnImport, Func<RegisterView, IEnumerable<Finding>>? Live = null);

/// <summary>The entries of the catalogue that concern one subject.</summary>
/// <param name="Name">As a heading.</param>
/// <param name="Checks">Its definitions.</param>
public sealed record CheckSubject(string Name, IReadOnlyList<CheckDefinition> Checks);
