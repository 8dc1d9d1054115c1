using System.Security.Cryptography;

namespace MoCua.Dossiers;

/// <summary>Ids behind QR codes: 100 bits of chance in letters and digits that nobody confuses.</summary>
internal static class Unguessable
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 21);
}
