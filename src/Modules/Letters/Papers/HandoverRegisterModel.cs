using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Sổ giao nhận hồ sơ of one unit: its hand-over records in the order of their numbers, on A4 landscape.</summary>
public sealed record HandoverRegisterModel
{
    public required Letterhead Head { get; init; }

    /// <summary>First and last day that this print covers.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required IReadOnlyList<HandoverRegisterRow> Rows { get; init; }
}

/// <summary>One record.</summary>
/// <param name="Dossiers">How many dossiers it lists.</param>
/// <param name="Papers">How many kinds of papers they have together.</param>
/// <param name="Note">What was missing, and the receiver's remark.</param>
public sealed record HandoverRegisterRow(
    int Order, string Number, Moment GivenAt, string From, string GivenBy, string To, string? ReceivedBy, Moment? ReceivedAt, int Dossiers, int Papers, string State, string Note);
