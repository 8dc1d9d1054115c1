using System.Globalization;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers;

/// <summary>Every expected “no” of this module, in words that say what to do.</summary>
internal static partial class Refusals
{
    public static Refusal NotFound => new("not-found", Texts.NotFound);

    /// <summary>Told to the public, who have a receipt and no scope.</summary>
    public static Refusal CodeUnknown(string? code) => new("not-found", Say(Texts.TrackUnknown, code));

    /// <summary>A code behind a QR that this office never gave.</summary>
    public static Refusal VerifyIdUnknown => new("not-found", Texts.VerifyUnknown);

    public static Refusal ProcedureUnknown => new("procedure-unknown", Texts.ProcedureUnknown);

    public static Refusal NotYourCounter => new("not-your-counter", Texts.NotYourCounter);

    public static Refusal FormInvalid => new("form-invalid", Texts.FormInvalid);

    public static Refusal DecisionMissing => new("decision-missing", Texts.DecisionMissing);

    public static Refusal PapersNotHere => new("papers-not-here", Texts.PapersNotHere);

    public static Refusal SupplementEmpty => new("supplement-empty", Texts.SupplementEmpty);

    public static Refusal NotWaitingForSupplement => new("not-waiting-for-supplement", Texts.NotWaitingForSupplement);

    public static Refusal IdentityNotChecked => new("identity-not-checked", Texts.IdentityNotChecked);

    public static Refusal CollectorNumberMissing => new("collector-number-missing", Texts.CollectorNumberMissing, "CollectorNumber");

    public static Refusal AuthorityMissing => new("authority-missing", Texts.AuthorityMissing, "authority");

    public static Refusal DiscrepancyUnexplained => new("discrepancy-unexplained", Texts.DiscrepancyUnexplained, "remark");

    public static Refusal NoSuchOneStop => new("no-such-one-stop", Texts.NoSuchOneStop);

    public static Refusal TakenInAlready => new("taken-in-already", Texts.TakenInAlready);

    public static Refusal PaperNotKept => new("paper-not-kept", Texts.PaperNotKept);

    public static Refusal PaperReasonMissing => new("paper-reason-missing", Texts.PaperReasonMissing, "Reason");

    public static Refusal PaperOnItsWay(string paper) => new("paper-on-its-way", Say(Texts.PaperOnItsWay, paper));

    public static Refusal NothingToHandOver => new("nothing-to-hand-over", Texts.NothingToHandOver);

    public static Refusal FileUnknown => new("file-unknown", Texts.FileUnknown);

    public static Refusal SupplementNothing => new("supplement-nothing", Texts.SupplementNothing);

    public static Refusal SubmitterWithoutAuthority => new("submitter-without-authority", Texts.CounterNoAuthority, "Authority");

    public static Refusal SetsMalformed => new("sets-malformed", Texts.CounterSetsMalformed, "Sets");

    public static Refusal ReturnWayUnknown => new("return-way-unknown", Texts.CounterReturnWayUnknown, "ReturnWay");

    public static Refusal DraftTooLarge => new("draft-too-large", Texts.CounterDraftTooLarge);

    public static Refusal NoFileSent => new("no-file-sent", Texts.CounterNoFileSent);

    public static Refusal FeesUnpaid => new("fees-unpaid", Texts.FeesUnpaid, "feesPaid");

    public static Refusal PapersMissing(IEnumerable<string> names) => new("papers-missing", Say(Texts.PapersMissing, string.Join("; ", names)), "papers");

    public static Refusal PaperMissing(string name) => new("paper-missing", Say(Texts.CounterPaperMissing, name));

    public static Refusal PaperWithoutSheets(string name) => new("paper-without-sheets", Say(Texts.CounterPaperWithoutSheets, name));

    public static Refusal SheetCountMalformed(string name) => new("sheet-count-malformed", Say(Texts.CounterSheetCount, name));

