using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MoCua.Forms.Schema;

/// <summary>What a backslash and the characters behind it stand for: a set or one code point.</summary>
internal sealed record EcmaEscape(EcmaClass? Set, int? CodePoint)
{
    private static readonly FrozenDictionary<string, string> LongCategories = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Letter"] = "L", ["Uppercase_Letter"] = "Lu", ["Lowercase_Letter"] = "Ll", ["Titlecase_Letter"] = "Lt", ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo", ["Mark"] = "M", ["Nonspacing_Mark"] = "Mn", ["Number"] = "N", ["Decimal_Number"] = "Nd", ["digit"] = "Nd",
        ["Letter_Number"] = "Nl", ["Other_Number"] = "No", ["Punctuation"] = "P", ["punct"] = "P", ["Symbol"] = "S", ["Separator"] = "Z",
        ["Space_Separator"] = "Zs", ["Other"] = "C", ["Control"] = "Cc", ["Format"] = "Cf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads from the backslash at <paramref name="at"/> and moves behind the escape; null when it is none that ECMAScript knows.</summary>
    public static EcmaEscape? Read(string source, ref int at)
    {
        if (at + 1 >= source.Length)
        {
            return null;
        }

        var letter = source[at + 1];
        if (SetOf(letter) is { } set)
        {
            at += 2;
            return new EcmaEscape(set, null);
        }

        return letter switch
        {
            't' => Point('\t', 2, ref at),
            'n' => Point('\n', 2, ref at),
            'v' => Point('\v', 2, ref at),
            'f' => Point('\f', 2, ref at),
            'r' => Point('\r', 2, ref at),
            '0' => Point('\0', 2, ref at),
            'c' when at + 2 < source.Length && char.IsAsciiLetter(source[at + 2]) => Point(source[at + 2] % 32, 3, ref at),
            'x' when Hex(source, at + 2, 2) is { } two => Point(two, 4, ref at),
            'u' => Unicode(source, ref at),
            'p' or 'P' => Category(source, ref at),
            _ when !char.IsAsciiLetterOrDigit(letter) && letter <= '\u007f' => Point(letter, 2, ref at),
            _ => null,
        };
    }

    private static EcmaClass? SetOf(char letter) => letter switch
    {
        'd' => EcmaClass.Digit(),
        'D' => EcmaClass.Digit().Complement(),
        'w' => EcmaClass.Word(),
        'W' => EcmaClass.Word().Complement(),
        's' => EcmaClass.Space(),
        'S' => EcmaClass.Space().Complement(),
        _ => null,
    };

    private static EcmaEscape Point(int codePoint, int consumed, ref int at)
    {
        at += consumed;
        return new EcmaEscape(null, codePoint);
    }

    private static int? Hex(string source, int from, int length) =>
        from + length <= source.Length && int.TryParse(source.AsSpan(from, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static EcmaEscape? Unicode(string source, ref int at)
    {
        if (at + 2 < source.Length && source[at + 2] == '{')
        {
            var close = source.IndexOf('}', at);
            return close > 0 && close - at <= 9 && Hex(source, at + 3, close - at - 3) is { } point and <= 0x10FFFF ? Point(point, close - at + 1, ref at) : null;
        }

        if (Hex(source, at + 2, 4) is not { } unit)
        {
            return null;
        }

        var isPair = char.IsHighSurrogate((char)unit) && source.AsSpan(Math.Min(at + 6, source.Length)).StartsWith("\\u", StringComparison.Ordinal);
        return isPair && Hex(source, at + 8, 4) is { } low && char.IsLowSurrogate((char)low)
            ? Point(char.ConvertToUtf32((char)unit, (char)low), 12, ref at)
            : Point(unit, 6, ref at);
    }

    private static EcmaEscape? Category(string source, ref int at)
    {
        var found = Regex.Match(source[at..], @"^\\([pP])\{(?:General_Category=|gc=)?([A-Za-z_]+)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        if (!found.Success)
        {
            return null;
        }

        at += found.Length;
        var name = LongCategories.GetValueOrDefault(found.Groups[2].Value, found.Groups[2].Value);
        var set = new EcmaClass();
        set.AddCategory($"\\{found.Groups[1].Value}{{{name}}}");
        return new EcmaEscape(set, null);
    }
}
