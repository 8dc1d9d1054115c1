using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.People.Api;
using MoCua.People.Counter;
using MoCua.People.Registry;

namespace MoCua.People;

/// <summary>Citizens and organisations that a unit has met, and the numbers that tell them apart.</summary>
public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, PeopleModel>();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<PersonRegistry>();
        services.AddScoped<IRefold, RefoldPeople>();
        services.AddScoped(provider => new SearchPeople(provider.GetRequiredService<PeopleDirectory>()));
        return services;
    }

    /// <summary>The doors of this module under <c>/api/v1</c>.</summary>
    public static void MapPeopleApi(this IEndpointRouteBuilder api) => PersonEndpoints.Map(api);

    /// <summary><c>GET /mot-cua/nguoi?q=</c>: suggestions for the counter's combobox, only from the officer's own units or by a whole number.</summary>
    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mot-cua/nguoi", async (string? q, HttpContext context, SearchPeople search, CancellationToken ct) =>
            {
                context.Response.Headers.CacheControl = "private, no-store";
                return await search.HandleAsync(q, context.Actor(), ct);
            })
            .RequireAuthorization(Policies.Counter);
        return routes;
    }
}
