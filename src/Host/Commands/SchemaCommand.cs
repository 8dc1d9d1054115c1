using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Storage;

namespace MoCua.Host.Commands;

/// <summary><c>mocua schema</c>: prints the SQL of the current model, from which <c>dev schema</c> refreshes the first migration.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var schema = new Command("schema", "Prints the SQL of the model, for engineers.");
        InstallationOptions.AddTo(schema);
        schema.SetAction(async (call, _) =>
        {
            await using var app = Composition.Build(InstallationOptions.Read(call) with { Quiet = true });
            await using var scope = app.Services.CreateAsyncScope();
            Console.Write(scope.ServiceProvider.GetRequiredService<AppDb>().Database.GenerateCreateScript().ReplaceLineEndings("\n"));
            return 0;
        });
        return schema;
    }
}
