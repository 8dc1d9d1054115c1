using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Kernel.Deliveries;

/// <summary>One fact on its way to one handler. Kept apart from the fact: facts never change, deliveries do.</summary>
internal sealed class Delivery : ITechnical
{
    public Guid FactId { get; init; }

    public required string Handler { get; init; }

    /// <summary>Machine time from which it may be tried (again).</summary>
    public Moment DueAt { get; set; }

    public Moment? ClaimedUntil { get; set; }

    public int Attempts { get; set; }

    public Moment? DoneAt { get; set; }

    public string? LastError { get; set; }

    public static Delivery Of(Guid fact, string handler, Moment now) => new() { FactId = fact, Handler = handler, DueAt = now };
}
