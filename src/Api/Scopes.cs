using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MoCua.Api;

/// <summary>What a system may be allowed to do. People need none: their posts decide. A system needs the scope and a post.</summary>
public static class Scopes
{
    public const string DossiersRead = "dossiers.read";
    public const string DossiersWrite = "dossiers.write";
    public const string ProceduresRead = "procedures.read";
    public const string PersonsRead = "persons.read";
    public const string PersonsWrite = "persons.write";
    public const string UnitsRead = "units.read";
    public const string OfficersManage = "officers.manage";

    /// <summary>Type of the claim that holds one scope; only systems carry it.</summary>
    public const string Claim = "scope";

    /// <summary>Type of the claim that says that a system came, not a person.</summary>
    public const string SystemClaim = "system";

    /// <summary>Every scope with what it lets a system do.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DossiersRead] = "Read dossiers, tasks and hand-overs of the system's units, without personal data.",
        [DossiersWrite] = "Receive dossiers, work on tasks, hand over papers.",
        [ProceduresRead] = "Read procedures with their cases, papers, forms and fees.",
        [PersonsRead] = "Read personal data: persons, parties, answers.",
        [PersonsWrite] = "Register persons.",
        [UnitsRead] = "Read units and working calendars.",
        [OfficersManage] = "Manage officers and posts of the system's units.",
    };

    public static bool IsSystem(this ClaimsPrincipal who) => who.HasClaim(claim => claim.Type == SystemClaim);

    public static bool MayUse(this ClaimsPrincipal who, string scope) => !who.IsSystem() || who.HasClaim(Claim, scope);

    /// <summary>Systems need this scope here.</summary>
    internal sealed record Needed(string Scope);

    internal static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var missing = call.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<Needed>().FirstOrDefault(needed => !call.HttpContext.User.MayUse(needed.Scope));
        return missing is not { } needed
            ? await next(call)
            : Missing(needed.Scope);
    }

    /// <summary>The answer to a token without the scope.</summary>
    public static ProblemAnswer Missing(string scope) => new(StatusCodes.Status403Forbidden, "scope-missing", Say.It(Texts.ScopeMissing, scope));

    public static TBuilder NeedsScope<TBuilder>(this TBuilder route, string scope)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Needed(scope));
}
