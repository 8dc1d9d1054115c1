using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using MoCua.Kernel.Identity;

namespace MoCua.Kernel.Facts;

/// <summary>Who did it, as of that day: later changes of name or post do not touch it.</summary>
/// <param name="Acting">For whom, by which delegation; missing where the post was the actor's own.</param>
public sealed record FactActor(Guid Account, string Name, string? Title, string? Unit, ActingFor? Acting = null);

/// <summary>The hashed envelope of a fact: position, time, person, reason, body, commitment to the personal part, and the hash before it.</summary>
internal sealed record FactEnvelope(
    int Version,
    Guid Id,
    string Stream,
    long Sequence,
    string Type,
    long At,
    long RecordedAt,
    FactActor Actor,
    string? Reason,
    JsonNode Body,
    string? Personal,
    string Previous)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, FactJson.Whole);

    public static FactEnvelope FromBytes(byte[] bytes) => JsonSerializer.Deserialize<FactEnvelope>(bytes, FactJson.Whole)!;

    public static byte[] Hash(byte[] bytes) => SHA256.HashData(bytes);

    public static string Commitment(byte[] salt, byte[] personal)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(salt);
        sha.AppendData(personal);
        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
