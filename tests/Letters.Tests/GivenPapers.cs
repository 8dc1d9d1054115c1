using MoCua.Letters.Papers;

namespace MoCua.Letters.Tests;

/// <summary>The other papers with valid defaults; all people are invented.</summary>
internal static class GivenPapers
{
    private const string Desk = "Bộ phận Tiếp nhận và Trả kết quả UBND phường Bồ Đề";

    private static Letterhead DeskHead => Given.Head with { AgencyLines = ["UBND phường Bồ Đề"], Issuer = "Bộ phận Tiếp nhận và Trả kết quả" };

    public static SupplementModel Supplement => new()
    {
        Head = DeskHead with { Symbol = "12/HDHS" },
        Number = Given.Number,
        VerifyUrl = Given.VerifyUrl,
        DeskName = Desk,
        Submitter = Given.Submitter,
        Content = "Trợ cấp xã hội hàng tháng cho Phạm Mẫu Thử, người cao tuổi từ đủ 80 tuổi",
        Papers = [new(1, "Tờ khai đề nghị trợ giúp xã hội (Mẫu số 1d)", Originals: 1), new(2, "Giấy xác nhận không hưởng lương hưu", Originals: 1, Certified: 1)],
        Corrections = ["Ghi rõ ngày, tháng, năm sinh tại mục 1 của tờ khai cho khớp với Căn cước công dân."],
        Reason = "Tờ khai thiếu chữ ký của người đề nghị; hồ sơ chưa có giấy xác nhận theo Điều 8 Nghị định số 20/2021/NĐ-CP.",
        AnswerBy = new DateOnly(2024, 10, 21),
        Website = "mocua.example.vn/tra-cuu",
        ContactName = "bà Đỗ Thị Ví Dụ, công chức Văn hóa - Xã hội",
        ContactPhone = "0900 000 002",
        OfficerName = "Đỗ Thị Ví Dụ",
    };

    public static RejectionModel Rejection => new()
    {
        Head = DeskHead,
        DeskName = Desk,
        Submitter = Given.Submitter,
        Content = "Cấp giấy phép xây dựng nhà ở riêng lẻ tại số 12, ngõ 34, phố Bồ Đề",
        Reason = "Hồ sơ không thuộc thẩm quyền giải quyết của UBND phường. Việc cấp giấy phép xây dựng nhà ở riêng lẻ thuộc thẩm quyền của UBND quận Long Biên (Điều 103 Luật Xây dựng, sửa đổi năm 2020).",
        Advice = "Đề nghị Ông/Bà nộp hồ sơ tại Bộ phận Tiếp nhận và Trả kết quả UBND quận Long Biên.",
        ContactName = "ông Lê Văn Mẫu",
        ContactPhone = "0900 000 003",
        OfficerName = "Lê Văn Mẫu",
    };

    public static ApologyModel Apology => new()
    {
        Head = new(["UBND thành phố Hà Nội"], "UBND quận Long Biên", "Long Biên", new DateOnly(2024, 10, 28), "03/PXL"),
        Number = Given.Number,
        VerifyUrl = Given.VerifyUrl,
        To = Given.Submitter,
        Procedure = "Cấp giấy phép xây dựng đối với nhà ở riêng lẻ",
        Field = "Hoạt động xây dựng",
        DeskName = "Bộ phận Tiếp nhận và Trả kết quả UBND quận Long Biên",
        ReceivedAt = Given.At(2024, 10, 1, 9, 12),
        FirstDue = Given.At(2024, 10, 29, 17, 0),
        NewDue = Given.At(2024, 11, 1, 17, 0),
        Unit = "UBND quận Long Biên",
        Reason = "Phải kiểm tra thực địa lần hai do mốc giới thửa đất chưa thống nhất với bản vẽ.",
        Signatory = new("PHÓ CHỦ TỊCH", "Hoàng Văn Giả Định", "KT. CHỦ TỊCH"),
        Recipients = ["Như trên", "Bộ phận TN&TKQ quận", "Lưu: VT, QLĐT"],
    };

