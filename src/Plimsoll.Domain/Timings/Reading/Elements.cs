namespace Plimsoll.Domain.Timings.Reading;

/// <summary>Turns tokens into phrases with a meaning.</summary>
internal static class Elements
{
    /// <summary>The elements without those that mean nothing; null when any word or sign is not known.</summary>
    public static List<Element>? Of(IReadOnlyList<Token> tokens)
    {
        List<Element> elements = [];
        Stack<Part> waiting = new();
        var at = new TokenCursor(tokens);
        while (!at.AtEnd)
        {
            if (TermReader.Read(at) is { } term)
            {
                while (waiting.TryPop(out var part))
                {
                    term = new PartTerm(part, term);
                }

                elements.Add(new Element(Meaning.Term, term));
                continue;
            }

            if ((Vocabulary.Read(at) ?? Sign(at)) is not { } element)
            {
                return null;
            }

            if (element.Meaning == Meaning.Part)
            {
                waiting.Push(element.Part);
            }
            else if (element.Meaning != Meaning.Nothing && !(waiting.Count > 0 && element.Meaning == Meaning.Dash))
            {
                if (waiting.Count > 0)
                {
                    return null;
                }

                elements.Add(element);
            }
        }

        return waiting.Count == 0 ? elements : null;
    }

    private static Element? Sign(TokenCursor at)
    {
        Meaning? meaning = at.Next.Kind switch
        {
            TokenKind.Dash => Meaning.Dash,
            TokenKind.Slash or TokenKind.Ampersand => Meaning.And,
            TokenKind.Plus => Meaning.Beyond,
            TokenKind.Pause or TokenKind.Colon or TokenKind.Dot => Meaning.Nothing,
            TokenKind.Other when at.Next.Text == "~" => Meaning.Approximately,
            _ => null,
        };
        if (meaning is not { } known)
        {
            return null;
        }

        at.Skip(1);
        return new Element(known);
    }
}
