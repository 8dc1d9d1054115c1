namespace MoCua.Kernel.Identity;

/// <summary>A unit of the organisation: readable, stable, never reused, for example <c>long-bien/phuong-bo-de/mot-cua</c>.</summary>
public readonly record struct UnitId(string Value) : IComparable<UnitId>
{
    public int CompareTo(UnitId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(UnitId left, UnitId right) => left.CompareTo(right) < 0;

    public static bool operator >(UnitId left, UnitId right) => left.CompareTo(right) > 0;

    public static bool operator <=(UnitId left, UnitId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(UnitId left, UnitId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}

/// <summary>What a post lets its holder do. Names follow <c>domain.md</c> 9.1; processes use the kebab-case codes of <see cref="Roles"/>.</summary>
public enum Role
{
    CounterOfficer,
    Specialist,
    Head,
    Leader,
    Clerk,
    Administrator,
}

/// <summary>The codes of roles as bundles write them.</summary>
public static class Roles
{
    private static readonly Dictionary<string, Role> ByCode = new(StringComparer.Ordinal)
    {
        ["counter-officer"] = Role.CounterOfficer,
        ["specialist"] = Role.Specialist,
        ["head"] = Role.Head,
        ["leader"] = Role.Leader,
        ["clerk"] = Role.Clerk,
        ["administrator"] = Role.Administrator,
    };

    public static IReadOnlyCollection<string> Codes => ByCode.Keys;

    public static Role? Find(string code) => ByCode.TryGetValue(code, out var role) ? role : null;

    public static string CodeOf(Role role) => ByCode.First(pair => pair.Value == role).Key;
}

/// <summary>One post that a person holds now: a role in a unit, under a printed title (“Chủ tịch UBND phường”).</summary>
/// <param name="Acting">For whom it is exercised; null in a post of one's own.</param>
public sealed record Post(UnitId Unit, string UnitName, Role Role, string Title, ActingFor? Acting = null);

/// <summary>The post of another, exercised by a delegation. Every fact under it names the person who acts and this one.</summary>
/// <param name="Account">Whose post it is.</param>
/// <param name="Title">Of the post, in its holder's hands.</param>
/// <param name="Document">Number and date of the written authorisation.</param>
public sealed record ActingFor(Guid Delegation, Guid Account, string Name, string Title, string? Document);

/// <summary>Who acts. Comes into every slice as a parameter; never read from ambient state.</summary>
public sealed record Actor(Guid Account, string Name, IReadOnlyList<Post> Posts)
{
    /// <summary>The program itself: timers, imports, deliveries.</summary>
    public static Actor System { get; } = new(Guid.Empty, "Hệ thống", []);

    public IEnumerable<UnitId> Units => Posts.Select(post => post.Unit).Distinct();

    public bool Holds(Role role) => Posts.Any(post => post.Role == role);

    public bool Holds(Role role, UnitId unit) => Posts.Any(post => post.Role == role && post.Unit == unit);

    /// <summary>The post under which this actor performs a task, or null when no post fits.</summary>
    public Post? PostFor(Role role, UnitId unit) => Posts.FirstOrDefault(post => post.Role == role && post.Unit == unit);
}
