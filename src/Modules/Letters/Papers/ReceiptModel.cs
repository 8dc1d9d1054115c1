using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu số 01, Thông tư 01/2018/TT-VPCP).</summary>
public sealed record ReceiptModel
{
    public required Letterhead Head { get; init; }

    /// <summary>The one-stop that received the dossier: “Bộ phận Tiếp nhận và Trả kết quả – UBND phường Bồ Đề”.</summary>
    public required string DeskName { get; init; }

    /// <summary>Mã hồ sơ: printed, and carried by the barcode.</summary>
    public required string Number { get; init; }

    /// <summary>Full address under <c>/xac-minh/</c> that the QR code leads to.</summary>
    public required string VerifyUrl { get; init; }

    /// <summary>Who stands at the counter.</summary>
    public required Party Submitter { get; init; }

    /// <summary>Chủ hồ sơ, when it is somebody else.</summary>
    public Party? Owner { get; init; }

    /// <summary>Who acts for an organisation or by authority, as the paper shall say it.</summary>
    public string? Representative { get; init; }

    /// <summary>How the dossier came: “trực tiếp”, “trực tuyến”, “qua dịch vụ bưu chính công ích”.</summary>
    public string? Channel { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Content { get; init; }

    /// <summary>Name of the procedure, when the content does not say it already.</summary>
    public string? Procedure { get; init; }

    public required IReadOnlyList<PaperLine> Papers { get; init; }

    /// <summary>Số lượng hồ sơ, in sets.</summary>
    public int Sets { get; init; } = 1;

    /// <summary>The term by law in words: “05 ngày làm việc”, “trong ngày”.</summary>
    public required string TermText { get; init; }

    public required Moment ReceivedAt { get; init; }

    /// <summary>When the result will be ready; null for a procedure without a term, which is lawful.</summary>
    public Moment? DueAt { get; init; }

    /// <summary>What stands in place of a date that is not known yet; null where the procedure has no term.</summary>
    public string? DueText { get; init; }

    /// <summary>Why this date, in a few short lines.</summary>
    public IReadOnlyList<string> DueExplanation { get; init; } = [];

    /// <summary>In interlinked procedures: the date of the unit that works on it.</summary>
    public UnitDue? SecondDue { get; init; }

    /// <summary>Where and how the result will be fetched.</summary>
    public required string ReturnPlace { get; init; }

    public IReadOnlyList<FeeLine> Fees { get; init; } = [];

    /// <summary>Sổ theo dõi hồ sơ: quyển số.</summary>
    public string? BookNumber { get; init; }

    /// <summary>Sổ theo dõi hồ sơ: số thứ tự.</summary>
    public string? EntryNumber { get; init; }

    public required string OfficerName { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Sum of the fees, in whole đồng.</summary>
    public long FeesTotal => Fees.Sum(fee => fee.Amount);

    /// <summary>Is there more than one fee, so that a total says something.</summary>
    public bool HasSeveralFees => Fees.Count > 1;
}

/// <summary>One of the two copies of a receipt.</summary>
internal sealed record ReceiptCopy(ReceiptModel Receipt, int Number, string Keeper)
{
    public bool Second => Number == 2;
}
