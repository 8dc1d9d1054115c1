using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Api;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Return;
using MoCua.Dossiers.Tracking;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Storage;

namespace MoCua.Dossiers;

/// <summary>The heart: counter, desk, custody, return, tracking.</summary>
public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, DossiersModel>();
        services.AddSingleton<BundleEngines>();
        services.AddScoped<PinnedRulesOf>();
        services.AddScoped<AcceptDossier>();
        services.AddScoped<ReceiveSupplement>();
        services.AddScoped<Inbox>();
        services.AddScoped<ShowDossier>();
        services.AddScoped<StepRunner>();
        services.AddScoped<ConflictStory>();
        services.AddScoped<ClaimTask>();
        services.AddScoped<CompleteTask>();
        services.AddScoped<CompleteMany>();
        services.AddScoped<GiveHandover>();
        services.AddScoped<ConfirmHandover>();
        services.AddScoped<CustodyBoard>();
        services.AddScoped<ReadyResults>();
        services.AddScoped<TrackDossier>();
        services.AddScoped<VerifyDocument>();
        services.AddScoped<ElapseWaits>();
        services.AddHostedService<WaitWorker>();
        TrackingLimits.AddTo(services);
        return services;
    }

    public static IEndpointRouteBuilder MapDossiers(this IEndpointRouteBuilder routes)
    {
        PublicEndpoints.Map(routes);
        return routes;
    }
}
