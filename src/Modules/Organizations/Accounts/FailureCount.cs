using System.Security.Cryptography;
using System.Text;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>
/// How many sign-ins in a row went wrong under a login, whether or not an account bears it: the answer must not tell. Counted before
/// the password is looked at, so that guesses at once count each. The login itself is not kept, only its digest.
/// </summary>
internal sealed class FailureCount : ITechnical
{
    public required string Digest { get; init; }

    public int Failures { get; init; }

    /// <summary>Machine time.</summary>
    public Moment? LockedUntil { get; init; }

    public static string DigestOf(string login) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(login)));
}
