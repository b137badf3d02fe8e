using System.Reflection;
using System.Text.Encodings.Web;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Pages.Help;

/// <summary>A guide for one role, out of this assembly: the files of docs/guides, shown with the classes of the theme.</summary>
internal sealed class Guide : IHtmlContent
{
    /// <summary>Markup within a guide is shown as text.</summary>
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    private static readonly Lazy<IReadOnlyList<Guide>> Read = new(() => [.. Order.Select(name => new Guide(name))]);

    private readonly string html;

    private Guide(string name)
    {
        Name = name;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("guides/" + name)!;
        using var reader = new StreamReader(stream);
        var document = Markdig.Markdown.Parse(reader.ReadToEnd(), Markdown);
        var title = document.OfType<HeadingBlock>().First(h => h.Level == 1);
        Title = Words(title);
        Says = document.OfType<ParagraphBlock>().First() is var first ? Words(first) : "";
        document.Remove(title);
        foreach (var block in document.Descendants<Block>())
            Dress(block);
        html = document.ToHtml(Markdown);
    }

    /// <summary>All of them, the widest circle of readers first.</summary>
    public static IReadOnlyList<Guide> All => Read.Value;

    private static string[] Order => ["owner", "manager", "risk-officer", "auditor", "administrator"];

    /// <summary>Its name in addresses, e.g. "risk-officer".</summary>
    public string Name { get; }

    /// <summary>Whom it is for, e.g. "For risk officers".</summary>
    public string Title { get; }

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
