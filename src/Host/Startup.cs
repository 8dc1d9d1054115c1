using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MoCua.Dossiers.Demo;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Host;

/// <summary>What happens between building the program and taking the first request.</summary>
public static class Startup
{
    private const string DemoClock = "demo-clock-ahead-microseconds";

    public static async Task PrepareAsync(WebApplication app, MocuaOptions options, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync(ct);
        if (options.Demo is null)
        {
            return;
        }

        await SetDemoClockAsync(scope.ServiceProvider, options, ct);
        var folder = MocuaOptions.DemoFolder(options.Demo);
        await scope.ServiceProvider.GetRequiredService<DemoDistrict>().SeedAsync(folder, ct);
        if (options.DemoLife)
        {
            await scope.ServiceProvider.GetRequiredService<DemoLife>().PlayAsync(folder, MocuaOptions.DemoFolder("inputs"), ct);
        }
    }

    public static void Announce(WebApplication app, MocuaOptions options)
    {
        if (options.Quiet)
        {
            return;
        }

        foreach (var unusable in app.Services.GetRequiredService<ProcedureCatalogue>().Unusable)
        {
            Console.Error.WriteLine(unusable.Why.Message);
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses)
        {
            Console.WriteLine($"MoCua: {address}");
        }

        if (options.Demo is not null)
        {
            var password = app.Services.GetRequiredService<IOptions<OrganizationsOptions>>().Value.DemoPassword;
            Console.WriteLine($"Bản dùng thử: mọi tài khoản có mật khẩu {password}");
        }
    }

    /// <summary>A demo's civil clock goes on where it stood: a restart never turns time back.</summary>
    private static async Task SetDemoClockAsync(IServiceProvider services, MocuaOptions options, CancellationToken ct)
    {
        var (db, clock) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<CivilClock>());
        if (await db.Set<Setting>().AsNoTracking().SingleOrDefaultAsync(setting => setting.Name == DemoClock, ct) is { } kept)
        {
            clock.RunAheadBy(long.Parse(kept.Value, CultureInfo.InvariantCulture));
            return;
        }

        clock.SetTo(Moment.FromLocal(options.DemoStart));
        await db.WriteAsync<Done>(
            _ =>
            {
                db.Add(new Setting { Name = DemoClock, Value = clock.AheadMicroseconds.ToString(CultureInfo.InvariantCulture) });
                return Task.FromResult<Result<Done>>(Done.It);
            },
            ct);
    }
}
