using MoCua.Bench;

// One measurement a class with a static RunAsync, named here. Without a name all run, one after another.
(string Name, string Measures, Func<Task<int>> RunAsync)[] benches =
[
    ("clock", "a million deadlines of 30 working days, beside a walk day by day", () => Task.FromResult(ClockBench.Run())),
    ("intake", "dossiers taken in through HTTP, beside a raw batch of the same rows, on both databases", IntakeBench.RunAsync),
    ("inbox", "an inbox of 100,000 open tasks: raw rows, slice and page, on both databases", InboxBench.RunAsync),
    ("find", "a search over 100,000 dossiers of one unit and their export as a workbook: times and memory, on both databases", FindBench.RunAsync),
    ("step", "a dossier through five user tasks: slice, HTTP API and a hard-wired machine, on both databases", StepBench.RunAsync),
];

var chosen = benches.Where(bench => args.Length == 0 || args.Contains(bench.Name)).ToList();
if (chosen.Count < Math.Max(1, args.Length))
{
    Console.Error.WriteLine("usage: bench [NAME…]");
    foreach (var bench in benches)
    {
        Console.Error.WriteLine($"  {bench.Name,-8} {bench.Measures}");
    }

    return 2;
}

var worst = 0;
foreach (var bench in chosen)
{
    Console.WriteLine($"# {bench.Name}: {bench.Measures}");
    worst = Math.Max(worst, await bench.RunAsync());
    Console.WriteLine();
}

return worst;
