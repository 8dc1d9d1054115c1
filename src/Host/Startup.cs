using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using MoCua.Dossiers;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;
using MoCua.Organizations;
using MoCua.Procedures;

namespace MoCua.Host;

/// <summary>What happens between building the program and taking the first request.</summary>
public static class Startup
{
    public static async Task PrepareAsync(WebApplication app, MocuaOptions options, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync(ct);
        await DossiersModule.FollowClosuresAsync(scope.ServiceProvider, ct);
        if (options.Demo is null)
        {
            return;
        }

        await DossiersModule.StartDemoClockAsync(scope.ServiceProvider, Moment.FromLocal(options.DemoStart), ct);
        var folder = MocuaOptions.DemoFolder(options.Demo);
        await scope.ServiceProvider.GetRequiredService<DemoDistrict>().SeedAsync(folder, ct);
        if (options.DemoLife)
        {
            await DossiersModule.PlayDemoAsync(scope.ServiceProvider, folder, MocuaOptions.DemoFolder("inputs"), ct);
        }
    }

    /// <summary>Says on standard error which bundles are broken and why; false when there is one, since whoever starts the program can still mend it.</summary>
    public static bool BundlesAreFit(WebApplication app, MocuaOptions options)
    {
        var broken = app.Services.GetRequiredService<ProcedureCatalogue>().Unusable;
        foreach (var finding in broken.SelectMany(each => each.Findings).Where(finding => finding.IsError))
        {
            Console.Error.WriteLine(finding);
        }

        if (broken.Count > 0)
        {
            Console.Error.WriteLine(Wording.Say(Texts.BundlesBroken, options.Bundles));
        }

        return broken.Count == 0;
    }

    public static void Announce(WebApplication app, MocuaOptions options)
    {
        if (options.Quiet)
        {
            return;
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
}
