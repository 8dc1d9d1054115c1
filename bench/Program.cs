using MoCua.Bench;

// One measurement a file: a class with a static int Run(string[] args), named here.
(string Name, string Measures, Func<string[], int> Run)[] benches =
[
    ("clock", "a million deadlines of 30 working days, beside a walk day by day", ClockBench.Run),
];

var chosen = benches.FirstOrDefault(bench => bench.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    Console.Error.WriteLine("usage: bench NAME");
    foreach (var bench in benches)
    {
        Console.Error.WriteLine($"  {bench.Name,-8} {bench.Measures}");
    }

    return 2;
}

return chosen.Run(args[1..]);
