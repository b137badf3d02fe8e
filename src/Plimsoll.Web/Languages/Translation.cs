namespace Plimsoll.Web.Languages;

/// <summary>What a language says for an English text: one template, or one for each form that its numbers have.</summary>
internal sealed class Translation
{
    private readonly TextTemplate other;
    private readonly IReadOnlyDictionary<PluralCategory, TextTemplate> forms;

    /// <summary>The same for every number.</summary>
    public Translation(TextTemplate template) : this(template, new Dictionary<PluralCategory, TextTemplate>())
    {
    }

    /// <summary>By number.</summary>
    /// <param name="other">For every number that has no form of its own.</param>
    /// <param name="forms">The forms.</param>
    public Translation(TextTemplate other, IReadOnlyDictionary<PluralCategory, TextTemplate> forms) => (this.other, this.forms) = (other, forms);

    /// <summary>All its templates.</summary>
    public IEnumerable<TextTemplate> Templates => forms.Values.Append(other);

    /// <summary>Whether it has forms for numbers.</summary>
    public bool HasForms => forms.Count > 0;

    /// <summary>The text as it stands, of one without places for values.</summary>
    public string Text => other.Text;

    /// <summary>The template for a number's form; null for a text without number.</summary>
    public TextTemplate For(PluralCategory? category) =>
        category is { } c && forms.TryGetValue(c, out var form) ? form : other;
}
