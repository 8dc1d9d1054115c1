using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MoCua.Kernel.Time;

namespace MoCua.Dossiers.Api;

/// <summary>The version of one task: who holds it, whether it is done, whether its papers are here. Steps in parallel branches do not touch it.</summary>
internal static class TaskVersion
{
    public static string Of(string? holder, Moment? closedAt, bool awaitsHandover) =>
        Hash(string.Create(CultureInfo.InvariantCulture, $"{holder}/{closedAt?.Microseconds}/{awaitsHandover}"));

    /// <summary>As an entity tag, with quotes.</summary>
    public static string TagOf(string state) => $"\"{Hash(state)}\"";

    private static string Hash(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 8));
}
