namespace MoCua.Letters.Templates;

/// <summary>A date in words, as civil-status papers want it beside the figures: “Ngày mồng năm tháng mười năm hai nghìn không trăm hai mươi tư”.</summary>
internal static class VietnameseDateWords
{
    public static string Of(DateOnly date) => $"Ngày {Day(date.Day)} tháng {Month(date.Month)} năm {VietnameseMoney.Spell((ulong)date.Year)}";

    private static string Day(int day) => day <= 10 ? $"mồng {VietnameseMoney.Spell((ulong)day)}" : VietnameseMoney.Spell((ulong)day);

    // The fourth month is “tháng tư”, never “tháng bốn”.
    private static string Month(int month) => month == 4 ? "tư" : VietnameseMoney.Spell((ulong)month);
}
