using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

internal enum SignInOutcome
{
    Succeeded,
    WrongPassword,
    Locked,
    Closed,
    UnknownLogin,
    SignedOut,
}

/// <summary>
/// The access log (QCVN 12:2026/BCA: who, from where, when, with what outcome; kept at least twelve months, then removed). It is no
/// fact: it must be removable after its time, it comes in any number, and a guess at a password must not make a person's own change fail.
/// What is typed as an unknown login is not kept: people type their password there.
/// </summary>
internal sealed class SignInAttempt : ITechnical
{
    public required Guid Id { get; init; }

    public Guid? Account { get; init; }

    public required SignInOutcome Outcome { get; init; }

    /// <summary>Machine time.</summary>
    public required Moment At { get; init; }

    public string? Address { get; init; }

    public string? Device { get; init; }
}
