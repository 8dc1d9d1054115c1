using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MoCua.Kernel.Storage;

namespace MoCua.Files;

/// <summary>Content that people bring and that MoCua makes: stored once, checked, durable.</summary>
public static class FilesModule
{
    /// <param name="services">The composition.</param>
    /// <param name="folder">Where content lies; part of every back-up together with the database.</param>
    public static IServiceCollection AddFiles(this IServiceCollection services, string folder)
    {
        services.AddSingleton(_ => new FileVault(folder));
        services.AddSingleton<FileDownloads>();
        services.AddScoped<FileRecords>();
        services.AddScoped(provider => new FileVerifier(provider.GetRequiredService<AppDb>(), provider.GetRequiredService<FileVault>()));
        services.AddSingleton<IModelPart, FilesModel>();
        services.AddHostedService<VaultAtStart>();
        return services;
    }

    /// <summary>Opens the vault before the first request: a folder that cannot be written stops the start, not an officer.</summary>
    private sealed class VaultAtStart(FileVault vault) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive(vault);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
