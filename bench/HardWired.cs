using System.Data.Common;

namespace MoCua.Bench;

/// <summary>
/// The ceiling of the step: a machine that knows the five steps by heart and writes, without reading anything, the rows that the program
/// wrote for the same dossiers – the task closed, the next opened, the facts with their chain, the dossier moved on.
/// </summary>
internal static class HardWired
{
    private const string NumberStep = "buoc-4";

    private const string CloseTask =
        "UPDATE dossier_tasks SET closed_at = @p0, holder = @p1, holder_name = @p2 WHERE id = @p3 AND closed_at IS NULL";

    private const string MoveDossier =
        "UPDATE dossiers SET fact_count = @p0, fact_hash = @p1, marking = @p2, stage = @p3, results = @p4, responsible = @p5, ready_at = @p6, returned_at = @p7 WHERE id = @p8 AND fact_count = @p9";

    /// <param name="place">Where the program walked the dossiers.</param>
    /// <param name="raw">Where the machine walks them.</param>
    /// <param name="dossiers">Finished ones.</param>
    /// <param name="clients">How many at once.</param>
    /// <returns>Dossiers a second.</returns>
    public static async Task<double> RunAsync(Place place, Place raw, IReadOnlyList<Guid> dossiers, int clients)
    {
        List<IReadOnlyList<IReadOnlyList<Statement>>> before = [], steps = [];
        await using (var db = await place.ConnectAsync())
        {
            foreach (var dossier in dossiers)
            {
                var (accepted, walked) = await StoryAsync(db, dossier);
                before.Add([accepted]);
                steps.Add(walked);
            }
        }

        await RawWriter.RunAsync(raw, before, clients);
        return await RawWriter.RunAsync(raw, steps, clients);
    }

    private static async Task<(IReadOnlyList<Statement> Accepted, IReadOnlyList<IReadOnlyList<Statement>> Steps)> StoryAsync(DbConnection db, Guid id)
    {
        var dossier = (await IntakeRows.ReadAsync(db, "dossiers", "id", id)).Single();
        var tasks = (await IntakeRows.ReadAsync(db, "dossier_tasks", "dossier_id", id)).OrderBy(row => (string)row["element"], StringComparer.Ordinal).ToList();
        var facts = (await IntakeRows.ReadAsync(db, "facts", "stream", dossier["stream"])).OrderBy(row => (long)row["sequence"]).ToList();
        var first = facts.FindIndex(IsStep);

        List<Statement> accepted =
        [
            IntakeRows.InsertOf(dossier.With(("fact_count", (long)first))),
            .. (await IntakeRows.ReadAsync(db, "dossier_units", "dossier_id", id)).Select(IntakeRows.InsertOf),
            IntakeRows.InsertOf(Open(tasks[0])),
        ];
        foreach (var fact in facts.Take(first))
        {
            accepted.AddRange(await WriteAsync(db, fact));
        }

        var steps = new List<IReadOnlyList<Statement>>();
        for (var (step, at) = (0, first); step < tasks.Count; step++)
        {
            var end = facts.FindIndex(at + 1, IsStep) is var next && next < 0 ? facts.Count : next;
            steps.Add(await StepAsync(db, dossier, tasks, step, facts, at, end));
            at = end;
        }

        return (accepted, steps);
    }

    private static async Task<IReadOnlyList<Statement>> StepAsync(DbConnection db, TableRow dossier, List<TableRow> tasks, int step, List<TableRow> facts, int from, int to)
    {
        var task = tasks[step];
        List<Statement> batch = [new(CloseTask, [task["closed_at"], task["holder"], task["holder_name"], task["id"]])];
        if ((string)task["element"] == NumberStep)
        {
            batch.Insert(0, new Statement(IntakeRows.TakeNumber, ["result/bench"]));
        }

        if (step + 1 < tasks.Count)
        {
            batch.Add(IntakeRows.InsertOf(Open(tasks[step + 1])));
        }

        foreach (var fact in facts[from..to])
        {
            batch.AddRange(await WriteAsync(db, fact));
        }

        batch.Add(new Statement(
            MoveDossier,
            [
                (long)to, facts[to - 1]["hash"], dossier["marking"], dossier["stage"], dossier["results"], dossier["responsible"], dossier["ready_at"], dossier["returned_at"],
                dossier["id"], (long)from,
            ]));
        return batch;
    }

    private static TableRow Open(TableRow task) => task.With(("closed_at", DBNull.Value), ("holder", DBNull.Value), ("holder_name", DBNull.Value), ("outcome", DBNull.Value));

    private static bool IsStep(TableRow fact) => (string)fact["type"] == "StepCompleted";

    private static async Task<IEnumerable<Statement>> WriteAsync(DbConnection db, TableRow fact) =>
    [
        IntakeRows.InsertOf(fact),
        .. (await IntakeRows.ReadAsync(db, "fact_personal", "fact_id", fact["id"])).Select(IntakeRows.InsertOf),
        .. (await IntakeRows.ReadAsync(db, "deliveries", "fact_id", fact["id"])).Select(IntakeRows.InsertOf),
    ];
}
