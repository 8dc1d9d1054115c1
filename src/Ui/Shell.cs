using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Ui;

/// <summary>What the frame around a page needs to know; one per request, made by the host in <see cref="UiSetup.AddUi"/>.</summary>
/// <param name="Actor">Who is signed in, or null on public pages.</param>
/// <param name="CivilNow">The date and time that legal dates read (not the machine's clock).</param>
/// <param name="IsDemo">Everything shown is invented; the banner says so.</param>
/// <param name="DiffersFromMachine">The civil date is not the machine's date; the banner shows it.</param>
/// <param name="Office">The authority whose desk this is, for example “UBND quận Long Biên”.</param>
public sealed record Shell(Actor? Actor, Moment CivilNow, bool IsDemo, bool DiffersFromMachine, string Office)
{
    /// <summary>Every post of the officer, also outside the unit for which they work now; the frame lets them choose among several units.</summary>
    public IReadOnlyList<Post> Held { get; init; } = Actor?.Posts ?? [];

    /// <summary>Reads the dates from the clock; the rest comes from configuration and sign-in.</summary>
    public static Shell For(Actor? actor, CivilClock clock, TimeProvider machine, bool isDemo, string office) =>
        new(actor, clock.Now, isDemo, Moment.FromUtc(machine.GetUtcNow()).Date != clock.Today, office);
}
