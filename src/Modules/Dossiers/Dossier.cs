using System.Text.Json.Nodes;
using MoCua.Deadlines;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;

namespace MoCua.Dossiers;

/// <summary>
/// A dossier on its way through the units. State here, decisions in the files beside it: values in, a fact or a refusal out,
/// and nothing changes before every check has passed.
/// </summary>
internal sealed partial class Dossier : IAggregate
{
    public Guid Id { get; private init; }

    public string Stream { get; private init; } = "";

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    /// <summary>Mã hồ sơ: unique, never reused.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Behind the QR of receipt and result: cannot be guessed.</summary>
    public string VerifyId { get; private init; } = "";

    /// <summary>One press of the button, one dossier: the same key never makes a second.</summary>
    public string SubmissionKey { get; private init; } = "";

    public string Procedure { get; private init; } = "";

    public string ProcedureName { get; private init; } = "";

    public string Case { get; private init; } = "";

    public string CaseName { get; private init; } = "";

    /// <summary>The bundle of its day; later versions do not touch it.</summary>
    public string BundleVersion { get; private init; } = "";

    public UnitId HelpedAt { get; private init; }

    public UnitId ReceivedAt { get; private init; }

    public UnitId Competent { get; private init; }

    /// <summary>The one unit that answers for the dossier now.</summary>
    public UnitId Responsible { get; private set; }

    public string OwnerName { get; private init; } = "";

    /// <summary>Owner's name without diacritics, for search.</summary>
    public string OwnerFolded { get; private init; } = "";

    public Parties Parties { get; private init; } = null!;

    public JsonObject Answers { get; private set; } = [];

    public IReadOnlyList<DossierPaper> Papers { get; private set; } = [];

    public int Sets { get; private init; }

    public IReadOnlyList<DossierFee> Fees { get; private init; } = [];

    public IReadOnlyList<string> FeeReceipts { get; private set; } = [];

    public string ReturnWay { get; private init; } = "";

    public string RegisterBook { get; private init; } = "";

    public long RegisterEntry { get; private init; }

    /// <summary>Entry in the helping counter's own register of dossiers for other places; null for a dossier of its own.</summary>
    public long? HelpedEntry { get; private init; }

    /// <summary>Another counter accepted it for the one-stop that receives it.</summary>
    public bool IsForwarded => HelpedEntry is not null;

    public Moment AcceptedAt { get; private init; }

    /// <summary>Printed on the receipt; never changes.</summary>
    public Moment? FirstDue { get; private set; }

    /// <summary>The first, moved only by pause, restart, lawful extension or a calendar decision.</summary>
    public Moment? LawfulDue { get; private set; }

    public Due? Clock { get; private set; }

    public DueDate? Due { get; private set; }

    public IReadOnlyList<PartDue> Parts { get; private set; } = [];

    public Moment? PausedSince { get; private set; }

    public int SupplementRounds { get; private set; }

    /// <summary>How many of the requests went out after the day that the law sets for them.</summary>
    public int LateRequests { get; private set; }

    /// <summary>When the last supplement came: the day for the next request counts from here.</summary>
    public Moment? SupplementedAt { get; private set; }

    public IReadOnlyList<SupplementItem> Supplement { get; private set; } = [];

    public Stage Stage { get; private set; }

    public Marking Marking { get; private set; } = null!;

    public IReadOnlyList<DossierResult> Results { get; private set; } = [];

    /// <summary>What the forms of the steps brought, by element id.</summary>
    public JsonObject StepInputs { get; private set; } = [];

    public Moment? ReadyAt { get; private set; }

    public Moment? ReturnedAt { get; private set; }

    public List<DossierTask> Tasks { get; private init; } = [];

    public List<DossierUnit> Units { get; private init; } = [];

    public List<DossierWait> Waits { get; private init; } = [];

    /// <summary>By which it is found; written once and loaded by nobody who works on it.</summary>
    public List<DossierWord> Words { get; private init; } = [];

    public IEnumerable<DossierTask> OpenTasks => Tasks.Where(task => task.IsOpen);

    public DossierResult? Result => Results.Count == 0 ? null : Results[^1];

    /// <summary>Late or not, by the rule of the term: by date for days, by minute for hours.</summary>
    public bool IsLateAt(Moment ready) => Clock is { } clock && Lateness.Of(clock, ready.Local) is Timeliness.Late;

    public static string StreamOf(Guid id) => $"dossier/{id:N}";
}
