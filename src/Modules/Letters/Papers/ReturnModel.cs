using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Giấy biên nhận trả kết quả: what was handed to whom, on which authority.</summary>
public sealed record ReturnModel
{
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public string? VerifyUrl { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Chủ hồ sơ.</summary>
    public required Party Owner { get; init; }

    /// <summary>Who takes the result.</summary>
    public required Party Collector { get; init; }

    /// <summary>By what right somebody else takes it: “Giấy ủy quyền số … ngày …”.</summary>
    public string? Authority { get; init; }

    public required IReadOnlyList<ResultLine> Results { get; init; }

    /// <summary>Original papers given back with the result.</summary>
    public IReadOnlyList<PaperLine> PapersBack { get; init; } = [];

    public required Moment ReturnedAt { get; init; }

    /// <summary>“trực tiếp”, “qua dịch vụ bưu chính công ích”.</summary>
    public required string Way { get; init; }

    public required string OfficerName { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One result: its kind, its number and symbol, its date, what it says, and how many copies.</summary>
public sealed record ResultLine(int Order, string Kind, string? Symbol, DateOnly? Date, string? Summary, int Copies = 1);
