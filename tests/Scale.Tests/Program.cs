using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Counter;
using MoCua.Host;
using MoCua.Scale.Tests;

// DATA COUNT: the whole program on a demo installation on SQLite, taking in so many dossiers at its counter.
// Before each it writes “try KEY”, after its acknowledgement “ack KEY NUMBER”. Made to be watched.
if (args.Length != 2)
{
    return 2;
}

var options = new MocuaOptions
{
    Data = args[0], Urls = "http://127.0.0.1:0", Demo = "long-bien", Quiet = true,
    DemoStart = new DateTime(2024, 10, 7, 8, 0, 0, DateTimeKind.Unspecified),
};
var app = Composition.Build(options);
await Startup.PrepareAsync(app, options, CancellationToken.None);
await app.StartAsync();
for (var i = 0; i < int.Parse(args[1], CultureInfo.InvariantCulture); i++)
{
    var key = Guid.NewGuid().ToString("N");
    Console.WriteLine($"try {key}");
    await using var scope = app.Services.CreateAsyncScope();
    var accepted = await scope.ServiceProvider.GetRequiredService<AcceptDossier>().HandleAsync(Counter.Birth(key), Counter.Clerk, CancellationToken.None);
    Console.WriteLine(accepted.IsRefused ? $"no {key} {accepted.Refusal.Code}: {accepted.Refusal.Message}" : $"ack {key} {accepted.Value.Number}");
}

await app.StopAsync();
return 0;
