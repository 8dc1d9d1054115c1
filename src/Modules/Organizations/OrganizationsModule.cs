using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MoCua.Api;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Units, officers, posts, sign-in.</summary>
public static class OrganizationsModule
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services, Action<OrganizationsOptions>? configure = null)
    {
        services.AddOptions<OrganizationsOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddSingleton<IModelPart, OrganizationsModel>();
        services.AddSingleton(provider => new UnitDirectory(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ActorCache>();
        services.AddSingleton<Passwords>();
        services.AddScoped<IRefold, RefoldAccounts>();
        services.AddScoped<SignIn>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<DemoAccounts>();
        AddAdministration(services);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddScoped(provider => new OrganizationsSeed(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<UnitDirectory>(),
            provider.GetRequiredService<ActorCache>(),
            provider.GetRequiredService<Passwords>(),
            provider.GetRequiredService<CivilClock>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new FirstAdministrator(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<Passwords>(), provider.GetRequiredService<CivilClock>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new DemoDistrict(
            provider.GetRequiredService<OrganizationsSeed>(), provider.GetRequiredService<IOptions<OrganizationsOptions>>()));
        services.AddScoped(provider => new OfficerDirectory(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<CivilClock>(), provider.GetRequiredService<IOptions<OrganizationsOptions>>()));
        services.AddAuthentication(Entry.Scheme)
            .AddPolicyScheme(Entry.Scheme, displayName: null, entry => entry.ForwardDefaultSelector = Entry.Of)
            .AddCookie()
            .AddBearerToken(AccessTokens.Scheme);
        services.AddSingleton<AccessTokens>();
        services.AddScoped(provider => new SystemClients(
            provider.GetRequiredService<AppDb>(), provider.GetRequiredService<UnitDirectory>(), provider.GetRequiredService<Passwords>(),
            provider.GetRequiredService<ActorCache>(), provider.GetRequiredService<CivilClock>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthorization(Policies.AddTo);
        return services;
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddScoped<OfficerChange>();
        services.AddScoped<AppointOfficer>();
        services.AddScoped<GrantPost>();
        services.AddScoped<EndPost>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<ListOfficers>();
        services.AddScoped<ShowOfficer>();
        services.AddScoped<ListUnits>();
        services.AddScoped<DelegatePost>();
        services.AddScoped<RevokeDelegation>();
        services.AddScoped<ListDelegations>();
        services.AddScoped<ListSystems>();
        services.AddScoped<ShowSystem>();
        services.AddScoped<RegisterSystem>();
        services.AddScoped<ChangeSystem>();
    }

    /// <summary>Sign-in and rights. Call after routing and before the pages.</summary>
    public static IApplicationBuilder UseOrganizations(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseMiddleware<BearerIdentity>()
        .UseApiGuards()
        .UseMiddleware<PasswordChangeFirst>()
        .UseAuthorization()
        .UseApiShapes();

    public static IEndpointRouteBuilder MapOrganizations(this IEndpointRouteBuilder routes)
    {
        SignOutEndpoint.Map(routes);
        WorkForEndpoint.Map(routes);
        TokenEndpoint.Map(routes);
        return routes;
    }

    /// <summary>The doors of this module under <c>/api/v1</c>.</summary>
    public static void MapOrganizationsApi(this IEndpointRouteBuilder api)
    {
        SessionEndpoints.Map(api);
        MeEndpoints.Map(api);
        UnitEndpoints.Map(api);
        OfficerEndpoints.Map(api);
        OfficerChangeEndpoints.Map(api);
        DelegationEndpoints.Map(api);
        SystemEndpoints.Map(api);
    }
}
