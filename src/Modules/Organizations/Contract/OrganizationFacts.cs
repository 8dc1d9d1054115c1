using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

// Names and titles of officers stand openly in facts: they answer for public acts, and every fact names its actor the same way.
// What is only theirs (telephone, e-mail) is marked personal.

public sealed record UnitOpened(
    UnitId Unit, string Code, string Name, UnitKind Kind, UnitId? Parent, string Area, IReadOnlyList<string> Functions, DateOnly ValidFrom) : Fact;

/// <param name="ValidTo">Last day of the unit.</param>
public sealed record UnitClosed(UnitId Unit, string Name, DateOnly ValidTo) : Fact;

public sealed record OfficerAppointed(Guid Account, string Login, string Name, [property: Personal] string? Phone, [property: Personal] string? Email) : Fact;

/// <summary>Another system got an account: it acts under its post, within its scopes.</summary>
public sealed record SystemRegistered(Guid Account, string Login, string Name, IReadOnlyList<string> Scopes) : Fact;

/// <summary>The system's secret was replaced; every token it held is void.</summary>
public sealed record SystemSecretRenewed(Guid Account) : Fact;

/// <param name="Until">Last day, or null while it is open.</param>
public sealed record PostGranted(
    Guid Account, string Name, Guid Holding, UnitId Unit, string UnitName, Role Role, string Title, DateOnly From, DateOnly? Until) : Fact;

/// <param name="Until">Last day of the post: the new one.</param>
public sealed record PostEnded(
    Guid Account, string Name, Guid Holding, UnitId Unit, Role Role, string Title, DateOnly? UntilBefore, DateOnly Until) : Fact;

/// <summary>Another officer exercises the post between two days, both inclusive.</summary>
/// <param name="Title">Of the post.</param>
/// <param name="ActsAs">What the receiver's papers and facts say.</param>
/// <param name="Document">The written authorisation.</param>
public sealed record PostDelegated(
    Guid Account, string Name, Guid Delegation, Guid Holding, UnitId Unit, string UnitName, Role Role, string Title, Guid To, string ToName, string ActsAs, DateOnly From, DateOnly Until,
    string? Document) : Fact;

/// <summary>A delegation was taken back before its last day.</summary>
public sealed record DelegationRevoked(Guid Account, string Name, Guid Delegation, Role Role, Guid To, string ToName) : Fact;

/// <summary>The person chose a new password; every session ends.</summary>
public sealed record PasswordChanged(Guid Account) : Fact;

/// <summary>An administrator set a first password that must be changed at the next sign-in; every session ends.</summary>
public sealed record PasswordReset(Guid Account) : Fact;

/// <param name="Until">Machine time at which the lock opens by itself.</param>
public sealed record AccountLocked(Guid Account, int FailedAttempts, Moment Until) : Fact;

public sealed record AccountUnlocked(Guid Account) : Fact;

/// <summary>The account may no longer sign in; every session ends.</summary>
public sealed record AccountClosed(Guid Account) : Fact;

public sealed record AccountReopened(Guid Account) : Fact;
