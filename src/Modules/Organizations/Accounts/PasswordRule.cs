using System.Security.Cryptography;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;

namespace MoCua.Organizations;

/// <summary>QCVN 12:2026/BCA: at least eight signs with lower, upper, digit and special; and, of our own, not the login or the name.</summary>
internal static class PasswordRule
{
    public const int Shortest = 8;

    /// <summary>PBKDF2 reads every sign; nobody types more than this.</summary>
    public const int Longest = 128;

    private const string Lower = "abcdefghijkmnpqrstuvwxyz";
    private const string Upper = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";
    private const string Special = "-+=%#@";

    public static Result<Done> Check(string password, string login, string name)
    {
        if (password.Length is < Shortest or > Longest)
        {
            return Refusals.PasswordLength;
        }

        if (!password.Any(char.IsLower) || !password.Any(char.IsUpper) || !password.Any(char.IsDigit) || password.All(char.IsLetterOrDigit))
        {
            return Refusals.PasswordKinds;
        }

        var folded = VietnameseText.Fold(password).Replace(" ", "", StringComparison.Ordinal);
        var nameFolded = VietnameseText.Fold(name).Replace(" ", "", StringComparison.Ordinal);
        return Contains(password, login) || Contains(folded, nameFolded) ? Refusals.PasswordNamesOwner : Done.It;
    }

    /// <summary>A first password to hand over by word: no letters that are read in two ways.</summary>
    public static string NewFirstPassword()
    {
        var signs = RandomNumberGenerator.GetItems<char>(Lower, 5)
            .Concat(RandomNumberGenerator.GetItems<char>(Upper, 3))
            .Concat(RandomNumberGenerator.GetItems<char>(Digits, 3))
            .Concat(RandomNumberGenerator.GetItems<char>(Special, 1))
            .ToArray();
        RandomNumberGenerator.Shuffle<char>(signs);
        return new string(signs);
    }

    private static bool Contains(string password, string word) =>
        word.Length >= 4 && password.Contains(word, StringComparison.OrdinalIgnoreCase);
}
