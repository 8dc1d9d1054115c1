using Microsoft.AspNetCore.Mvc.Rendering;
using MoCua.Kernel.Time;

namespace MoCua.Ui.Pages.KieuMau;

/// <summary>Invented contents of the style guide: not words of the product, hence not in its resource file.</summary>
internal static class Samples
{
    public static Moment Now { get; } = At(7, 7, 25);

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("H26.18-241004-0012", "Trợ cấp xã hội hàng tháng", "Đỗ Thị Ví Dụ", "Thẩm định hồ sơ", At(4, 17, 0), "quá hạn 1 ngày làm việc", "late"),
        new("H26.18-241007-0003", "Đăng ký khai sinh", "Nguyễn Văn Mẫu", "Ký Giấy khai sinh", At(7, 17, 0), "trong hôm nay", "soon"),
        new("H26.18-241007-0001", "Đăng ký khai sinh", "Trần Thị Thử", "Ghi sổ đăng ký", At(7, 17, 0), "trong hôm nay", "soon"),
        new("H26.18-241002-0007", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Lê Thí Điểm", "Kiểm tra thực địa", At(18, 17, 0), "còn 9 ngày làm việc", "due"),
        new("H26.18-240930-0031", "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Phạm Giả Định", "Chờ bổ sung giấy tờ", At(21, 17, 0), "tạm dừng từ 03/10", "paused"),
        new("H26.18-241001-0019", "Trợ cấp xã hội hàng tháng", "Y Ví Dụ Niê", "Niêm yết tại trụ sở", At(23, 17, 0), "còn 12 ngày làm việc", "due"),
    ];

    public static IReadOnlyList<SelectListItem> Sexes { get; } = [new("Nam", "nam"), new("Nữ", "nu")];

    public static IReadOnlyList<SelectListItem> Wards { get; } = [new("Phường Bồ Đề", "bo-de"), new("Phường Ngọc Lâm", "ngoc-lam"), new("Phường Việt Hưng", "viet-hung")];

    private static Moment At(int day, int hour, int minute) => Moment.FromLocal(new DateTime(2024, 10, day, hour, minute, 0, DateTimeKind.Unspecified));

    internal sealed record Row(string Code, string Procedure, string Owner, string Task, Moment Due, string Phrase, string State);
}
