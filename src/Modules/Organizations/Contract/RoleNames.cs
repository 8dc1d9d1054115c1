using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>How roles are called on screen.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.CounterOfficer => Texts.RoleCounterOfficer,
        Role.Specialist => Texts.RoleSpecialist,
        Role.Head => Texts.RoleHead,
        Role.Leader => Texts.RoleLeader,
        Role.Clerk => Texts.RoleClerk,
        Role.Administrator => Texts.RoleAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
