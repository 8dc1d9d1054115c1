using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Deliveries;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Kernel;

/// <summary>What every module stands on: clocks, the unit of work, facts and their delivery.</summary>
public static class KernelModule
{
    public static IServiceCollection AddKernel(this IServiceCollection services, IStorage storage)
    {
        services.AddSingleton(storage);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<CivilClock>();
        services.AddSingleton<IModelPart, KernelModel>();
        services.AddSingleton<FactCatalogue>();
        services.AddSingleton(provider => new DeliveryRoutes(provider.GetServices<DeliveryRoute>()));
        services.AddDbContext<AppDb>(storage.Configure);
        services.AddScoped<FactHistory>();
        services.AddScoped<ChainVerifier>();
        services.AddScoped<DeliveryQueue>();
        services.AddScoped<SchemaMigrator>();
        services.AddHostedService<DeliveryWorker>();
        return services;
    }
}
