using MoCua.Kernel.Time;
using MoCua.Letters.Papers;

namespace MoCua.Letters.Tests;

/// <summary>Papers with valid defaults; all people are invented.</summary>
internal static class Given
{
    public const string Number = "000.00.08.H26-241007-0001";
    public const string VerifyUrl = "https://mocua.example.vn/xac-minh/7Qf3kM2vTz9LpXw4RbN8sD";

    public static Letterhead Head => new(["UBND quận Long Biên"], "UBND phường Bồ Đề", "Bồ Đề", new DateOnly(2024, 10, 7));

    public static Party Submitter => new(
        "Nguyễn Thị Thử Nghiệm", "Số CCCD", "001099999901", "Số 12, ngõ 34, phố Bồ Đề, phường Bồ Đề, quận Long Biên, TP. Hà Nội", "0900 000 001", "thu.nghiem@example.vn");

    public static ReceiptModel Receipt => new()
    {
        Head = Head with { Issuer = "Bộ phận Tiếp nhận và Trả kết quả", AgencyLines = ["UBND phường Bồ Đề"] },
        DeskName = "UBND phường Bồ Đề, quận Long Biên",
        Number = Number,
        VerifyUrl = VerifyUrl,
        Submitter = Submitter,
        Content = "Đăng ký khai sinh cho Trần Thử Bé",
        Procedure = "Đăng ký khai sinh",
        Channel = "trực tiếp",
        Papers =
        [
            new(1, "Tờ khai đăng ký khai sinh (theo mẫu)", Originals: 1),
            new(2, "Giấy chứng sinh", Originals: 1),
            new(3, "Giấy chứng nhận kết hôn của cha mẹ (xuất trình)", Copies: 1, Note: "đã đối chiếu bản chính"),
        ],
        TermText = "trong ngày làm việc; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo",
        ReceivedAt = At(2024, 10, 7, 8, 5),
        DueAt = At(2024, 10, 7, 17, 0),
        DueExplanation = ["Nhận thứ Hai 07/10/2024, 08:05, trước 15:00: trả cuối ngày."],
        ReturnPlace = "Bộ phận Tiếp nhận và Trả kết quả UBND phường Bồ Đề (trả trực tiếp)",
        Fees = [new("Lệ phí đăng ký khai sinh", 0), new("Bản sao trích lục khai sinh (02 bản)", 16_000, Paid: true)],
        BookNumber = "01/2024",
        EntryNumber = "0147",
        OfficerName = "Lê Văn Mẫu",
    };

    public static Moment At(int year, int month, int day, int hour, int minute) => Moment.FromLocal(new DateTime(year, month, day, hour, minute, 0));
}
