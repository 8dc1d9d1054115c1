using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Phiếu rút hồ sơ: what the citizen declares at the counter when taking an application back.</summary>
public sealed record WithdrawalModel
{
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public required string DeskName { get; init; }

    public required string Procedure { get; init; }

    public required Party Owner { get; init; }

    /// <summary>Who came.</summary>
    public required Party By { get; init; }

    /// <summary>By what right somebody else came.</summary>
    public string? Authority { get; init; }

    public required Moment ReceivedAt { get; init; }

    public required Moment WithdrawnAt { get; init; }

    /// <summary>The citizen's own words.</summary>
    public required string Reason { get; init; }

    /// <summary>What became of the fees, with the ground; null where none were paid.</summary>
    public string? Fees { get; init; }

    public required string OfficerName { get; init; }
}

/// <summary>Giấy biên nhận trả lại giấy tờ: which papers of an ended dossier went to whom.</summary>
public sealed record PapersBackModel
{
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public required string Procedure { get; init; }

    public required Party Owner { get; init; }

    public required Party Collector { get; init; }

    public string? Authority { get; init; }

    /// <summary>Each with its counts: “Giấy chứng sinh (01 bản chính)”.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    public required Moment ReturnedAt { get; init; }

    public required string OfficerName { get; init; }
}

/// <summary>
/// Thông báo dừng giải quyết hồ sơ: an ordinary notice, since TT 03/2025/TT-VPCP its Mẫu số 05. The circular's layout has not been verified.
/// </summary>
public sealed record StopModel
{
    /// <summary>Its symbol is the notice's own number.</summary>
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public string? VerifyUrl { get; init; }

    public required Party To { get; init; }

    public required string Procedure { get; init; }

    public required string DeskName { get; init; }

    public required Moment ReceivedAt { get; init; }

    /// <summary>The unit that worked on the dossier.</summary>
    public required string Unit { get; init; }

    public required string Cause { get; init; }

    /// <summary>The rule of law.</summary>
    public required string Ground { get; init; }

    public string? Fees { get; init; }

    /// <summary>Papers of the citizen wait at the one-stop.</summary>
    public bool HasPapers { get; init; }

    /// <summary>On the form of TT 03/2025/TT-VPCP; before, an ordinary notice.</summary>
    public bool ByForm { get; init; }

    public required Signatory Signatory { get; init; }

    /// <summary>Nơi nhận, without the closing marks.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = ["Như trên", "Bộ phận Tiếp nhận và Trả kết quả", "Lưu: VT"];
}
