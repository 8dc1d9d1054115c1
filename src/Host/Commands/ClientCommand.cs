using System.CommandLine;
using MoCua.Dossiers;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Host.Commands;

/// <summary><c>mocua client create|renew|revoke|list</c>: credentials of other systems. A secret is printed once.</summary>
internal static class ClientCommand
{
    public static Command Create() => new("client", "Credentials of other systems (OAuth 2 client credentials).") { New(), Renew(), Revoke(), List() };

    private static Command New()
    {
        var id = Id();
        var name = Needed("--name", "What people read in the history of dossiers.");
        var unit = Needed("--unit", "Id of the unit under which it acts.");
        var role = Needed("--role", "Code of the role of its post, for example counter-officer.");
        var title = new Option<string?>("--title") { Description = "Title of its post; the name when not said." };
        var scopes = Needed("--scopes", "What it may do, separated by spaces, for example \"dossiers.read dossiers.write\".");
        var create = new Command("create", "Registers a system and prints its secret, once.") { id, name, unit, role, title, scopes };
        return Opening(create, (call, clients, ct) => ToldAsync(clients.CreateAsync(
            new NewSystem(
                call.GetRequiredValue(id), call.GetRequiredValue(name), call.GetRequiredValue(unit), call.GetRequiredValue(role),
                call.GetValue(title) ?? call.GetRequiredValue(name), call.GetRequiredValue(scopes).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ct)));
    }

    private static Command Renew()
    {
        var id = Id();
        return Opening(new Command("renew", "Prints a new secret; the old one is void.") { id }, (call, clients, ct) => ToldAsync(clients.RenewAsync(call.GetRequiredValue(id), ct)));
    }

    private static Command Revoke()
    {
        var id = Id();
        return Opening(new Command("revoke", "The system may no longer sign in.") { id }, async (call, clients, ct) =>
            (await clients.RevokeAsync(call.GetRequiredValue(id), ct)).Refusal is { } refusal ? Refused(refusal) : 0);
    }

    private static Command List() => Opening(new Command("list", "Lists the systems."), async (_, clients, ct) =>
    {
        foreach (var client in await clients.ListAsync(ct))
        {
            Console.WriteLine($"{client.Login}\t{client.Name}\t{client.Role}@{client.Unit}\t{string.Join(' ', client.Scopes)}{(client.Revoked ? "\trevoked" : "")}");
        }

        return 0;
    });

    private static Argument<string> Id() => new("ID") { Description = "Client id: small letters, digits, dots, hyphens." };

    private static Option<string> Needed(string name, string description) => new(name) { Required = true, Description = description };

    private static Command Opening(Command command, Func<ParseResult, SystemClients, CancellationToken, Task<int>> work)
    {
        InstallationOptions.AddTo(command);
        command.SetAction(async (call, ct) =>
        {
            await using var app = Composition.Build(InstallationOptions.Read(call) with { Quiet = true });
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SchemaMigrator>().MigrateAsync(ct);
            await DossiersModule.ResumeDemoClockAsync(scope.ServiceProvider, ct);
            return await work(call, scope.ServiceProvider.GetRequiredService<SystemClients>(), ct);
        });
        return command;
    }

    private static async Task<int> ToldAsync(Task<Result<string>> secret)
    {
        var told = await secret;
        if (told.IsRefused)
        {
            return Refused(told.Refusal);
        }

        Console.WriteLine(told.Value);
        return 0;
    }

    private static int Refused(Refusal refusal)
    {
        Console.Error.WriteLine(refusal.Message);
        return 1;
    }
}
