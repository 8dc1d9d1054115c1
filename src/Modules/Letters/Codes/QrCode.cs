using QRCoder;

namespace MoCua.Letters.Codes;

/// <summary>How much of a QR code may be soiled or torn before it becomes unreadable.</summary>
public enum QrLevel
{
    /// <summary>About 15 %.</summary>
    M,

    /// <summary>About 25 %: for paper that will be folded and stamped.</summary>
    Q,
}

/// <summary>QR code as inline SVG, with the quiet zone of four modules that readers need.</summary>
public static class QrCode
{
    /// <param name="text">What the reader shall find, usually an address under <c>/xac-minh/</c>.</param>
    /// <param name="level">Error correction.</param>
    /// <returns>An <c>svg</c> element of class <c>qr</c>; its size on paper comes from the style sheet.</returns>
    public static string ToSvg(string text, QrLevel level = QrLevel.M)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        using var code = QRCodeGenerator.GenerateQrCode(text, level is QrLevel.Q ? QRCodeGenerator.ECCLevel.Q : QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        return SvgModules.Write("qr", text, rows.Count, rows.Count, rows.SelectMany((row, y) => Runs(row, y)));
    }

    private static IEnumerable<(int X, int Y, int Width, int Height)> Runs(System.Collections.BitArray row, int y)
    {
        for (var x = 0; x < row.Length; x++)
        {
            if (!row[x])
            {
                continue;
            }

            var start = x;
            while (x < row.Length && row[x])
            {
                x++;
            }

            yield return (start, y, x - start, 1);
        }
    }
}
