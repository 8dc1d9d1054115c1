using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Counter;
using MoCua.Host;
using MoCua.Scale.Tests;

// DATA DATABASE WRITERS EACH: the whole program on a demo installation, taking in dossiers at its counter as fast as it can.
// Before each it writes “try KEY”, after its acknowledgement “ack KEY NUMBER”. Made to be killed.
if (args.Length != 4)
{
    return 2;
}

var options = new MocuaOptions
{
    Data = args[0], Database = args[1], Urls = "http://127.0.0.1:0", Demo = "long-bien", Quiet = true,
    DemoStart = new DateTime(2024, 10, 7, 8, 0, 0, DateTimeKind.Unspecified),
};
var app = Composition.Build(options);
await Startup.PrepareAsync(app, options, CancellationToken.None);
await app.StartAsync();

var (writers, each) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
await Console.Out.WriteLineAsync("ready");
await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)));
await app.StopAsync();
return 0;

async Task WriteAsync()
{
    for (var i = 0; i < each; i++)
    {
        var key = Guid.NewGuid().ToString("N");
        Console.WriteLine($"try {key}");
        await using var scope = app.Services.CreateAsyncScope();
        var accepted = await scope.ServiceProvider.GetRequiredService<AcceptDossier>().HandleAsync(Counter.Birth(key), Counter.Clerk, CancellationToken.None);
        Console.WriteLine(accepted.IsRefused ? $"no {key} {accepted.Refusal.Code}: {accepted.Refusal.Message}" : $"ack {key} {accepted.Value.Number}");
    }
}
