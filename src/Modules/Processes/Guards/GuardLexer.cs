using System.Globalization;
using System.Text;

namespace MoCua.Processes.Guards;

internal enum TokenKind
{
    Name,
    Literal,
    Sign,
    End,
}

internal readonly record struct GuardToken(TokenKind Kind, string Text, object? Value = null)
{
    public bool Is(string sign) => Kind is TokenKind.Sign && Text == sign;
}

/// <summary>Cuts a condition into names, literals and signs; null when a character fits none of them.</summary>
internal static class GuardLexer
{
    private static readonly string[] Signs = ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ","];

    public static IReadOnlyList<GuardToken>? Cut(string text)
    {
        var tokens = new List<GuardToken>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new GuardToken(TokenKind.End, ""));
                return tokens;
            }

            if (Next(text, ref at) is not { } token)
            {
                return null;
            }

            tokens.Add(token);
        }
    }

    private static GuardToken? Next(string text, ref int at)
    {
        var first = text[at];
        if (first is '"' or '\'')
        {
            return Quoted(text, ref at);
        }

        if (char.IsAsciiDigit(first) || (first == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Number(text, ref at);
        }

        if (char.IsLetter(first) || first == '_')
        {
            return Word(text, ref at);
        }

        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0)
            {
                at += sign.Length;
                return new GuardToken(TokenKind.Sign, sign);
            }
        }

        return null;
    }

    private static GuardToken? Quoted(string text, ref int at)
    {
        var quote = text[at];
        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == quote)
            {
                at++;
                return new GuardToken(TokenKind.Literal, content.ToString(), content.ToString());
            }

            if (text[at] == '\\' && ++at == text.Length)
            {
                return null;
            }

            content.Append(text[at]);
        }

        return null;
    }

    private static GuardToken? Number(string text, ref int at)
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        return decimal.TryParse(
            text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new GuardToken(TokenKind.Literal, text[start..at], number)
            : null;
    }

    private static GuardToken Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.' or '-'))
        {
            at++;
        }

        return text[start..at] switch
        {
            "true" => new GuardToken(TokenKind.Literal, "true", true),
            "false" => new GuardToken(TokenKind.Literal, "false", false),
            "in" => new GuardToken(TokenKind.Sign, "in"),
            var name => new GuardToken(TokenKind.Name, name),
        };
    }
}
