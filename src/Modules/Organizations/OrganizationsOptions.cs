namespace MoCua.Organizations;

/// <summary>What an installation decides about sign-in. Times are the machine's (QCVN 12:2026/BCA gives the bounds).</summary>
public sealed class OrganizationsOptions
{
    /// <summary>Opens the accounts of invented people and lists them on the sign-in page.</summary>
    public bool Demo { get; set; }

    /// <summary>The one password of all invented people.</summary>
    public string DemoPassword { get; set; } = "MoCua-2024!";

    /// <summary>Failed sign-ins in a row after which the account is locked.</summary>
    public int LockAfter { get; set; } = 5;

    public TimeSpan LockFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>A session without a request ends after this; in a demo after a working day.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session ends after this however busy it is.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Administrators choose a new password at least this often.</summary>
    public TimeSpan AdministratorPasswordAge { get; set; } = TimeSpan.FromDays(60);

    /// <summary>A demo runs all day on one desk; nobody signs in again every quarter of an hour.</summary>
    public void UseDemo(bool demo)
    {
        Demo = demo;
        if (demo)
        {
            Idle = Longest;
        }
    }
}
