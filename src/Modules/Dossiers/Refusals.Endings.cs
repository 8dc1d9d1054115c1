using MoCua.Kernel.Results;

namespace MoCua.Dossiers;

internal static partial class Refusals
{
    public static Refusal EndTooLate => new("end-too-late", Texts.EndTooLate);

    public static Refusal FeesWithoutGround => new("fees-without-ground", Texts.FeesWithoutGround, "FeeGround");

    public static Refusal NoPapersToReturn => new("no-papers-to-return", Texts.NoPapersToReturn);

    public static Refusal WithdrawalWithoutReason => new("reason-missing", Texts.WithdrawalWithoutReason, "Reason");

    public static Refusal StopProposedAlready => new("stop-proposed-already", Texts.StopProposedAlready);

    public static Refusal StopNotProposed => new("stop-not-proposed", Texts.StopNotProposed);

    public static Refusal StopNotYours => new("stop-not-yours", Texts.StopNotYours);

    public static Refusal StopBackWithoutReason => new("reason-missing", Texts.StopBackWithoutReason, "Reason");

    public static Refusal StopWithoutCause => new("stop-without-cause", Texts.StopWithoutCause, "Cause");

    public static Refusal StopWithoutGround => new("stop-without-ground", Texts.StopWithoutGround, "Ground");

    public static Refusal SlipWithoutPerson => new("slip-without-person", Texts.SlipWithoutPerson, "Owner.Name");

    public static Refusal SlipWithoutItems => new("slip-without-items", Texts.SlipWithoutItems, "SlipReason");

    public static Refusal SlipWithoutReason => new("slip-without-reason", Texts.SlipWithoutReason, "SlipReason");

    public static Refusal EndedAlready(string stage) => new("ended-already", Say(Texts.EndedAlready, stage));

    public static Refusal FeesUnsettled(long paid) => new("fees-unsettled", Say(Texts.FeesUnsettled, Money.Say(paid)), "Fees");

    public static Refusal RefundMalformed(long paid) => new("refund-malformed", Say(Texts.RefundMalformed, Money.Say(paid)), "Refund");

    public static Refusal HasItsPage(string task) => new("has-its-page", Say(Texts.HasItsPage, task));
}
