using System.Security.Cryptography;
using System.Text;

namespace MoCua.Procedures;

/// <summary>Identity of a bundle's content: SHA-256 in lower-case hexadecimal over every file, independent of machine and line ends.</summary>
public readonly record struct BundleVersion(string Value)
{
    /// <summary>The first twelve digits, for people.</summary>
    public string Brief => Value.Length > 12 ? Value[..12] : Value;

    /// <param name="files">Path with forward slashes → text with line feeds.</param>
    public static BundleVersion Of(IReadOnlyDictionary<string, string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            Append(hash, path);
            Append(hash, text);
        }

        return new BundleVersion(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public override string ToString() => Value;

    // Lengths first: no pair of different file sets can yield the same bytes.
    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        hash.AppendData(BitConverter.GetBytes(bytes.LongLength));
        hash.AppendData(bytes);
    }
}
