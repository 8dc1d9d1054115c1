using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Sổ theo dõi hồ sơ (Mẫu số 06, Thông tư 01/2018/TT-VPCP), on A4 landscape; its head repeats on every sheet.</summary>
public sealed record RegisterModel
{
    public required Letterhead Head { get; init; }

    /// <summary>Quyển số.</summary>
    public required string BookNumber { get; init; }

    public required int Year { get; init; }

    /// <summary>First and last day that this print covers.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlyList<RegisterRow> Rows { get; init; }

    public Signatory? Signatory { get; init; }
}

/// <summary>One dossier in the register.</summary>
/// <param name="Agency">Cơ quan chủ trì giải quyết.</param>
/// <param name="Ready">When the result came to the one-stop.</param>
/// <param name="Returned">When it was handed out.</param>
/// <param name="Way">Phương thức nhận kết quả.</param>
/// <param name="Collector">Who took it; the signature stays to the pen.</param>
/// <param name="Note">Ghi chú; also says that an entry is void.</param>
public sealed record RegisterRow(
    int Order,
    string Number,
    string Procedure,
    int Sets,
    string Owner,
    string? Address,
    string? Phone,
    string Agency,
    Moment Received,
    Moment? Due = null,
    DateOnly? Ready = null,
    DateOnly? Returned = null,
    string? Way = null,
    string? Collector = null,
    string? Officer = null,
    string? Note = null);
