namespace Plimsoll.Documents.Writing.Pdf;

/// <summary>How the typesetter is run.</summary>
public sealed record PdfOptions
{
    /// <summary>The name of the variable that says where node_modules is.</summary>
    public const string ModulesVariable = "PLIMSOLL_NODE_MODULES";

    /// <summary>The Node program, by name or path; version 20 or later.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The node_modules folder; taken from PLIMSOLL_NODE_MODULES, else looked for from the program's folder upwards.</summary>
    public string? NodeModules { get; init; }

    /// <summary>The longest time a paper may take, from 1 second; a second try has as long again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time that Node may take to start and to read its fonts, from 1 second; it is not tried twice.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The most memory in megabytes that scripts in Node may take.</summary>
    public int ScriptMemory { get; init; } = 512;

    /// <summary>The memory in megabytes above which the typesetter is replaced after a paper.</summary>
    public int ProcessMemory { get; init; } = 1500;

    /// <summary>
    /// The memory in megabytes above which a paper is given up while it is set: half of what the machine, or its container, has.
    /// Typst keeps the whole of a paper in memory, 2.8 MB for each item of an In Focus report.
    /// </summary>
    public int MostMemory { get; init; } = (int)(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / 1024 / 1024);
}
