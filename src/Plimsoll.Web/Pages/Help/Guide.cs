using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Pages.Help;

/// <summary>A guide for one role in the reader's language, in English where that has none, shown with the classes of the theme.</summary>
internal sealed class Guide : IHtmlContent
{
    /// <summary>Markup within a guide is shown as text.</summary>
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly ConditionalWeakTable<Language, IReadOnlyList<Guide>> Read = [];

    private readonly string html;

    private Guide(string name, Language language)
    {
        Name = name;
        var own = language.Guides.GetValueOrDefault(name);
        OtherTag = own is null && !language.IsEnglish ? Language.English.Tag : null;
        var document = Markdig.Markdown.Parse(own ?? GuideFiles.English(name), Markdown);
        var title = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        Title = title is null ? name : Words(title);
        Says = document.OfType<ParagraphBlock>().FirstOrDefault() is { } first ? Words(first) : "";
        if (title is not null)
            document.Remove(title);
        foreach (var block in document.Descendants<Block>())
            Dress(block);
        html = document.ToHtml(Markdown);
    }

    /// <summary>All of them in the reader's language, the widest circle of readers first.</summary>
    public static IReadOnlyList<Guide> All => Read.GetValue(T, language => [.. GuideFiles.Names.Select(name => new Guide(name, language))]);

    /// <summary>Its name in addresses, e.g. "risk-officer".</summary>
    public string Name { get; }

    /// <summary>Whom it is for, e.g. "For risk officers".</summary>
    public string Title { get; }

    /// <summary>The tag of the language that it is written in where that is not the reader's; null where it is.</summary>
    public string? OtherTag { get; }

    /// <summary>Its first paragraph.</summary>
    public string Says { get; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    private static void Dress(Block block)
    {
        switch (block)
        {
            case HeadingBlock:
                block.GetAttributes().AddClass("head");
                break;
            case ParagraphBlock:
                block.GetAttributes().AddClass("text");
                break;
            case ListBlock:
                block.GetAttributes().AddClass("list");
                break;
            case Table table:
                Dress(table);
                break;
        }
    }

    /// <summary>On a phone a row stands as a block, each cell with the head of its column.</summary>
    private static void Dress(Table table)
    {
        table.GetAttributes().AddClass("grid");
        table.GetAttributes().AddClass("grid--stack");
        var heads = ((TableRow)table[0]).OfType<TableCell>().ToList();
        foreach (var head in heads)
            head.GetAttributes().AddProperty("scope", "col");
        foreach (var row in table.Skip(1).OfType<TableRow>())
            foreach (var (cell, head) in row.OfType<TableCell>().Zip(heads).Skip(1))
                cell.GetAttributes().AddProperty("data-label", Words(head));
    }

    /// <summary>The words of a block; one without blocks in it keeps its words in a tree of their own.</summary>
    private static string Words(MarkdownObject block) => string.Concat((block is LeafBlock { Inline: { } words } ? words : block).Descendants().Select(d => d switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));
}
