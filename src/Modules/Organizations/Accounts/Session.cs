using MoCua.Kernel.Facts;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>One signed-in browser. Kept apart from facts: it says where somebody is signed in, not what they did.</summary>
internal sealed class Session : ITechnical
{
    public required Guid Id { get; init; }

    public required Guid Account { get; init; }

    /// <summary>The account's stamp at sign-in; when the account has another, the session is over.</summary>
    public required string Stamp { get; init; }

    /// <summary>Machine time.</summary>
    public required Moment StartedAt { get; init; }

    public Moment? EndedAt { get; set; }

    public string? Address { get; init; }

    public string? Device { get; init; }
}