    public static OpinionModel Opinion => new()
    {
        Head = new(["UBND quận Long Biên"], "Phòng Quản lý đô thị", "Long Biên", new DateOnly(2024, 10, 7)),
        Number = Given.Number,
        Procedure = "Cấp giấy phép xây dựng đối với nhà ở riêng lẻ",
        Owner = "Nguyễn Thị Giả Định",
        To = "Ủy ban nhân dân phường Bồ Đề",
        From = "Phòng Quản lý đô thị quận Long Biên",
        Question = "Thửa đất số 21, tờ bản đồ 5 có đang tranh chấp về ranh giới không?",
        Due = Given.At(2024, 10, 9, 17, 0),
        SilenceBasis = "Khoản 1 Điều 102 Luật Xây dựng số 50/2014/QH13 (sửa đổi năm 2020)",
        Attached = ["Giấy tờ về quyền sử dụng đất", "Nội dung tờ khai của người nộp hồ sơ"],
        Asker = new("Chuyên viên cấp phép xây dựng", "Nguyễn Thị Mẫu Hà"),
        Verdict = "Không đồng ý",
        Answer = "Thửa đất đang có đơn tranh chấp ranh giới phía đông, phường đang hòa giải.",
        AnsweredAt = Given.At(2024, 10, 8, 15, 30),
        Answerer = new("Công chức Địa chính – Xây dựng", "Trần Thị Mẫu Phường"),
    };

    public static ControlSlipModel ControlSlip => new()
    {
        Head = DeskHead,
        Number = Given.Number,
        BookNumber = "01/2024",
        EntryNumber = "0147",
        Agency = "UBND phường Bồ Đề",
        CoAgencies = "Phòng Lao động - Thương binh và Xã hội quận Long Biên",
        Submitter = Given.Submitter,
        Content = "Trợ cấp xã hội hàng tháng cho Phạm Mẫu Thử",
        ReceivedAt = Given.At(2024, 10, 7, 8, 5),
        DueAt = Given.At(2024, 11, 6, 17, 0),
        Steps =
        [
            new("Bộ phận TN&TKQ phường Bồ Đề", "Văn hóa - Xã hội phường Bồ Đề", Given.At(2024, 10, 7, 10, 0), "Lê Văn Mẫu", "Đỗ Thị Ví Dụ", StepOutcome.OnTime),
            new("Văn hóa - Xã hội phường Bồ Đề", "Bộ phận TN&TKQ quận Long Biên", Given.At(2024, 10, 17, 14, 30), "Đỗ Thị Ví Dụ", "Vũ Văn Thí Dụ", StepOutcome.Early, "Niêm yết đủ 07 ngày"),
        ],
        BlankRows = 2,
    };

    public static RegisterModel Register => new()
    {
        Head = DeskHead with { Date = new DateOnly(2024, 11, 1) },
        BookNumber = "01",
        Year = 2024,
        From = new DateOnly(2024, 10, 1),
        To = new DateOnly(2024, 10, 31),
        Rows =
        [
            new(147, Given.Number, "Đăng ký khai sinh", 1, "Nguyễn Thị Thử Nghiệm", Given.Submitter.Address, "0900 000 001", "UBND phường Bồ Đề", Given.At(2024, 10, 7, 8, 5), Given.At(2024, 10, 7, 17, 0), new DateOnly(2024, 10, 7), new DateOnly(2024, 10, 7), "Trực tiếp", "Nguyễn Thị Thử Nghiệm", "Lê Văn Mẫu"),
            new(148, "000.00.08.H26-241007-0002", "Trợ cấp xã hội hàng tháng", 1, "Phạm Mẫu Thử", "Tổ 5, phường Bồ Đề, quận Long Biên", null, "UBND quận Long Biên", Given.At(2024, 10, 7, 9, 20), Given.At(2024, 11, 6, 17, 0), Officer: "Lê Văn Mẫu", Note: "Đang giải quyết"),
            new(149, "000.00.08.H26-241007-0003", "Cung cấp thông tin quy hoạch", 2, "Công ty TNHH Ví Dụ Không Có Thật", "Số 1 phố Thử, phường Bồ Đề", "0900 000 009", "UBND phường Bồ Đề", Given.At(2024, 10, 7, 9, 45), Note: "Hủy: nhập trùng"),
        ],
        Signatory = new("NGƯỜI LẬP SỔ", "Lê Văn Mẫu"),
    };

