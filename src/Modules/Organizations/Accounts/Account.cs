using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>An officer: who may sign in, and which posts they hold. One account is one person.</summary>
internal sealed partial class Account : IAggregate
{
    private const int RememberedPasswords = 10;

    public required Guid Id { get; init; }

    public required string Login { get; init; }

    public required string Name { get; init; }

    /// <summary>The name without diacritics, for search.</summary>
    public required string NameFolded { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public required string PasswordHash { get; set; }

    /// <summary>Hashes of the passwords used before, newest first.</summary>
    public IReadOnlyList<string> EarlierPasswords { get; set; } = [];

    public required Moment PasswordSetAt { get; set; }

    public bool MustChangePassword { get; set; }

    /// <summary>A session lives only while it carries this stamp.</summary>
    public required string Stamp { get; set; }

    public Moment? LockedUntil { get; set; }

    public bool Closed { get; set; }

    /// <summary>An invented person of a demo: the account opens in demo mode only.</summary>
    public bool Demo { get; init; }

    /// <summary>What a system may do; null for a person. Systems never sign in on a page, people never at the token endpoint.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    public bool IsSystem => Scopes is not null;

    public List<PostHolding> Posts { get; init; } = [];

    public string Stream
    {
        get => StreamOf(Id);
        private init => _ = value;
    }

    public long FactCount { get; set; }

    public byte[] FactHash { get; set; } = [];

    public static string StreamOf(Guid id) => $"account/{id:n}";

    public static string FoldLogin(string? login) => (login ?? "").Trim().ToLowerInvariant();

    public static Account Open(Guid id, string login, string name, string? phone, string? email, string hash, Moment now, bool demo) => new()
    {
        Id = id,
        Login = FoldLogin(login),
        Name = VietnameseText.Tidy(name),
        NameFolded = VietnameseText.Fold(name),
        Phone = phone,
        Email = email,
        PasswordHash = hash,
        PasswordSetAt = now,
        MustChangePassword = !demo,
        Stamp = NewStamp(),
        Demo = demo,
    };

    /// <param name="hash">Hash of the secret, which is as strong as a key and needs no change by itself.</param>
    public static Account OfSystem(Guid id, string login, string name, IReadOnlyList<string> scopes, string hash, Moment now) => new()
    {
        Id = id,
        Login = FoldLogin(login),
        Name = VietnameseText.Tidy(name),
        NameFolded = VietnameseText.Fold(name),
        PasswordHash = hash,
        PasswordSetAt = now,
        Stamp = NewStamp(),
        Scopes = [.. scopes],
    };

    public SystemRegistered Registered() => new(Id, Login, Name, Scopes!);

    public SystemSecretRenewed RenewSecret(string hash, Moment now)
    {
        (PasswordHash, PasswordSetAt, Stamp) = (hash, now, NewStamp());
        return new SystemSecretRenewed(Id);
    }

    public OfficerAppointed Appointed() => new(Id, Login, Name, Phone, Email);

    public bool IsLocked(Moment machineNow) => LockedUntil is { } until && machineNow < until;

    public Result<PostGranted> Grant(UnitInfo unit, Role role, string title, DateOnly from, DateOnly? until)
    {
        if (until < from)
        {
            return Refusals.EndsBeforeItBegins;
        }

        if (!unit.ValidOn(from))
        {
            return Refusals.UnitNotValid(unit.Name);
        }

        if (Posts.Any(post => post.Unit == unit.Id && post.Role == role && Overlaps(post, from, until)))
        {
            return Refusals.PostHeldAlready(unit.Name);
        }

        var holding = new PostHolding
        {
            Id = Guid.CreateVersion7(), Account = Id, Rank = Posts.Count, Unit = unit.Id, Role = role, Title = VietnameseText.Tidy(title), From = from, Until = until,
        };
        Posts.Add(holding);
        return new PostGranted(Id, Name, holding.Id, unit.Id, unit.Name, role, holding.Title, from, until);
    }

    /// <param name="until">Last day of the post; today is allowed, the past is not.</param>
    public Result<PostEnded> End(PostHolding holding, DateOnly until, DateOnly today)
    {
        if (until < today.AddDays(-1) || until < holding.From.AddDays(-1))
        {
            return Refusals.EndsInThePast;
        }

        if (holding.Until < today || holding.Until <= until)
        {
            return Refusals.PostEndedAlready;
        }

        var before = holding.Until;
        holding.Until = until;
        return new PostEnded(Id, Name, holding.Id, holding.Unit, holding.Role, holding.Title, before, until);
    }

    public PasswordChanged ChangePassword(string hash, Moment now)
    {
        KeepPassword(hash, now, mustChange: false);
        return new PasswordChanged(Id);
    }

    public PasswordReset ResetPassword(string hash, Moment now)
    {
        KeepPassword(hash, now, mustChange: true);
        LockedUntil = null;
        return new PasswordReset(Id);
    }

    public AccountLocked Lock(int failures, Moment until)
    {
        LockedUntil = until;
        return new AccountLocked(Id, failures, until);
    }

    public AccountUnlocked Unlock()
    {
        LockedUntil = null;
        return new AccountUnlocked(Id);
    }

    public AccountClosed Close()
    {
        (Closed, Stamp) = (true, NewStamp());
        return new AccountClosed(Id);
    }

    public AccountReopened Reopen()
    {
        Closed = false;
        return new AccountReopened(Id);
    }

    private static bool Overlaps(PostHolding post, DateOnly from, DateOnly? until) =>
        (post.Until is null || from <= post.Until) && (until is null || post.From <= until);

    private static string NewStamp() => Guid.NewGuid().ToString("n");

    private void KeepPassword(string hash, Moment now, bool mustChange)
    {
        EarlierPasswords = [.. EarlierPasswords.Prepend(PasswordHash).Take(RememberedPasswords - 1)];
        (PasswordHash, PasswordSetAt, MustChangePassword, Stamp) = (hash, now, mustChange, NewStamp());
    }
}
