using Microsoft.AspNetCore.DataProtection;
using MoCua.Api;
using MoCua.Deadlines;
using MoCua.Dossiers;
using MoCua.Files;
using MoCua.Forms;
using MoCua.Kernel;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;
using MoCua.Letters;
using MoCua.Organizations;
using MoCua.People;
using MoCua.Procedures;
using MoCua.Procedures.Api;
using MoCua.Ui;

namespace MoCua.Host;

/// <summary>Puts the modules together. Nothing else happens here.</summary>
public static class Composition
{
    public static WebApplication Build(MocuaOptions options)
    {
        // Named, since under a test the entry assembly is the runner: pages and static files are found by this name.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
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
        builder.Services.AddDataProtection().SetApplicationName("mocua")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.Data, "keys")));
        builder.Services.AddHttpContextAccessor();
        AddPages(builder.Services, options);
        builder.Services.AddKernel(options.OpenStorage());
        builder.Services.AddApi(options.PublicUrl);
        AddModules(builder.Services, options);

        var app = builder.Build();
        UseRoad(app);
        return app;
    }

    /// <summary>The clock of a demo is no address of a production: there its page has no route.</summary>
    private static void AddPages(IServiceCollection services, MocuaOptions options)
    {
        services.AddRazorPages(pages =>
        {
            if (options.Demo is null)
            {
                pages.Conventions.AddFolderRouteModelConvention("/Demo", page => page.Selectors.Clear());
            }
        });
    }

    /// <summary>From the ground floor up.</summary>
    private static void AddModules(IServiceCollection services, MocuaOptions options)
    {
        services.AddSingleton(new WorkingCalendars(CalendarOf(options)));
        services.AddOrganizations(organizations => organizations.UseDemo(options.Demo is not null));
        services.AddFiles(options.FilesFolder);
        services.AddLetters();
        services.AddSingleton(ProcedureCatalogue.Load(options.Bundles, Path.Combine(options.Data, "bundles")));
        services.AddPeople();
        services.AddDossiers(options.PublicUrl, options.FilesLetters, options.WarningRules);
        services.AddUi(provider => ShellOf(provider, options));
    }

    /// <summary>The calendar of the installation; without one there are no lawful dates, so there is no start either.</summary>
    private static WorkingCalendar CalendarOf(MocuaOptions options)
    {
        var calendar = WorkingCalendar.Parse(File.ReadAllText(options.Calendar));
        return calendar.IsRefused ? throw new InvalidOperationException($"{options.Calendar}: {calendar.Refusal.Message}") : calendar.Value;
    }

    private static Shell ShellOf(IServiceProvider provider, MocuaOptions options)
    {
        Actor? actor = null;
        var context = provider.GetRequiredService<IHttpContextAccessor>().HttpContext;
        context?.TryActor(out actor);
        var shell = Shell.For(
            actor, provider.GetRequiredService<CivilClock>(), provider.GetRequiredService<TimeProvider>(), options.Demo is not null, options.Office);
        return shell with { Held = context?.HeldPosts() ?? [] };
    }

    private static void MapApi(WebApplication app)
    {
        var api = app.MapApiGroup();
        api.MapOrganizationsApi();
        api.MapProceduresApi();
        api.MapPeopleApi();
        api.MapDossiersApi();
        app.MapApiDocument();
    }

    private static void UseRoad(WebApplication app)
    {
        app.UseUi();
        app.UseApiErrors();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseOrganizations();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapOrganizations();
        app.MapPeople();
        app.MapForms();
        app.MapDossiers();
        MapApi(app);
        app.MapGet("/", () => Results.Redirect("/ban-lam-viec")).AllowAnonymous();
        app.MapGet("/health/live", () => "ok").AllowAnonymous();
        app.MapGet("/health/ready", () => "ok").AllowAnonymous();
    }
}
