using System.CommandLine;
using MoCua.Deadlines;
using MoCua.Forms;
using MoCua.Procedures;
using MoCua.Processes;

namespace MoCua.Host.Commands;

/// <summary>The verbs that need no installation: clock, bundle, process, form. Standard input to standard output, exit code 1 on a finding.</summary>
internal static class CheckCommands
{
    public static IEnumerable<Command> Create() => [Clock(), Bundle(), Process(), Form()];

    private static Command Clock()
    {
        var calendar = new Option<string>("--calendar") { Required = true, Description = "The working calendar." };
        var clock = new Command("clock", "Computes deadlines, one case a line.") { calendar };
        clock.SetAction(call => ClockCommand.Run(call.GetRequiredValue(calendar), Console.In, Console.Out, Console.Error));
        return clock;
    }

    private static Command Bundle()
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore, Description = "Folders of bundles, or a folder that holds them." };
        var check = new Command("check", "Is a procedure bundle fit to publish?") { paths };
        check.SetAction(call => BundleCommand.Check(call.GetRequiredValue(paths), Console.Out, Console.Error));
        var likeness = new Command("likeness", "How much do procedure bundles have in common, pair by pair?") { paths };
        likeness.SetAction(call => BundleCommand.Likeness(call.GetRequiredValue(paths), Console.Out));
        return new Command("bundle", "Procedure bundles.") { check, likeness };
    }

    private static Command Process()
    {
        var file = new Argument<string>("FILE");
        var choices = new Option<string>("--choices") { Required = true, Description = "Which flows to take at gateways." };
        var check = new Command("check", "Is a process sound?") { file };
        check.SetAction(call => ProcessCommands.Check(call.GetRequiredValue(file), Console.Out, Console.Error));
        var run = new Command("run", "Walks a process from its start.") { file, choices };
        run.SetAction(call => ProcessCommands.Run(call.GetRequiredValue(file), call.GetRequiredValue(choices), Console.Out, Console.Error));
        return new Command("process", "BPMN processes.") { check, run };
    }

    private static Command Form()
    {
        var schema = new Option<string>("--schema") { Required = true, Description = "The JSON Schema." };
        var validate = new Command("validate", "Validates instances, one a line.") { schema };
        validate.SetAction(call => FormCommand.Validate(call.GetRequiredValue(schema), Console.In, Console.Out, Console.Error));
        return new Command("form", "Forms.") { validate };
    }
}
