using System.Text.Json.Nodes;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers;

/// <summary>A complete dossier was received at a counter and got its number and date (Mẫu 01).</summary>
/// <param name="VerifyId">Behind the QR of its papers: whoever exchanged it would make them verify another dossier.</param>
public sealed record DossierAccepted(
    Guid Dossier,
    string Number,
    string Procedure,
    string ProcedureName,
    string Case,
    string CaseName,
    string BundleVersion,
    UnitId HelpedAt,
    UnitId ReceivedAt,
    UnitId Competent,
    [property: Personal] Parties Parties,
    [property: Personal] JsonObject Answers,
    IReadOnlyList<DossierPaper> Papers,
    int Sets,
    DueDate? Due,
    IReadOnlyList<PartDue> Parts,
    IReadOnlyList<DossierFee> Fees,
    string ReturnWay,
    string RegisterBook,
    long RegisterEntry,
    IReadOnlyList<TaskOpened> Opened,
    string? VerifyId = null,
    long? HelpedEntry = null) : Fact;

/// <summary>Fees were paid at the counter; the receipt's number is gap-free in its book and year.</summary>
public sealed record FeesCollected(UnitId OneStop, string Receipt, IReadOnlyList<DossierFee> Lines, long Amount, [property: Personal] string PaidBy) : Fact;

/// <summary>An officer took a task; from here the task has one holder.</summary>
public sealed record TaskClaimed(Guid Task, string Name, UnitId Unit) : Fact;

/// <summary>The holder gave the task back to the unit.</summary>
public sealed record TaskReleased(Guid Task, string Name, UnitId Unit) : Fact;

/// <summary>A step was done: what was decided, how long it took beside its plan, and what comes next.</summary>
/// <param name="Input">The answers of the step's own form.</param>
public sealed record StepCompleted(
    Guid Task,
    string Element,
    string Name,
    UnitId Unit,
    string? Decision,
    string? DecisionLabel,
    [property: Personal] JsonObject? Input,
    Moment OpenedAt,
    Moment? PlannedDue,
    IReadOnlyList<TaskOpened> Opened,
    IReadOnlyList<string> Waiting) : Fact;

/// <summary>A specialist listed what is missing; nothing was asked yet, that takes the signature of somebody else.</summary>
public sealed record SupplementDrafted(IReadOnlyList<SupplementItem> Items) : Fact;

/// <summary>The office asked, once and completely, for what is missing (Mẫu 02). The clock pauses or will restart by the procedure's rule.</summary>
/// <param name="NoticeBy">By when the law wanted the notice to go out.</param>
/// <param name="Late">It went out after that day; the request stands, and so does the delay.</param>
/// <param name="LegalBasis">The rule that allows the request and sets the day.</param>
public sealed record SupplementRequested(
    int Round, IReadOnlyList<SupplementItem> Items, Moment? DueBefore, Moment? NoticeBy = null, bool Late = false, string? LegalBasis = null) : Fact;

/// <summary>What was asked for has come; the date moves by the procedure's rule.</summary>
public sealed record SupplementReceived(IReadOnlyList<DossierPaper> Papers, DueDate? Due, Moment? DueBefore, IReadOnlyList<TaskOpened> Opened) : Fact;

/// <summary>With what was asked for the citizen declared anew: the answers to the procedure's form, whole, before and after.</summary>
/// <param name="Changed">Labels of what changed, in the order of the form.</param>
public sealed record AnswersCorrected([property: Personal] JsonObject Before, [property: Personal] JsonObject Answers, IReadOnlyList<string> Changed) : Fact;

/// <summary>A waiting time that the process prescribes (niêm yết) is over.</summary>
public sealed record WaitElapsed(string Element, string Name, Moment Since, IReadOnlyList<TaskOpened> Opened) : Fact;

/// <summary>A message of another agency that the process waited for has come; the reason says which letter it was.</summary>
public sealed record MessageReceived(string Element, string Name, UnitId Unit, IReadOnlyList<TaskOpened> Opened) : Fact;

/// <summary>The program gave the dossier's data to another agency, whose unit sees the dossier from now on (chuyển dữ liệu).</summary>
/// <param name="Element">Id of the service task.</param>
public sealed record DataSent(string Element, string Name, UnitId To, string ToName) : Fact;

/// <summary>Why the lawful date moves without a supplement.</summary>
public enum DueMove
{
    /// <summary>Verification and the like: the law gives a longer term.</summary>
    Extended,

    /// <summary>The term stands still: others work or the citizen pays, and the law does not count it.</summary>
    Stands,

    /// <summary>The uncounted time is over.</summary>
    RunsAgain,

    /// <summary>The calendar itself changed by decision; the ground names it.</summary>
    Calendar,
}

/// <summary>The work led to another date by the term's own rule.</summary>
public sealed record DueMoved(DueMove Move, string LegalBasis, Moment? DueBefore, DueDate? Due) : Fact;

/// <summary>The result got its number from the source that the bundle names.</summary>
public sealed record ResultNumbered(string Result, string Name, string Number, string Book, long Entry, DateOnly Date) : Fact;

/// <summary>The result stands at the one-stop: lateness is measured here.</summary>
public sealed record ResultReady(Moment? LawfulDue, bool OnTime) : Fact;

/// <summary>The result was handed to the collector, whose identity was checked.</summary>
public sealed record ResultReturned([property: Personal] PersonSnapshot Collector, bool IsOwner, string? Authority, IReadOnlyList<string> Papers) : Fact;

/// <summary>Both sides have confirmed: the papers changed custodian.</summary>
public sealed record PapersHandedOver(Guid Handover, string Record, UnitId From, string FromName, UnitId To, string ToName, IReadOnlyList<string> Papers) : Fact;

/// <summary>
/// The unit that keeps a paper cannot find it: it stays answerable for it, and the steps no longer wait for it. The reason says what was done.
/// </summary>
public sealed record PaperLost(string PaperId, string Paper, UnitId At, string AtName) : Fact;

/// <summary>A lost paper was found where it should have been, or was replaced by the citizen.</summary>
public sealed record PaperFound(string PaperId, string Paper, UnitId At, string AtName) : Fact;

/// <summary>One side gave a batch of dossiers with their papers, and named them line by line.</summary>
public sealed record HandoverGiven(string Number, UnitId From, UnitId To, IReadOnlyList<HandoverLine> Lines) : Fact;

/// <summary>The other side confirmed what arrived; what did not stays with the giver.</summary>
/// <param name="Missing">Dossiers of which nothing arrived.</param>
/// <param name="MissingPapers">Single papers that were listed and did not arrive with their dossier.</param>
public sealed record HandoverConfirmed(IReadOnlyList<Guid> Arrived, IReadOnlyList<Guid> Missing, IReadOnlyList<MissingPaper> MissingPapers, string? Remark) : Fact;

/// <summary>A paper that stands in a record and was not among what arrived.</summary>
public sealed record MissingPaper(Guid Dossier, string PaperId, string Paper);

/// <summary>The giver took the batch back before it was confirmed.</summary>
public sealed record HandoverWithdrawn : Fact;

/// <summary>One dossier in a batch.</summary>
public sealed record HandoverLine(Guid Dossier, string Number, string Content, string Owner, Moment? Due, IReadOnlyList<string> PaperIds, IReadOnlyList<string> Papers);
