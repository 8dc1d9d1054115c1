using MoCua.Kernel.Results;

namespace MoCua.Dossiers;

internal static partial class Refusals
{
    public static Refusal VoidNotYours => new("void-not-yours", Texts.VoidNotYours);

    public static Refusal VoidWithoutReason => new("void-without-reason", Texts.VoidWithoutReason, "ly-do");

    public static Refusal ReceiptVoidAlready => new("receipt-void-already", Texts.ReceiptVoidAlready);

    public static Refusal ReceiptSettled => new("receipt-settled", Texts.ReceiptSettled);

    public static Refusal NothingOwed => new("nothing-owed", Texts.NothingOwed);

    public static Refusal OwedOtherwise(long amount) => new("owed-otherwise", Say(Texts.OwedOtherwise, Money.Say(amount)), "so-tien");
}
