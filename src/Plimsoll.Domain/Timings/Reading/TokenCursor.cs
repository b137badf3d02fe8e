namespace Plimsoll.Domain.Timings.Reading;

/// <summary>A place in the tokens of one written date. Past the end it sees <see cref="TokenKind.End"/>.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    private int position;

    public bool AtEnd => position >= tokens.Count;

    public Token Next => Ahead(0);

    public Token Ahead(int count) => position + count < tokens.Count
        ? tokens[position + count]
        : new Token(TokenKind.End, "", AfterSpace: true);

    public void Skip(int count) => position += count;

    /// <summary>Skips the words "of", "the" and "in" and a comma, which tie the parts of a date together.</summary>
    public void SkipTies()
    {
        while (Next.Kind == TokenKind.Pause || Next.IsWord("of") || Next.IsWord("the") || Next.IsWord("in"))
        {
            position++;
        }
    }

    /// <summary>Tries a form; when it does not fit, stands where it stood.</summary>
    public Term? Try(Func<TokenCursor, Term?> form)
    {
        var start = position;
        var term = form(this);
        if (term is null)
        {
            position = start;
        }

        return term;
    }

    /// <summary>Whether a dash or another joint stands here without spaces around it, as in "Mar-22".</summary>
    public bool AtTightJoint(int ahead = 0) =>
        Ahead(ahead) is { Kind: TokenKind.Dash or TokenKind.Slash or TokenKind.Dot, AfterSpace: false } && !Ahead(ahead + 1).AfterSpace;
}
