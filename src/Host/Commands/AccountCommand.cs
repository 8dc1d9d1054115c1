using System.CommandLine;
using System.Data.Common;
using System.Text;
using MoCua.Kernel.Identity;
using MoCua.Organizations;

namespace MoCua.Host.Commands;

/// <summary><c>mocua account create</c>: the administrator with whom an installation begins. The password is read, never an argument.</summary>
internal static class AccountCommand
{
    private static readonly Option<string> Login = new("--login") { Required = true, Description = "Name to sign in with, for example quantri." };
    private static readonly Option<string> Name = new("--name") { Required = true, Description = "Name of the person." };
    private static readonly Option<string?> Title = new("--title") { Description = "Title of the post, as it is printed." };
    private static readonly Option<string> Unit = new("--unit") { Required = true, Description = "Unit that is administered with all below it, for example ha-noi." };
    private static readonly Option<string?> UnitName = new("--unit-name") { Description = "Opens the unit under this name when it does not exist yet." };
    private static readonly Option<string?> Area = new("--area") { Description = "Area code of the new unit (two, three or five digits)." };
    private static readonly Option<bool> Force = new("--force") { Description = "Also when there are accounts already." };

    public static Command Create()
    {
        var create = new Command("create", "Opens the first administrator's account; the password is read from the terminal or from standard input.")
        {
            Login, Name, Title, Unit, UnitName, Area, Force,
        };
        InstallationOptions.AddTo(create);
        create.SetAction((call, ct) => CreateAsync(InstallationOptions.Read(call), call, ct));
        return new Command("account", "Accounts of a new installation.") { create };
    }

    private static async Task<int> CreateAsync(MocuaOptions options, ParseResult call, CancellationToken ct)
    {
        var request = new FirstAdministrator.Request(
            call.GetRequiredValue(Login), call.GetRequiredValue(Name), call.GetValue(Title), new UnitId(call.GetRequiredValue(Unit)),
            call.GetValue(UnitName), call.GetValue(Area), ReadPassword(), call.GetValue(Force));
        try
        {
            await using var app = Composition.Build(options with { Quiet = true });
            await Startup.PrepareAsync(app, options, ct);
            await using var scope = app.Services.CreateAsyncScope();
            var opened = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().HandleAsync(request, ct);
            await (opened.IsRefused ? Console.Error : Console.Out).WriteLineAsync(opened.Match(login => $"ok: {login}", refusal => refusal.Message));
            return opened.IsRefused ? 1 : 0;
        }
        catch (DbException failure)
        {
            await Console.Error.WriteLineAsync($"The database cannot be written: {failure.Message}");
            return 1;
        }
    }

    /// <summary>From a pipe the first line; at a terminal unseen.</summary>
    private static string ReadPassword()
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() ?? "";
        }

        Console.Error.Write("Password: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            typed = key.Key is ConsoleKey.Backspace ? typed.Remove(Math.Max(0, typed.Length - 1), Math.Min(1, typed.Length)) : typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
