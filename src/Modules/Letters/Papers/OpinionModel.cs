using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Phiếu lấy ý kiến: one unit asks another on a dossier; printed again with the answer below. The law prescribes no form.</summary>
public sealed record OpinionModel
{
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public required string Procedure { get; init; }

    public required string Owner { get; init; }

    public required string To { get; init; }

    public required string From { get; init; }

    public required string Question { get; init; }

    public required Moment Due { get; init; }

    /// <summary>The law by which silence is consent; null leaves the sentence out.</summary>
    public string? SilenceBasis { get; init; }

    public IReadOnlyList<string> Attached { get; init; } = [];

    public required Signatory Asker { get; init; }

    /// <summary>“Đồng ý”; null while there is no answer.</summary>
    public string? Verdict { get; init; }

    public string? Answer { get; init; }

    public Moment? AnsweredAt { get; init; }

    public Signatory? Answerer { get; init; }

    /// <summary>How it ended without an answer.</summary>
    public string? Ending { get; init; }
}
