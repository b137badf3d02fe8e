using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Plimsoll.Web.Languages;

/// <summary>A text with values of which some are markup: <c>$"As it stood on {Tag.Strong}{day}{Tag.EndStrong}"</c>. All else is encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkedPhrase
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Language language;
    private readonly StringBuilder said;
    private readonly List<string>? values;

    public MarkedPhrase(int literalLength, int formattedCount, Language language)
    {
        this.language = language;
        said = new StringBuilder(literalLength + (16 * formattedCount));
        values = language.IsEnglish ? null : new(formattedCount);
    }

    public void AppendLiteral(string words)
    {
        if (values is null)
            said.Append(Encoder.Encode(words));
        else
            Keys.Append(said, words);
    }

    public void AppendFormatted(IHtmlContent value)
    {
        using var writer = new StringWriter(language.Culture);
        value.WriteTo(writer, Encoder);
        Keep(writer.ToString());
    }

    public void AppendFormatted<TValue>(TValue value) => Keep(Encoder.Encode(string.Format(language.Culture, "{0}", value)));

    /// <summary>The text in the reader's language.</summary>
    public IHtmlContent Said()
    {
        if (values is null)
            return new HtmlString(said.ToString());
        var key = said.ToString();
        var into = new StringBuilder();
        (language.Find(key)?.For(null) ?? TextTemplate.Read(key)).Write(values, into, static (builder, literal) => builder.Append(Encoder.Encode(literal)));
        return new HtmlString(into.ToString());
    }

    private void Keep(string value)
    {
        if (values is null)
        {
            said.Append(value);
            return;
        }

        Keys.AppendPlace(said, values.Count);
        values.Add(value);
    }
}
