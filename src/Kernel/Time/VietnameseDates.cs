using System.Globalization;

namespace MoCua.Kernel.Time;

/// <summary>Dates as people say them and as forms print them.</summary>
public static class VietnameseDates
{
    private static readonly string[] Weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Weekday(this DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary>23/11/2026</summary>
    public static string Numeric(this DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>thứ Hai 23/11/2026</summary>
    public static string Spoken(this DateOnly date) => $"{date.Weekday()} {date.Numeric()}";

    /// <summary>thứ Hai 23/11/2026, 16:30</summary>
    public static string Spoken(this Moment moment) => $"{moment.Date.Spoken()}, {moment.Clock()}";

    /// <summary>16:30</summary>
    public static string Clock(this Moment moment) => moment.Local.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>16:30 of something that happened today; of another day “16:30 ngày 23/11/2026”.</summary>
    public static string ClockSeenOn(this Moment moment, DateOnly today) =>
        moment.Date == today ? moment.Clock() : $"{moment.Clock()} ngày {moment.Date.Numeric()}";

    /// <summary>23/11/2026 16:30</summary>
    public static string Numeric(this Moment moment) => $"{moment.Date.Numeric()} {moment.Clock()}";

    /// <summary>“ngày 05 tháng 02 năm 2026”: days below ten and the months one and two are padded (NĐ 30/2020).</summary>
    public static string Formal(this DateOnly date) => string.Create(
        CultureInfo.InvariantCulture,
        $"ngày {date.Day:00} tháng {(date.Month <= 2 ? date.Month.ToString("00", CultureInfo.InvariantCulture) : date.Month)} năm {date.Year}");

    /// <summary>“16 giờ 30 phút, ngày 05 tháng 02 năm 2026”</summary>
    public static string Formal(this Moment moment) => string.Create(
        CultureInfo.InvariantCulture, $"{moment.Local.Hour:00} giờ {moment.Local.Minute:00} phút, {moment.Date.Formal()}");
}
