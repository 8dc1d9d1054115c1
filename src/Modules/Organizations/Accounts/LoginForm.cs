using System.Text.RegularExpressions;

namespace MoCua.Organizations;

/// <summary>What a login looks like: three to sixty small letters, digits, dots and hyphens, a letter or digit at both ends.</summary>
internal static partial class LoginForm
{
    public static bool Fits(string? login) => Form().IsMatch(Account.FoldLogin(login));

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]{1,58})[a-z0-9]$")]
    private static partial Regex Form();
}