    public static Refusal FeesChanged(long amount) =>
        new("fees-changed", amount == 0 ? Texts.CounterFeesGone : Say(Texts.CounterFeesChanged, amount), "FeesPaid");

    public static Refusal OtherLevel(Procedures.Bundle bundle) =>
        new("other-level", Say(Texts.CounterOtherLevel, bundle.ShortName, Counter.Levels.Word(bundle.Competence.Receives)));

    public static Refusal ExemptionUnknown(string id) => new("exemption-unknown", Say(Texts.ApiExemptionUnknown, id));

    public static Refusal PaperUnknown(string id) => new("paper-unknown", Say(Texts.ApiPaperUnknown, id));

    public static Refusal PaperTwice(string id) => new("paper-twice", Say(Texts.ApiPaperTwice, id));

    public static Refusal ApologyCauseMissing => new("apology-cause-missing", Texts.ApologyCauseMissing, "Cause");

    public static Refusal ApologyDateMissing => new("apology-date-missing", Texts.ApologyDateMissing, "Date");

    public static Refusal ApologyNotWaiting => new("apology-not-waiting", Texts.ApologyNotWaiting);

    public static Refusal ApologyNotYours => new("apology-not-yours", Texts.ApologyNotYours);

    public static Refusal ApologyReasonMissing => new("reason-missing", Texts.ApologyReasonMissing, "Reason");

    public static Refusal ApologyWithoutDate => new("apology-without-date", Texts.ApologyWithoutDate);

    public static Refusal ApologyPaused => new("apology-paused", Texts.ApologyPaused);

    public static Refusal ApologyReady => new("apology-ready", Texts.ApologyReady);

    public static Refusal ApologySpent => new("apology-spent", Texts.ApologySpent);

    public static Refusal ApologyAwaitsSignature => new("apology-awaits-signature", Texts.ApologyAwaitsSignature);

    public static Refusal ApologyWantsHead(string unit) => new("apology-wants-head", Say(Texts.ApologyWantsHead, unit));

    public static Refusal ApologyNotAWorkingDay(DateOnly last) => new("apology-not-a-working-day", Say(Texts.ApologyNotAWorkingDay, last), "Date");

    public static Refusal ApologyTooEarly(Moment due) => new("apology-too-early", Say(Texts.ApologyTooEarly, due.Spoken()), "Date");

    public static Refusal ClosureDatesMissing => new("closure-dates-missing", Texts.ClosureDatesMissing, "From");

    public static Refusal ClosureNameMissing => new("closure-name-missing", Texts.ClosureNameMissing, "Name");

    public static Refusal ClosureDecisionMissing => new("closure-decision-missing", Texts.ClosureDecisionMissing, "Decision");

    public static Refusal ClosureNotYours => new("closure-not-yours", Texts.ClosureNotYours, "Unit");

    public static Refusal ClosureNotFound => new("not-found", Texts.ClosureNotFound);

    public static Refusal ClosureReasonMissing => new("reason-missing", Texts.ClosureReasonMissing, "Reason");

    public static Refusal ClosureRevoked => new("closure-revoked", Texts.ClosureRevokedAlready);

    public static Refusal ClosureDatesWrong(int most) => new("closure-dates-wrong", Say(Texts.ClosureDatesWrong, most), "To");

    public static Refusal ClosureBeyondCalendar(DateOnly last) => new("closure-beyond-calendar", Say(Texts.ClosureBeyondCalendar, last), "From");

    public static Refusal NoForm => new("no-form", Texts.ApiNoForm, "answers");

    public static Refusal TaskClosed(string task) => new("task-closed", Say(Texts.TaskClosed, task));

    public static Refusal HeldBy(string holder) => new("task-held", Say(Texts.HeldBy, holder));

    public static Refusal ReasonMissing(string decision) => new("reason-missing", Say(Texts.ReasonMissing, decision), "reason");

