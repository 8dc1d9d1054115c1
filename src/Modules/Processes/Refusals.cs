using MoCua.Kernel.Results;

namespace MoCua.Processes;

/// <summary>Every expected “no” of a step.</summary>
internal static class Refusals
{
    public static Refusal GuardUnreadable(string text) => new("guard-unreadable", Say.That(Texts.GuardUnreadable, text));

    public static Refusal GuardFactMissing(string fact) => new("guard-unknown", Say.That(Texts.GuardFactMissing, fact), fact);

    public static Refusal GuardFactOfWrongType(string fact) => new("guard-unknown", Say.That(Texts.GuardFactOfWrongType, fact), fact);
}
