using System.Text.Json.Serialization;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers;

/// <summary>Where a dossier stands. The numbers are the national status codes used in exchange.</summary>
public enum Stage
{
    /// <summary>Được tiếp nhận: accepted, nobody has begun.</summary>
    Accepted = 2,

    /// <summary>Đang xử lý.</summary>
    InProgress = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ: the clock obeys the procedure's rule.</summary>
    AwaitingSupplement = 5,

    /// <summary>Công dân yêu cầu rút hồ sơ: it ended without a result and is never late.</summary>
    Withdrawn = 7,

    /// <summary>Dừng xử lý: the agency ended it without a result.</summary>
    Stopped = 8,

    /// <summary>Đã xử lý xong: the result stands at the one-stop.</summary>
    Ready = 9,

    /// <summary>Đã trả kết quả.</summary>
    Returned = 10,
}

/// <summary>Chủ hồ sơ, người nộp, người đại diện: three persons who may differ.</summary>
/// <param name="Owner">For whom the result is.</param>
/// <param name="Submitter">Who stands at the counter, when not the owner.</param>
/// <param name="Authority">What entitles the submitter: giấy ủy quyền, cha, mẹ …</param>
/// <param name="Representative">Who acts for an owner who cannot (child, person under guardianship, organisation).</param>
public sealed record Parties(PersonSnapshot Owner, PersonSnapshot? Submitter, string? Authority, PersonSnapshot? Representative)
{
    [JsonIgnore]
    public PersonSnapshot Presenter => Submitter ?? Representative ?? Owner;
}

/// <summary>What a sheet in a dossier is.</summary>
public enum PaperKind
{
    /// <summary>Brought by the citizen at intake.</summary>
    Submitted,

    /// <summary>Brought later, on request.</summary>
    Supplement,

    /// <summary>Made by the office: what goes back to the citizen.</summary>
    Result,
}

/// <summary>One line of papers: how many sheets of which kind, their scans, and who keeps them now.</summary>
/// <param name="At">The one custodian; null when handed to the citizen or never on paper.</param>
/// <param name="Lost">Its custodian cannot find it and answers for it; null for every other paper.</param>
public sealed record DossierPaper(
    string Id, string Name, PaperKind Kind, int Originals, int Certified, int Copies, bool Presented, bool FromDatabase, IReadOnlyList<PaperScan> Files, UnitId? At,
    bool? Lost = null)
{
    [JsonIgnore]
    public int Sheets => Originals + Certified + Copies;
}

/// <summary>A scan of a paper: which file, and the hash of its content, so that the chain of facts proves the content too.</summary>
/// <param name="Sha256">Lower-case hex; empty until the dossier takes the scan in.</param>
public sealed record PaperScan(Guid Id, string Sha256);

/// <summary>A due date with the words that explain it.</summary>
public sealed record DueDate(Moment At, bool Provisional, string Term, IReadOnlyList<string> Why);

/// <summary>In interlinked work, the date of one unit beside the date of the whole.</summary>
public sealed record PartDue(string Name, UnitId Unit, Moment At);

/// <param name="Amount">Whole đồng.</param>
/// <param name="AtReturn">Falls due when the result is collected, not at intake.</param>
public sealed record DossierFee(string Id, string Name, int Quantity, long Amount, string? Exemption, bool AtReturn);

/// <summary>A task as a fact tells it.</summary>
public sealed record TaskOpened(Guid Task, string Element, string Name, Role Role, UnitId Unit, string UnitName, Moment? PlannedDue);

/// <summary>One line of a request for supplements.</summary>
public sealed record SupplementItem(string Name, int Originals, int Certified, int Copies, string Why);
