using System.Text.Json.Nodes;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Processes;
using MoCua.Procedures;

namespace MoCua.Dossiers.Refolding;

/// <summary>
/// A dossier told by its facts alone, with the bundle to which it is pinned: an account of its own, beside the decisions that wrote the tables.
/// A fact that has no rule here is an error: who adds a fact adds its rule.
/// </summary>
internal sealed partial class DossierFold(Bundle bundle, ProcessDefinition process, IReadOnlyDictionary<Guid, IReadOnlyList<HandoverLine>> carried)
{
    public DossierAccepted Accepted { get; private set; } = null!;

    public Moment AcceptedAt { get; private set; }

    /// <summary>A personal part was lawfully destroyed: what it held cannot be compared.</summary>
    public bool PersonalDestroyed { get; private set; }

    public UnitId Responsible { get; private set; }

    public JsonObject Answers { get; private set; } = [];

    public IReadOnlyList<DossierPaper> Papers { get; private set; } = [];

    public List<string> FeeReceipts { get; } = [];

    public DueDate? Due { get; private set; }

    public Moment? PausedSince { get; private set; }

    public int SupplementRounds { get; private set; }

    public int LateRequests { get; private set; }

    public Moment? SupplementedAt { get; private set; }

    public IReadOnlyList<SupplementItem> Supplement { get; private set; } = [];

    public Stage Stage { get; private set; }

    public Marking Marking { get; private set; } = Marking.Empty;

    public List<DossierResult> Results { get; } = [];

    public JsonObject StepInputs { get; private set; } = [];

    public Moment? ReadyAt { get; private set; }

    public Moment? ReturnedAt { get; private set; }

    public Apology? Apology { get; private set; }

    /// <summary>What the citizen was asked, and what they said.</summary>
    public List<AskedOf> Questions { get; } = [];

    public List<FoldedTask> Tasks { get; } = [];

    /// <summary>What people were told of the time that runs out.</summary>
    public List<(Guid Warning, Guid? Task, WarningStage Stage, Moment Due, bool ToHead, bool ToLeader)> Warnings { get; } = [];

    public HashSet<UnitId> Units { get; } = [];

    /// <summary>Waiting times by element and beginning, and whether they are over.</summary>
    public List<(string Element, Moment Since, bool Over)> Waits { get; } = [];

    public Moment? LawfulDue => Due?.At;

    public Moment? FirstDue { get; private set; }

    public IReadOnlyList<PartDue> Parts { get; private set; } = [];

    private IEnumerable<FoldedTask> Open => Tasks.Where(task => task.ClosedAt is null);

    /// <summary>Takes the next fact in; says what is wrong when the fact cannot follow the ones before it.</summary>
    public string? Take(RecordedFact recorded)
    {
        PersonalDestroyed |= recorded.PersonalDestroyed;
        var at = recorded.At;
        switch (recorded.Fact)
        {
            case DossierAccepted fact: return Accept(fact, at);
            case DossierTakenIn fact: return TakeIn(fact, recorded.Actor, at);
            case FeesCollected fact: return Collect(fact, recorded);
            case FeeReceiptVoided fact: return Void(fact, recorded);
            case TaskClaimed fact: return Claim(fact, recorded.Actor);
            case TaskReleased fact: return On(fact.Task, task => (task.Holder, task.GivenBy) = (null, null));
            case TaskAssigned fact: return Assign(fact, recorded);
            case NoteWritten: return null;
            case OpinionAsked fact: return Ask(fact, recorded.Actor);
            case OpinionGiven fact: return Settle(fact.Opinion, each => each with { Closed = true, Verdict = fact.Verdict, Answer = fact.Text });
            case OpinionOverdue fact: return Settle(fact.Opinion, each => each with { Closed = fact.SilenceBasis is not null, Reported = true });
            case OpinionWaived fact: return Settle(fact.Opinion, each => each with { Closed = true });
            case QuestionAsked fact: Questions.Add(new AskedOf(fact.Number, fact.Text, fact.Unit, fact.UnitName, recorded.Actor.Name, null)); return null;
            case QuestionAnswered fact: return Answer(fact);
            case StepCompleted fact: return Complete(fact, recorded.Actor, at);
            case WaitElapsed fact: return Occur(fact.Element, fact.Opened, at);
            case MessageReceived fact: return Occur(fact.Element, fact.Opened, at);
            case DataSent fact: Units.Add(fact.To); return null;
            case SupplementDrafted fact: Supplement = fact.Items; return null;
            case SupplementRequested fact: return Request(fact, at);
            case SupplementReceived fact: return Receive(fact, at);
            case AnswersCorrected fact: Answers = fact.Answers ?? []; return null;
            case DueMoved fact: return Move(fact, at);
            case DossierWarned fact: Warnings.Add((fact.Warning, fact.Task, fact.Stage, fact.Due, fact.To.Contains(Role.Head), fact.To.Contains(Role.Leader))); return null;
            case ResultNumbered fact: return Number(fact, at);
            case ResultReady: return Ready(at);
            case ResultReturned: return Return(at);
            case PapersHandedOver fact: return Carry(fact);
            case PaperLost fact: return Mark(fact.PaperId, fact.At, true);
            case PaperFound fact: return Mark(fact.PaperId, fact.At, null);
            case DossierWithdrawn fact: return Withdraw(fact, at);
            case FeesSettled: return null;
            case PapersReturned: return GiveBack(recorded.Actor, at);
            case StopProposed fact: return Propose(fact, at);
            case StopSentBack: return SendStopBack(at);
            case DossierStopped fact: return StopAt(fact, at);
            case ApologyDrafted fact: Apology = new Apology(fact.Round, ApologyState.Drafted, fact.Cause, fact.Promised, fact.Unit, null); return null;
            case ApologyApproved: return Letter(ApologyState.Approved, null);
            case ApologySentBack: return Letter(ApologyState.SentBack, null);
            case ApologySigned fact: return Letter(ApologyState.Signed, fact.Number);
            default: return $"{recorded.Fact.GetType().Name} has no rule by which it could be folded";
        }
    }

