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
        var serve = new Command("serve", "Runs MoCua.") { demo, start, empty, urls };
        InstallationOptions.AddTo(serve);
        serve.SetAction((call, ct) => RunAsync(
            InstallationOptions.Read(call) with
            {
                Urls = call.GetRequiredValue(urls),
                Demo = call.GetResult(demo) is null ? null : call.GetValue(demo) ?? "long-bien",
                DemoLife = !call.GetValue(empty),
                DemoStart = call.GetValue(start) is { } text
                    ? DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
                    : new MocuaOptions().DemoStart,
            },
            ct));
        return serve;
    }

    private static async Task<int> RunAsync(MocuaOptions options, CancellationToken ct)
    {
        await using var app = Composition.Build(options);
        await Startup.PrepareAsync(app, options, ct);
        await app.StartAsync(ct);
        Startup.Announce(app, options);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
