using Microsoft.AspNetCore.Authorization;
using MoCua.Kernel.Identity;

namespace MoCua.Organizations;

/// <summary>
/// Names of the authorization policies. They say which kind of post opens a page; what a person sees on it is narrowed by unit in the load query.
/// A page for everybody says <c>[AllowAnonymous]</c>; one that says nothing asks for a signed-in officer.
/// </summary>
public static class Policies
{
    /// <summary>Any signed-in officer with a post today.</summary>
    public const string Officer = "officer";

    /// <summary>Receives dossiers and hands out results.</summary>
    public const string Counter = "counter";

    /// <summary>Works on tasks: specialist, head, leader, clerk, counter officer.</summary>
    public const string Desk = "desk";

    /// <summary>Approves and signs: head, leader.</summary>
    public const string Approval = "approval";

    /// <summary>Numbers, seals and issues (văn thư).</summary>
    public const string Clerk = "clerk";

    /// <summary>Manages units, officers and posts.</summary>
    public const string Administration = "administration";

    internal static void AddTo(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = options.FallbackPolicy;
        options.AddPolicy(Officer, policy => policy.RequireRole(Enum.GetValues<Role>().Select(Roles.CodeOf)));
        Add(options, Counter, Role.CounterOfficer);
        Add(options, Desk, Role.CounterOfficer, Role.Specialist, Role.Head, Role.Leader, Role.Clerk);
        Add(options, Approval, Role.Head, Role.Leader);
        Add(options, Clerk, Role.Clerk);
        Add(options, Administration, Role.Administrator);
    }

    private static void Add(AuthorizationOptions options, string name, params Role[] roles) =>
        options.AddPolicy(name, policy => policy.RequireRole(roles.Select(Roles.CodeOf)));
}