    private string? Accept(DossierAccepted fact, Moment at)
    {
        (Accepted, AcceptedAt, Stage, Responsible, Answers, Papers, Due) = (fact, at, Stage.Accepted, fact.HelpedAt, fact.Answers ?? [], fact.Papers, fact.Due);
        (FirstDue, Parts) = (fact.Due?.At, fact.Parts);
        Units.UnionWith([fact.ReceivedAt, fact.HelpedAt, fact.Competent]);
        if (fact.HelpedEntry is not null)
        {
            OpenAtDesk(fact.Opened, at);
            LookWhereItLies();
            return null;
        }

        return Follow(process.Start(Facts(null)), fact.Opened, at);
    }

    private void OpenAtDesk(IReadOnlyList<TaskOpened> opened, Moment at) => Tasks.AddRange(opened.Select(task => new FoldedTask(task, at, due: null, element: null)));

    private string? TakeIn(DossierTakenIn fact, FactActor by, Moment at)
    {
        if (Open.FirstOrDefault(task => task.Opened.Element is DeskSteps.TakeIn) is not { } task)
        {
            return "it was taken in, and nobody had forwarded it";
        }

        (task.Holder, task.ClosedAt) = ((by.Account, by.Name), at);
        (FirstDue, Parts, Responsible) = (fact.Due?.At, fact.Parts, fact.At);
        MoveTo(fact.Due);
        return Follow(process.Start(Facts(null)), fact.Opened, at);
    }

    private string? Claim(TaskClaimed fact, FactActor by)
    {
        (Responsible, Stage) = (fact.Unit, Begun());
        return On(fact.Task, task => task.Holder = (by.Account, by.Name));
    }

    private string? Assign(TaskAssigned fact, RecordedFact recorded)
    {
        (Responsible, Stage) = (fact.Unit, Begun());
        return On(fact.Task, task => (task.Holder, task.GivenBy) = ((fact.To, fact.ToName), (recorded.Actor.Name, recorded.Reason)));
    }

    private string? Answer(QuestionAnswered fact)
    {
        var at = Questions.FindIndex(each => each.Number == fact.Number);
        if (at < 0)
        {
            return $"question {fact.Number} was answered, which nobody asked";
        }

        Questions[at] = Questions[at] with { Answer = fact.Answer };
        return null;
    }

    private string? Complete(StepCompleted fact, FactActor by, Moment at)
    {
        var misfit = On(fact.Task, task => (task.Holder, task.ClosedAt, task.Outcome) = ((by.Account, by.Name), at, fact.DecisionLabel));
        if (misfit is not null)
        {
            return misfit;
        }

        if (fact.Input is { Count: > 0 } input)
        {
            StepInputs[fact.Element] = input.DeepClone();
        }

        (Stage, lastStep) = (Begun(), fact.Element);
        return Follow(process.Complete(Marking, fact.Element, Facts(fact.Decision)), fact.Opened, at);
    }

    private string? Request(SupplementRequested fact, Moment at)
    {
        (Stage, PausedSince, Supplement, SupplementRounds) = (Stage.AwaitingSupplement, at, fact.Items, fact.Round);
        LateRequests += fact.Late ? 1 : 0;
        return fact.Late != (fact.NoticeBy is { } by && at.Date > by.Date) ? "a request for supplements says of itself that it is late, or in time, and is not" : null;
    }

    private string? Receive(SupplementReceived fact, Moment at)
    {
        if (process.WaitingAt(Marking).FirstOrDefault(StepActions.AwaitsSupplement) is not { } message)
        {
            return "a supplement was received that the process did not wait for";
        }

        MoveTo(fact.Due);
        (Stage, PausedSince, Supplement, SupplementedAt) = (Stage.InProgress, null, [], at);
        Papers = [.. Papers, .. fact.Papers];
        return Follow(process.Occur(Marking, message.Id, Facts(null)), fact.Opened, at);
    }

    private string? Occur(string element, IReadOnlyList<TaskOpened> opened, Moment at)
    {
        var step = process.Occur(Marking, element, Facts(null));
        if (PausedSince is not null && !step.IsRefused && step.Value.Closed.Any(id => StepActions.AwaitsSupplement(process.Find(id))))
        {
            (Stage, PausedSince, Supplement) = (Stage.InProgress, null, []);
        }

        End(element);
        return Follow(step, opened, at);
    }

    private string? Move(DueMoved fact, Moment at)
    {
        PausedSince = fact.Move switch
        {
            DueMove.Stands => at,
            DueMove.RunsAgain => null,
            _ => PausedSince,
        };
        MoveTo(fact.Due);
        return null;
    }

    private void MoveTo(DueDate? due)
    {
        Due = due;
        foreach (var task in Open)
        {
            task.DossierDue = LawfulDue ?? DossierTask.Never;
        }
    }

    private string? Letter(ApologyState state, string? number)
    {
        Apology = Apology is { } draft ? draft with { State = state, Number = number ?? draft.Number } : null;
        return Apology is null ? "an apology letter is decided on that nobody drafted" : null;
    }

    private Stage Begun() => Stage is Stage.Accepted ? Stage.InProgress : Stage;

    private Dictionary<string, JsonNode?> Facts(string? decision) => decision is null
        ? new() { ["case"] = Accepted.Case }
        : new() { ["case"] = Accepted.Case, ["decision"] = decision };
}
