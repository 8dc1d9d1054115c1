using System.CommandLine;

namespace MoCua.Host.Commands;

/// <summary>The verbs of <c>mocua</c>. Exit code 0 on success, 1 on a refusal, 2 on wrong usage.</summary>
internal static class CommandTree
{
    public static RootCommand Build() =>
    [
        ServeCommand.Create(),
        AccountCommand.Create(),
        AuditCommand.Create(),
        ClientCommand.Create(),
        SchemaCommand.Create(),
        .. CheckCommands.Create(),
        HelpCommand(),
    ];

    public static int Usage(ParseResult wrong)
    {
        foreach (var error in wrong.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("mocua help");
        return 2;
    }

    private static Command HelpCommand()
    {
        var help = new Command("help", "Lists the verbs.");
        help.SetAction(_ => Build().Parse("--help").InvokeAsync());
        return help;
    }
}