    public static HandoverModel Handover => new()
    {
        Head = Given.Head with { Symbol = "07/BBBG", Date = new DateOnly(2024, 10, 17) },
        VerifyUrl = Given.VerifyUrl,
        At = Given.At(2024, 10, 17, 14, 30),
        Venue = "Bộ phận Tiếp nhận và Trả kết quả UBND quận Long Biên",
        Giver = new("UBND phường Bồ Đề", "Đỗ Thị Ví Dụ", "Công chức Văn hóa - Xã hội"),
        Taker = new("Bộ phận Tiếp nhận và Trả kết quả UBND quận Long Biên", "Vũ Văn Thí Dụ", "Chuyên viên"),
        Purpose = "chuyển hồ sơ đến cơ quan có thẩm quyền giải quyết",
        Items =
        [
            new(1, Given.Number, "Trợ cấp xã hội hàng tháng", "Phạm Mẫu Thử", Given.At(2024, 10, 7, 9, 20), Given.At(2024, 11, 6, 17, 0), 1,
                [new(1, "Tờ khai đề nghị trợ giúp xã hội", Originals: 1), new(2, "Căn cước công dân", Copies: 1, Note: "đã đối chiếu"), new(3, "Biên bản niêm yết công khai", Originals: 1)]),
            new(2, "000.00.08.H26-241008-0005", "Trợ cấp xã hội hàng tháng", "Trịnh Thị Giả Sử", Given.At(2024, 10, 8, 8, 0), null, 1,
                [new(1, "Tờ khai đề nghị trợ giúp xã hội", Originals: 1), new(2, "Giấy xác nhận khuyết tật", Certified: 1)], "Giao kèm USB ảnh"),
        ],
    };

    public static ReturnModel Return => new()
    {
        Head = DeskHead,
        Number = Given.Number,
        VerifyUrl = Given.VerifyUrl,
        Procedure = "Đăng ký khai sinh",
        Owner = Given.Submitter,
        Collector = new("Trần Văn Thử", "Số CCCD", "001099999902", "Phường Bồ Đề, quận Long Biên", "0900 000 004"),
        Authority = "Giấy ủy quyền ngày 07/10/2024",
        Results = [new(1, "Giấy khai sinh", "147/2024", new DateOnly(2024, 10, 7), "Trần Thử Bé"), new(2, "Trích lục khai sinh (bản sao)", "147/TLKS-BS", new DateOnly(2024, 10, 7), null, 2)],
        PapersBack = [new(1, "Giấy chứng nhận kết hôn", Originals: 1)],
        ReturnedAt = Given.At(2024, 10, 7, 16, 40),
        Way = "trực tiếp",
        OfficerName = "Lê Văn Mẫu",
    };

    public static WithdrawalModel Withdrawal => new()
    {
        Head = DeskHead,
        Number = Given.Number,
        DeskName = "Bộ phận Tiếp nhận và Trả kết quả phường Bồ Đề",
        Procedure = "Đăng ký khai sinh",
        Owner = new("Trần Thử Bé"),
        By = Given.Submitter,
        ReceivedAt = Given.At(2024, 10, 7, 8, 5),
        WithdrawnAt = Given.At(2024, 10, 8, 9, 30),
        Reason = "Gia đình chuyển nơi cư trú, sẽ đăng ký ở nơi mới.",
        Fees = "đã thu 8.000 đồng, không hoàn trả. Căn cứ: Luật Phí và lệ phí.",
        OfficerName = "Lê Văn Mẫu",
    };

    public static PapersBackModel PapersBack => new()
    {
        Head = DeskHead,
        Number = Given.Number,
        Procedure = "Đăng ký khai sinh",
        Owner = new("Trần Thử Bé"),
        Collector = Given.Submitter,
        Papers = ["Tờ khai đăng ký khai sinh (01 bản chính)", "Giấy chứng sinh (01 bản chính)"],
        ReturnedAt = Given.At(2024, 10, 8, 9, 40),
        OfficerName = "Lê Văn Mẫu",
    };

    public static StopModel Stop => new()
    {
        Head = Given.Head with { Symbol = "02/TB-DGQ" },
        Number = Given.Number,
        VerifyUrl = Given.VerifyUrl,
        To = Given.Submitter,
        Procedure = "Đăng ký khai sinh",
        DeskName = "Bộ phận Tiếp nhận và Trả kết quả phường Bồ Đề",
        ReceivedAt = Given.At(2024, 10, 7, 8, 5),
        Unit = "UBND phường Bồ Đề",
        Cause = "Trẻ đã được đăng ký khai sinh tại nơi khác.",
        Ground = "Khoản 1 Điều 13 Luật Hộ tịch.",
        Fees = "hoàn trả 8.000 đồng trong số 8.000 đồng đã thu. Căn cứ: Luật Phí và lệ phí.",
        HasPapers = true,
        Signatory = new("CHỦ TỊCH", "Nguyễn Thị Thử"),
    };

    public static FeeReceiptModel FeeReceipt => new()
    {
        Head = Given.Head,
        TaxCode = "0100000001",
        Form = "01BLP",
        Series = "BĐ-24",
        Number = "0000147",
        DossierNumber = Given.Number,
        Payer = Given.Submitter,
        Fees = [new("Bản sao trích lục hộ tịch (02 bản)", 16_000), new("Phí chứng thực bản sao từ bản chính", 59_000)],
        Method = "tiền mặt",
        CashierName = "Lê Văn Mẫu",
    };
}
