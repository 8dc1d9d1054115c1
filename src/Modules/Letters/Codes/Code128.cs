namespace MoCua.Letters.Codes;

/// <summary>
/// Code 128 (ISO/IEC 15417) with sets B and C: the barcode of a mã hồ sơ. Carries the printable characters of ASCII.
/// </summary>
public static class Code128
{
    private const int CodeC = 99;
    private const int CodeB = 100;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int QuietZone = 10;
    private const int Height = 40;

    /// <summary>Can the text be written with this code: one to eighty printable ASCII characters.</summary>
    public static bool CanCarry(string? text) => text is { Length: >= 1 and <= 80 } && text.All(each => each is >= ' ' and <= '~');

    /// <returns>An <c>svg</c> element of class <c>code128</c>, quiet zones included; its size on paper comes from the style sheet.</returns>
    public static string ToSvg(string text)
    {
        var bars = new List<(int X, int Y, int Width, int Height)>();
        var x = QuietZone;
        foreach (var widths in Symbols(text).Select(symbol => Code128Widths.Of[symbol]))
        {
            for (var i = 0; i < widths.Length; i++)
            {
                var width = widths[i] - '0';
                if (i % 2 == 0)
                {
                    bars.Add((x, 0, width, Height));
                }

                x += width;
            }
        }

        return SvgModules.Write("code128", text, x + QuietZone, Height, bars);
    }

    /// <summary>The symbols from start to stop, check symbol included, in the fewest symbols that the two sets allow.</summary>
    internal static IReadOnlyList<int> Symbols(string text)
    {
        if (!CanCarry(text))
        {
            throw new ArgumentException("Code 128 carries one to eighty printable ASCII characters.", nameof(text));
        }

        var (asB, asC) = CostsFromEnd(text);
        var inC = asC[0] < asB[0];
        var symbols = new List<int> { inC ? StartC : StartB };
        for (var at = 0; at < text.Length;)
        {
            if (inC ? asC[at] > asB[at] + 1 : asB[at] > asC[at] + 1)
            {
                symbols.Add(inC ? CodeB : CodeC);
                inC = !inC;
            }

            symbols.Add(inC ? ((text[at] - '0') * 10) + text[at + 1] - '0' : text[at] - ' ');
            at += inC ? 2 : 1;
        }

        symbols.Add(Check(symbols));
        symbols.Add(Code128Widths.Stop);
        return symbols;
    }

    /// <summary>Fewest symbols for the rest of the text, if its first character goes by set B or, as a pair, by set C; a switch costs one.</summary>
    private static (int[] AsB, int[] AsC) CostsFromEnd(string text)
    {
        const int never = 1_000;
        var asB = new int[text.Length + 1];
        var asC = new int[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var pair = at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
            asB[at] = 1 + Math.Min(asB[at + 1], asC[at + 1] + 1);
            asC[at] = pair ? 1 + Math.Min(asC[at + 2], asB[at + 2] + 1) : never;
        }

        return (asB, asC);
    }

    private static int Check(List<int> symbols) =>
        symbols.Select((symbol, position) => symbol * Math.Max(1, position)).Sum() % 103;
}
