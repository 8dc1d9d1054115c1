using System.Security.Cryptography;

namespace MoCua.Organizations;

/// <summary>The secret of a system, 256 random bits in hexadecimal: as strong as a key, so that it needs neither rules nor a lock.</summary>
internal static class SystemSecret
{
    private const int Bytes = 32;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
