namespace MoCua.Letters.Papers;

/// <summary>
/// Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu số 02, Thông tư 01/2018/TT-VPCP): everything that is missing, said once and in full.
/// Also serves as guidance before acceptance, without a dossier number.
/// </summary>
public sealed record SupplementModel
{
    /// <summary>Its symbol is the paper's own number: “12/HDHS”.</summary>
    public required Letterhead Head { get; init; }

    /// <summary>Mã hồ sơ; null before acceptance.</summary>
    public string? Number { get; init; }

    /// <summary>Full address under <c>/xac-minh/</c>; null prints no QR code.</summary>
    public string? VerifyUrl { get; init; }

    public required string DeskName { get; init; }

    public required Party Submitter { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Content { get; init; }

    /// <summary>Papers to hand in, with the kind of copy asked for.</summary>
    public IReadOnlyList<PaperLine> Papers { get; init; } = [];

    /// <summary>What must be corrected without a new paper, one line each.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Why, with the legal basis.</summary>
    public required string Reason { get; init; }

    /// <summary>Last day to answer, when a law sets one.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Where the dossier can be followed.</summary>
    public string? Website { get; init; }

    public required string ContactName { get; init; }

    public required string ContactPhone { get; init; }

    public required string OfficerName { get; init; }
}
