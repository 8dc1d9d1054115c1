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

    /// <summary>Dossiers of which nothing arrived.</summary>
    public IReadOnlyList<Guid> Missing { get; private set; } = [];

    /// <summary>Single papers that did not arrive with their dossier.</summary>
    public IReadOnlyList<MissingPaper> MissingPapers { get; private set; } = [];

    /// <summary>How many lines of the record did not arrive whole.</summary>
    public int Discrepancies { get; private set; }

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
    public Result<HandoverConfirmed> Confirm(Arrivals seen, Actor by, Moment now)
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

        var (arrived, missing, papers) = Counted(seen);
        if (missing.Count + papers.Count > 0 && string.IsNullOrWhiteSpace(seen.Remark))
        {
            return Refusals.DiscrepancyUnexplained;
        }

        (State, ReceivedByName, ReceivedAt) = (HandoverState.Confirmed, by.Name, now);
        (Missing, MissingPapers, Remark) = (missing, papers, seen.Remark);
        Discrepancies = missing.Count + papers.Select(each => each.Dossier).Distinct().Count();
        return new HandoverConfirmed(arrived, missing, papers, seen.Remark);
    }

    /// <summary>The line as it arrived: without the papers that did not.</summary>
    public HandoverLine ArrivedOf(Guid dossier)
    {
        var line = Lines.Single(each => each.Dossier == dossier);
        var gone = MissingPapers.Where(each => each.Dossier == dossier).Select(each => each.PaperId).ToHashSet(StringComparer.Ordinal);
        var kept = line.PaperIds.Zip(line.Papers).Where(each => !gone.Contains(each.First)).ToList();
        return line with { PaperIds = [.. kept.Select(each => each.First)], Papers = [.. kept.Select(each => each.Second)] };
    }

    /// <summary>A dossier none of whose papers arrived did not arrive.</summary>
    private (List<Guid> Arrived, List<Guid> Missing, List<MissingPaper> Papers) Counted(Arrivals seen)
    {
        var (arrived, missing, papers) = (new List<Guid>(), new List<Guid>(), new List<MissingPaper>());
        foreach (var line in Lines)
        {
            var gone = line.PaperIds.Zip(line.Papers).Where(each => seen.Missing.Contains((line.Dossier, each.First))).ToList();
            if (!seen.Dossiers.Contains(line.Dossier) || gone.Count == line.PaperIds.Count)
            {
                missing.Add(line.Dossier);
                continue;
            }

            arrived.Add(line.Dossier);
            papers.AddRange(gone.Select(each => new MissingPaper(line.Dossier, each.First, each.Second)));
        }

        return (arrived, missing, papers);
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

/// <summary>What the receiving side counted.</summary>
/// <param name="Dossiers">Those that arrived; a dossier left out stays with the giver whole.</param>
/// <param name="Missing">Papers of arrived dossiers that were listed and are not there.</param>
/// <param name="Remark">What is missing and why, when something is.</param>
internal sealed record Arrivals(IReadOnlyCollection<Guid> Dossiers, IReadOnlyCollection<(Guid Dossier, string PaperId)> Missing, string? Remark);
