using MoCua.Kernel.Time;

namespace MoCua.Letters.Papers;

/// <summary>Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu số 05, Thông tư 01/2018/TT-VPCP): one row for each hand-over, never overwritten.</summary>
public sealed record ControlSlipModel
{
    public required Letterhead Head { get; init; }

    public required string Number { get; init; }

    public string? BookNumber { get; init; }

    public string? EntryNumber { get; init; }

    /// <summary>Cơ quan chủ trì giải quyết.</summary>
    public required string Agency { get; init; }

    /// <summary>Cơ quan phối hợp giải quyết.</summary>
    public string? CoAgencies { get; init; }

    public required Party Submitter { get; init; }

    public string? Content { get; init; }

    public required Moment ReceivedAt { get; init; }

    public Moment? DueAt { get; init; }

    public IReadOnlyList<ControlStep> Steps { get; init; } = [];

    /// <summary>Empty rows for the pen after the rows that are known.</summary>
    public int BlankRows { get; init; }

    /// <summary>The empty rows as a list, for the template.</summary>
    public IEnumerable<int> Blanks => Enumerable.Range(Steps.Count + 1, BlankRows);
}

/// <summary>Was a step finished before, on or after its date.</summary>
public enum StepOutcome
{
    Early,
    OnTime,
    Late,
}

/// <summary>One hand-over: who gave the dossier to whom, when, and how the giver stood to its time.</summary>
public sealed record ControlStep(string FromUnit, string ToUnit, Moment At, string? FromPerson = null, string? ToPerson = null, StepOutcome? Outcome = null, string? Note = null)
{
    public bool Early => Outcome is StepOutcome.Early;

    public bool OnTime => Outcome is StepOutcome.OnTime;

    public bool Late => Outcome is StepOutcome.Late;
}
