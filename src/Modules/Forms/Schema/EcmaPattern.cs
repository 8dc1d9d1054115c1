using System.Text;
using System.Text.RegularExpressions;

namespace MoCua.Forms.Schema;

/// <summary>
/// Translates an expression of ECMAScript (with flag <c>u</c>) to one of .NET with the same meaning: <c>\d \w \s</c> and <c>$</c> differ, and a
/// character beyond the basic plane counts as one. Matching runs without backtracking, or with a time-out where look-around forbids that.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    private readonly string source;
    private readonly StringBuilder target = new();
    private int at;

    private EcmaPattern(string source) => this.source = source;

    /// <returns>Null when the expression is ill-formed or uses what is not supported.</returns>
    public static Regex? Compile(string pattern)
    {
        try
        {
            var translated = new EcmaPattern(pattern).Translate();
            return translated is null ? null : Build(translated);
        }
        catch (RegexParseException)
        {
            return null;
        }
    }

    /// <summary>False also when time runs out: a value that cannot be checked is not accepted.</summary>
    public static bool Matches(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Build(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Patience);
        }
    }

    private string? Translate()
    {
        while (at < source.Length)
        {
            if (!Step())
            {
                return null;
            }
        }

        return target.ToString();
    }

    private bool Step()
    {
        var each = source[at];
        switch (each)
        {
            case '\\':
                return Escape();
            case '[':
                return Class();
            case '.':
                return Put(EcmaClass.LineEnd().Write(negated: true));
            case '$':
                return Put(@"\z");
            case '(':
                return Group();
            case '{':
                return Braces();
            case '}' or ']':
                return Put("\\" + each);
            case '^' or ')' or '|' or '*' or '+' or '?':
                return Put(each.ToString());
            default:
                return Literal(CodePoint());
        }
    }

    private bool Put(string text, int consumed = 1)
    {
        target.Append(text);
        at += consumed;
        return true;
    }

    private bool Literal(int codePoint)
    {
        target.Append(codePoint > 0xFFFF ? EcmaClass.Of((codePoint, codePoint)).Write(negated: false) : EcmaClass.Unit(codePoint));
        return true;
    }

    private int CodePoint()
    {
        var codePoint = char.IsSurrogatePair(source, at) ? char.ConvertToUtf32(source, at) : source[at];
        at += codePoint > 0xFFFF ? 2 : 1;
        return codePoint;
    }

    private bool Group()
    {
        if (at + 1 >= source.Length || source[at + 1] != '?')
        {
            return Put("(");
        }

        foreach (var opening in (string[])["(?:", "(?=", "(?!", "(?<=", "(?<!"])
        {
            if (source.AsSpan(at).StartsWith(opening, StringComparison.Ordinal))
            {
                return Put(opening, opening.Length);
            }
        }

        var name = Regex.Match(source[at..], @"^\(\?<[A-Za-z_$][A-Za-z0-9_$]*>", RegexOptions.CultureInvariant, Patience);
        return name.Success && Put(name.Value.Replace('$', '_'), name.Length);
    }

    private bool Braces()
    {
        var quantifier = Regex.Match(source[at..], @"^\{[0-9]+(,[0-9]*)?\}", RegexOptions.CultureInvariant, Patience);
        return quantifier.Success ? Put(quantifier.Value, quantifier.Length) : Put(@"\{");
    }

    private bool Escape()
    {
        if (at + 1 >= source.Length)
        {
            return false;
        }

        switch (source[at + 1])
        {
            case 'b':
                return Put("(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))", 2);
            case 'B':
                return Put("(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))", 2);
            case >= '1' and <= '9' or 'k':
                var reference = Regex.Match(source[at..], @"^\\(?:[1-9][0-9]*|k<[A-Za-z_][A-Za-z0-9_]*>)", RegexOptions.CultureInvariant, Patience);
                return reference.Success && Put($"(?:{reference.Value})", reference.Length);
        }

        return EcmaEscape.Read(source, ref at) switch
        {
            { Set: { } set } => Append(set.Write(negated: false)),
            { CodePoint: { } codePoint } => Literal(codePoint),
            _ => false,
        };
    }

    private bool Append(string text) => Put(text, consumed: 0);

    private bool Class()
    {
        at++;
        var negated = at < source.Length && source[at] == '^';
        at += negated ? 1 : 0;
        var set = new EcmaClass();
        while (at < source.Length && source[at] != ']')
        {
            if (!ClassMember(set))
            {
                return false;
            }
        }

        return at < source.Length && Put(set.Write(negated));
    }

    private bool ClassMember(EcmaClass set)
    {
        if (ClassAtom() is not { } first)
        {
            return false;
        }

        var isRange = at + 1 < source.Length && source[at] == '-' && source[at + 1] != ']';
        if (first.Set is { } whole)
        {
            set.Add(whole);
            return !isRange;
        }

        var last = first;
        if (isRange)
        {
            at++;
            if (ClassAtom() is not { CodePoint: not null } end || end.CodePoint < first.CodePoint)
            {
                return false;
            }

            last = end;
        }

        set.Add(first.CodePoint!.Value, last.CodePoint!.Value);
        return true;
    }

    private EcmaEscape? ClassAtom()
    {
        if (at >= source.Length)
        {
            return null;
        }

        if (source[at] != '\\')
        {
            return new EcmaEscape(null, CodePoint());
        }

        if (at + 1 < source.Length && source[at + 1] == 'b')
        {
            at += 2;
            return new EcmaEscape(null, '\b');
        }

        return EcmaEscape.Read(source, ref at);
    }
}
