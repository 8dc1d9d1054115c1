using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu số 03, Thông tư 01/2018/TT-VPCP).</summary>
public sealed record RejectionModel
{
    public required Letterhead Head { get; init; }

    /// <summary>Number of an application made online; null at the counter.</summary>
    public string? Number { get; init; }

    /// <summary>When an online application was sent.</summary>
    public Moment? SubmittedAt { get; init; }

    public required string DeskName { get; init; }

    public required Party Submitter { get; init; }

    /// <summary>Nội dung yêu cầu giải quyết.</summary>
    public required string Content { get; init; }

    /// <summary>The reason in the words of the law; never a technical code.</summary>
    public required string Reason { get; init; }

    /// <summary>What the person can do now, for example which agency is competent.</summary>
    public string? Advice { get; init; }

    public required string ContactName { get; init; }

    public required string ContactPhone { get; init; }

    public required string OfficerName { get; init; }
}
