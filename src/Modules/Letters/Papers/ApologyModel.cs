using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>
/// Mẫu số 04 of the circular in force when the dossier was received (<see cref="OneStopForms"/>). The date appointed first stays on the paper.
/// </summary>
public sealed record ApologyModel
{
    /// <summary>How the paper is called and what it promises.</summary>
    public OneStopForms Form => OneStopForms.On(ReceivedAt.Date);

    /// <summary>Its symbol is the paper's own number: “03/PXL”.</summary>
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public string? VerifyUrl { get; init; }

    public required Party To { get; init; }

    public required string Procedure { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public string? Field { get; init; }

    public required string DeskName { get; init; }

    public required Moment ReceivedAt { get; init; }

    /// <summary>The date on the receipt.</summary>
    public required Moment FirstDue { get; init; }

    /// <summary>The one new date.</summary>
    public required Moment NewDue { get; init; }

    /// <summary>The unit that is late.</summary>
    public required string Unit { get; init; }

    public required string Reason { get; init; }

    public required Signatory Signatory { get; init; }

    /// <summary>Nơi nhận, without the closing marks.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = ["Như trên", "Bộ phận Tiếp nhận và Trả kết quả", "Lưu: VT"];
}
