using System.CommandLine;
using System.Globalization;

namespace MoCua.Host.Commands;

/// <summary><c>mocua serve [--demo [NAME]]</c>: runs MoCua until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var demo = new Option<string?>("--demo") { Description = "Starts with a living district.", Arity = ArgumentArity.ZeroOrOne };
        var start = new Option<string?>("--demo-start") { Description = "Civil time at which a new demo begins, for example 2024-10-07T07:25." };
        var empty = new Option<bool>("--empty") { Description = "A new demo opens without dossiers." };
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on.", DefaultValueFactory = _ => new MocuaOptions().Urls };
        var bundles = new Option<string>("--bundles") { Description = "Folder of procedure bundles.", DefaultValueFactory = _ => new MocuaOptions().Bundles };
        var serve = new Command("serve", "Runs MoCua.") { demo, start, empty, urls, bundles };
        InstallationOptions.AddTo(serve);
        serve.SetAction((call, ct) =>
        {
            var options = InstallationOptions.Read(call) with
            {
                Urls = call.GetRequiredValue(urls),
                Bundles = call.GetRequiredValue(bundles),
                DemoLife = !call.GetValue(empty),
            };
            if (call.GetResult(demo) is not null)
            {
                var name = call.GetValue(demo) ?? "long-bien";
                if (options.AsDemo(name) is not { } of)
                {
                    Console.Error.WriteLine($"There is no demo called {name}.");
                    return Task.FromResult(1);
                }

                options = of with { DemoStart = call.GetValue(start) is { } text ? DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : of.DemoStart };
            }

            return RunAsync(options, ct);
        });
        return serve;
    }

    private static async Task<int> RunAsync(MocuaOptions options, CancellationToken ct)
    {
        await using var app = Composition.Build(options);
        if (!Startup.BundlesAreFit(app, options))
        {
            return 1;
        }

        await Startup.PrepareAsync(app, options, ct);
        await app.StartAsync(ct);
        Startup.Announce(app, options);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
