namespace Plimsoll.Documents.Reading.Opening;

/// <summary>What a file is by its content.</summary>
internal enum FileKind
{
    /// <summary>Excel since 2007: .xlsx, .xlsm.</summary>
    Xlsx,

    /// <summary>Excel before 2007: .xls.</summary>
    Xls,

    /// <summary>Word since 2007: .docx, .docm.</summary>
    Docx,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>A page of the web.</summary>
    Html,

    /// <summary>Text with Markdown's signs.</summary>
    Markdown,

    /// <summary>Delimited values: .csv, .tsv.</summary>
    Csv,

    /// <summary>Any other text.</summary>
    Text,
}
