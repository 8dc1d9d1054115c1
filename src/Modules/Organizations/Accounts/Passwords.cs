using Microsoft.AspNetCore.Identity;

namespace MoCua.Organizations;

/// <summary>Hashes and checks passwords with the framework's hasher.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>Checked when no account bears the login, so that the answer takes as long.</summary>
    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString("n")));

    public string Hash(string password) => hasher.HashPassword(null!, password);

    public bool Fits(string hash, string password) =>
        hasher.VerifyHashedPassword(null!, hash, password) is not PasswordVerificationResult.Failed;

    public bool FitsNobody(string password)
    {
        _ = Fits(nobody.Value, password);
        return false;
    }
}
