using System.Globalization;
using System.Text;

namespace MoCua.Letters.Templates;

/// <summary>Whole đồng as receipts print them: “75.000 đồng” and “Bảy mươi lăm nghìn đồng”.</summary>
public static class VietnameseMoney
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Scales = ["", " nghìn", " triệu"];
    private static readonly NumberFormatInfo Grouping = new() { NumberGroupSeparator = ".", NumberGroupSizes = [3], NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary>“75.000 đồng”</summary>
    public static string Numeric(long amount) => $"{Grouped(amount)} đồng";

    /// <summary>“75.000”</summary>
    public static string Grouped(long amount) => amount.ToString("#,0", Grouping);

    /// <summary>“1.234,5”</summary>
    public static string Number(decimal number) => number.ToString("#,0.######", Grouping);

    /// <summary>“Bảy mươi lăm nghìn đồng”: first letter large, as a receipt wants it.</summary>
    public static string Words(long amount)
    {
        var words = amount < 0 ? $"âm {Spell((ulong)-(decimal)amount)}" : Spell((ulong)amount);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]} đồng";
    }

    internal static string Spell(ulong number)
    {
        if (number == 0)
        {
            return Digits[0];
        }

        var billions = number / 1_000_000_000;
        var rest = (int)(number % 1_000_000_000);
        var head = billions > 0 ? $"{Spell(billions)} tỷ" : "";
        return rest == 0 ? head : $"{head}{BelowBillion(rest, follows: billions > 0)}".TrimStart();
    }

    /// <summary>Groups of three digits; a group of zeros is not spoken, a group after a spoken one keeps its hundreds.</summary>
    private static string BelowBillion(int number, bool follows)
    {
        var words = new StringBuilder();
        for (var scale = 2; scale >= 0; scale--)
        {
            var group = number / (int)Math.Pow(1000, scale) % 1000;
            if (group > 0)
            {
                words.Append(Group(group, full: follows || words.Length > 0)).Append(Scales[scale]);
            }
        }

        return words.ToString();
    }

    private static string Group(int group, bool full)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = hundreds > 0 || full ? $" {Digits[hundreds]} trăm" : "";
        words += tens switch
        {
            0 => ones > 0 && words.Length > 0 ? " linh" : "",
            1 => " mười",
            _ => $" {Digits[tens]} mươi",
        };
        return words + (ones, tens) switch
        {
            (0, _) => "",
            (1, >= 2) => " mốt",
            (4, >= 2) => " tư",
            (5, >= 1) => " lăm",
            _ => $" {Digits[ones]}",
        };
    }
}
