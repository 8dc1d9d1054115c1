using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

internal enum HandoverState
{
    Given,
    Confirmed,
    Withdrawn,
}

/// <summary>Biên bản bàn giao: a batch of dossiers with their papers from one unit to another. Two sides, two signatures.</summary>
internal sealed class Handover : IAggregate
{
    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    /// <summary>Gap-free per giving unit and year.</summary>
    public string Number { get; private init; } = "";

    public UnitId From { get; private init; }

    public string FromName { get; private init; } = "";

    public UnitId To { get; private init; }

    public string ToName { get; private init; } = "";

    public IReadOnlyList<HandoverLine> Lines { get; private init; } = [];

    public HandoverState State { get; private set; }

    public Guid GivenBy { get; private init; }

    public string GivenByName { get; private init; } = "";

    public Moment GivenAt { get; private init; }

    public string? ReceivedByName { get; private set; }

    public Moment? ReceivedAt { get; private set; }

    public IReadOnlyList<Guid> Missing { get; private set; } = [];

    public string? Remark { get; private set; }

    public static string StreamOf(Guid id) => $"handover/{id:N}";

    public static (Handover Handover, HandoverGiven Fact) Give(
        string number, UnitId from, string fromName, UnitId to, string toName, IReadOnlyList<HandoverLine> lines, Actor by, Moment now)
    {
        var id = Guid.CreateVersion7();
        var handover = new Handover
        {
            Id = id, Stream = StreamOf(id), Number = number, From = from, FromName = fromName, To = to, ToName = toName,
            Lines = lines, GivenBy = by.Account, GivenByName = by.Name, GivenAt = now, State = HandoverState.Given,
        };
        return (handover, new HandoverGiven(number, from, to, lines));
    }

    /// <summary>
    /// The receiving side says what arrived; what is missing stays with the giver. Two sides are two persons: who gave and holds a post
    /// on the other side too (standing in at the counter) would otherwise sign for both.
    /// </summary>
    public Result<HandoverConfirmed> Confirm(IReadOnlyCollection<Guid> arrived, string? remark, Actor by, Moment now)
    {
        if (State is not HandoverState.Given)
        {
            return Refusals.HandoverSettled(Number);
        }

        if (!by.DossierUnits().Contains(To))
        {
            return Refusals.NotFound;
        }

        if (by.Account == GivenBy)
        {
            return Refusals.HandoverOwn(ToName);
        }

        var missing = Lines.Select(line => line.Dossier).Except(arrived).ToList();
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(remark))
        {
            return Refusals.DiscrepancyUnexplained;
        }

        (State, ReceivedByName, ReceivedAt, Missing, Remark) = (HandoverState.Confirmed, by.Name, now, missing, remark);
        return new HandoverConfirmed([.. Lines.Select(line => line.Dossier).Intersect(arrived)], missing, remark);
    }

    public Result<HandoverWithdrawn> Withdraw(Actor by)
    {
        if (State is not HandoverState.Given)
        {
            return Refusals.HandoverSettled(Number);
        }

        if (!by.DossierUnits().Contains(From))
        {
            return Refusals.NotFound;
        }

        State = HandoverState.Withdrawn;
        return new HandoverWithdrawn();
    }
}
