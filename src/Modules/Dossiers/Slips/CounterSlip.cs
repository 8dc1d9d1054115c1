using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.People;

namespace MoCua.Dossiers;

internal enum SlipKind
{
    /// <summary>Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, before acceptance (Mẫu 02).</summary>
    Guidance,

    /// <summary>Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu 03).</summary>
    Refusal,
}

/// <summary>What the person wanted, at which counter.</summary>
internal sealed record SlipOccasion(UnitInfo OneStop, string Procedure, string ProcedureName, string Case, string CaseName, PersonSnapshot Person);

/// <summary>A slip that the counter gave instead of taking a dossier in. It has a number of its own series and wastes none of a dossier.</summary>
internal sealed class CounterSlip : IAggregate
{
    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    /// <summary>One press of the button, one slip.</summary>
    public string SubmissionKey { get; private init; } = "";

    public SlipKind Kind { get; private init; }

    /// <summary>Gap-free per one-stop, kind and year.</summary>
    public string Number { get; private init; } = "";

    public UnitId OneStop { get; private init; }

    public string Procedure { get; private init; } = "";

    public string ProcedureName { get; private init; } = "";

    public string Case { get; private init; } = "";

    public string CaseName { get; private init; } = "";

    public PersonSnapshot Person { get; private init; } = null!;

    public string NameFolded { get; private init; } = "";

    public IReadOnlyList<SupplementItem> Items { get; private init; } = [];

    public string Reason { get; private init; } = "";

    public string? Advice { get; private init; }

    public Moment At { get; private init; }

    public string OfficerName { get; private init; } = "";

    /// <summary>Why no slip of this kind can be given, or null. Checked before a number is taken.</summary>
    public static Refusal? RefusalOf(SlipKind kind, IReadOnlyList<SupplementItem> items, string reason) =>
        kind is SlipKind.Guidance && items.Count == 0 && reason.Length == 0 ? Refusals.SlipWithoutItems
        : kind is SlipKind.Refusal && reason.Length == 0 ? Refusals.SlipWithoutReason
        : null;

    public static (CounterSlip Slip, Fact Fact) Give(
        SlipKind kind, string number, SlipOccasion occasion, IReadOnlyList<SupplementItem> items, string reason, string? advice, string submissionKey, Actor by, Moment now)
    {
        var id = Guid.CreateVersion7();
        var slip = new CounterSlip
        {
            Id = id, Stream = $"slip/{id:N}", SubmissionKey = submissionKey, Kind = kind, Number = number, OneStop = occasion.OneStop.Id, Procedure = occasion.Procedure, ProcedureName = occasion.ProcedureName,
            Case = occasion.Case, CaseName = occasion.CaseName, Person = occasion.Person, NameFolded = VietnameseText.Fold(occasion.Person.Name), Items = items, Reason = reason,
            Advice = advice, At = now, OfficerName = by.Name,
        };
        Fact fact = kind is SlipKind.Guidance
            ? new GuidanceGiven(number, slip.OneStop, occasion.OneStop.Name, slip.Procedure, slip.ProcedureName, slip.Case, slip.CaseName, slip.Person, items, reason.Length == 0 ? null : reason, advice)
            : new IntakeRefused(number, slip.OneStop, occasion.OneStop.Name, slip.Procedure, slip.ProcedureName, slip.Case, slip.CaseName, slip.Person, reason, advice);
        return (slip, fact);
    }
}
