using Microsoft.AspNetCore.DataProtection;
using MoCua.Kernel;

namespace MoCua.Host;

/// <summary>Puts the modules together. Nothing else happens here.</summary>
public static class Composition
{
    public static WebApplication Build(MocuaOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(options.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (options.Quiet)
        {
            builder.Logging.ClearProviders();
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Scripts);
        builder.Services.AddKernel(options.OpenStorage());
        builder.Services.AddDataProtection().SetApplicationName("mocua")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Data, "keys")));
        AddModules(builder.Services, options);
        builder.Services.AddRazorPages();

        var app = builder.Build();
        UseRoad(app);
        return app;
    }

    private static void AddModules(IServiceCollection services, MocuaOptions options)
    {
        _ = services;
        _ = options;
    }

    private static void UseRoad(WebApplication app)
    {
        app.UseRouting();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapRazorPages();
        app.MapGet("/health/live", () => "ok").AllowAnonymous();
        app.MapGet("/health/ready", () => "ok").AllowAnonymous();
    }
}
