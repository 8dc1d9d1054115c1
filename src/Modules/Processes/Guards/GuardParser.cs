using MoCua.Kernel.Results;

namespace MoCua.Processes.Guards;

/// <summary>
/// <c>guard := and { "||" and }</c>, <c>and := not { "&amp;&amp;" not }</c>, <c>not := "!" not | "(" guard ")" | test</c>,
/// <c>test := fact [ (== != &lt; &lt;= &gt; &gt;=) literal | "in" "[" literal { "," literal } "]" ]</c>.
/// </summary>
internal sealed class GuardParser(string text)
{
    private const int LongestText = 2000;
    private const int DeepestNesting = 50;

    private static readonly Dictionary<string, Comparison> Comparisons = new(StringComparer.Ordinal)
    {
        ["=="] = Comparison.Equal,
        ["!="] = Comparison.NotEqual,
        ["<"] = Comparison.Less,
        ["<="] = Comparison.AtMost,
        [">"] = Comparison.Greater,
        [">="] = Comparison.AtLeast,
    };

    private IReadOnlyList<GuardToken> tokens = [];
    private int at;
    private int depth;

    private GuardToken Current => tokens[at];

    public Result<Guard> Parse()
    {
        if (text.Length > LongestText || GuardLexer.Cut(text) is not { } cut)
        {
            return Refusals.GuardUnreadable(text);
        }

        tokens = cut;
        return Any() is { } guard && Current.Kind is TokenKind.End ? guard : Refusals.GuardUnreadable(text);
    }

    private Guard? Any()
    {
        var left = All();
        while (left is not null && Take("||"))
        {
            left = All() is { } right ? new Guard.Either(left, right) : null;
        }

        return left;
    }

    private Guard? All()
    {
        var left = One();
        while (left is not null && Take("&&"))
        {
            left = One() is { } right ? new Guard.Both(left, right) : null;
        }

        return left;
    }

    private Guard? One()
    {
        if (++depth > DeepestNesting)
        {
            return null;
        }

        var guard = Take("!")
            ? One() is { } inner ? new Guard.Not(inner) : null
            : Take("(")
                ? Any() is { } grouped && Take(")") ? grouped : null
                : Test();
        depth--;
        return guard;
    }

    private Guard.Test? Test()
    {
        if (Current.Kind is not TokenKind.Name)
        {
            return null;
        }

        var fact = tokens[at++].Text;
        if (Take("in"))
        {
            return List() is { } literals ? new Guard.Test(fact, Comparison.Equal, literals) : null;
        }

        if (Current.Kind is not TokenKind.Sign || !Comparisons.TryGetValue(Current.Text, out var comparison))
        {
            return new Guard.Test(fact, Comparison.Equal, [new Literal(true)]);
        }

        at++;
        var literal = Literal();
        var ordered = comparison is not (Comparison.Equal or Comparison.NotEqual);
        return literal is null || (ordered && literal.Value.Type is not FactType.Number)
            ? null
            : new Guard.Test(fact, comparison, [literal.Value]);
    }

    private List<Literal>? List()
    {
        var literals = new List<Literal>();
        if (!Take("["))
        {
            return null;
        }

        do
        {
            if (Literal() is not { } literal || (literals.Count > 0 && literals[0].Type != literal.Type))
            {
                return null;
            }

            literals.Add(literal);
        }
        while (Take(","));

        return Take("]") ? literals : null;
    }

    private Literal? Literal()
    {
        if (Current.Kind is not TokenKind.Literal)
        {
            return null;
        }

        return new Literal(tokens[at++].Value!);
    }

    private bool Take(string sign)
    {
        if (!Current.Is(sign))
        {
            return false;
        }

        at++;
        return true;
    }
}