    public static Refusal SupplementSpent(int most, string legalBasis) => new("supplement-spent", Say(Texts.SupplementSpent, most, legalBasis));

    public static Refusal HandoverSettled(string number) => new("handover-settled", Say(Texts.HandoverSettled, number));

    public static Refusal HandoverOwn(string to) => new("handover-own", Say(Texts.HandoverOwn, to));

    public static Refusal BadWait(string step) => new("bad-wait", Say(Texts.BadWait, step));

    public static Refusal ServiceUnknown(string name, string kind) => new("service-unknown", Say(Texts.ServiceUnknown, name, kind));

    /// <summary>The same refusal with the story of who did what since the page was opened.</summary>
    public static Refusal WithStory(this Refusal refusal, string story) => refusal with { Message = $"{refusal.Message} {story}" };

    public static Refusal OtherCounter(string now) => new("other-counter", Say(Texts.CounterOther, now));

    public static Refusal NoteEmpty(int most) => new("note-empty", Say(Texts.NoteEmpty, most), "Note");

    public static Refusal QuestionEmpty(int most) => new("question-empty", Say(Texts.QuestionEmpty, most), "Question");

    public static Refusal QuestionTooLate => new("question-too-late", Texts.QuestionTooLate);

    public static Refusal QuestionNotOpen => new("question-not-open", Texts.QuestionNotOpen);

    public static Refusal AnswerEmpty(int most) => new("answer-empty", Say(Texts.AnswerEmpty, most), "Answer");

    public static Refusal OpinionsOpen(int count) => new("opinions-open", Say(Texts.OpinionsOpenStill, count));

    public static Refusal OpinionClosed => new("opinion-closed", Texts.OpinionClosed);

    public static Refusal OpinionNotHolder => new("opinion-not-holder", Texts.OpinionNotHolder);

    public static Refusal OpinionOwnUnit => new("opinion-own-unit", Texts.OpinionOwnUnit, "Units");

    public static Refusal OpinionUnitOutOfReach(string unit) => new("opinion-unit-out-of-reach", Say(Texts.OpinionUnitOutOfReach, unit), "Units");

    public static Refusal OpinionUnitMissing(int most) => new("opinion-unit-missing", Say(Texts.OpinionUnitMissing, most), "Units");

    public static Refusal OpinionQuestionMissing(int most) => new("opinion-question-missing", Say(Texts.OpinionQuestionMissing, most), "Text");

    public static Refusal OpinionPaperUnknown => new("opinion-paper-unknown", Texts.OpinionPaperUnknown, "Papers");

    public static Refusal OpinionDuePast => new("opinion-due-past", Texts.OpinionDateMissing, "Date");

    public static Refusal OpinionDateMissing => new("opinion-date-missing", Texts.OpinionDateMissing, "Date");

    public static Refusal OpinionVerdictMissing => new("opinion-verdict-missing", Texts.OpinionVerdictMissing, "Verdict");

    public static Refusal OpinionTextMissing(int most) => new("opinion-text-missing", Say(Texts.OpinionTextMissing, most), "Text");

    public static Refusal OpinionReasonMissing => new("opinion-reason-missing", Texts.OpinionReasonMissing, "Reason");

    public static Refusal NotYoursToAssign(string task) => new("assign-not-yours", Say(Texts.AssignNotYours, task));

    public static Refusal AssignHandOut => new("assign-hand-out", Texts.AssignHandOut);

    public static Refusal AssigneeWithoutPost => new("assignee-without-post", Texts.AssigneeWithoutPost, "To");

    public static Refusal AssigneeHoldsIt(string name) => new("assignee-holds-it", Say(Texts.AssigneeHoldsIt, name), "To");

    public static Refusal AssignReasonMissing => new("assign-reason-missing", Texts.AssignReasonMissing, "Reason");

    public static Refusal AssignNothing => new("assign-nothing", Texts.AssignNothing);

    internal static string Say(string text, params object?[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
