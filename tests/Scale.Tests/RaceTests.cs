using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Scale.Tests;

public class RaceTests(Installations installations) : IClassFixture<Installations>
{
    private const int Rounds = 40;
    private const int Presses = 20;

    [Theory, BothDatabases]
    public async Task Of_two_officers_on_one_task_one_wins_and_the_other_reads_who_did(Database database)
    {
        var installation = await installations.OnAsync(database);
        Actor[] officers = [Counter.Officer("Lê Mẫu Nghĩa", Role.Specialist, Counter.Ward), Counter.Officer("Vũ Thử Khiêm", Role.Specialist, Counter.Ward)];
        for (var round = 1; round <= Rounds; round++)
        {
            var task = await NewTaskAsync(installation);
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var both = officers.Select(officer => Task.Run(async () =>
            {
                await start.Task;
                return await CompleteAsync(installation, task, officer);
            })).ToList();
            start.SetResult();
            var results = await Task.WhenAll(both);

            results.Count(result => !result.IsRefused).ShouldBe(1, $"round {round}");
            var winner = officers[Array.FindIndex(results, result => !result.IsRefused)];
            results.Single(result => result.IsRefused).Refusal!.Message.ShouldContain(winner.Name);
        }

        (await CountAsync(installation, "StepCompleted")).ShouldBe(Rounds);
    }

    [Theory, BothDatabases]
    public async Task Twenty_presses_of_the_same_button_are_one_dossier(Database database)
    {
        var installation = await installations.OnAsync(database);
        var key = Guid.NewGuid().ToString("N");

        var results = await Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => Task.Run(() => AcceptAsync(installation, key))));

        results.ShouldAllBe(result => !result.IsRefused);
        results.Select(result => result.Value).Distinct().Count().ShouldBe(1);
        (await installation.WithAsync((AppDb db) => db.Dossiers.CountAsync(dossier => dossier.SubmissionKey == key))).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Dossiers_taken_in_at_once_get_a_register_without_gap_or_double(Database database)
    {
        var installation = await installations.OnAsync(database);

        var results = await Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => Task.Run(() => AcceptAsync(installation, Guid.NewGuid().ToString("N")))));

        results.ShouldAllBe(result => !result.IsRefused);
        var entries = await installation.WithAsync((AppDb db) => db.Dossiers.Select(dossier => dossier.RegisterEntry).ToListAsync());
        entries.Order().ShouldBe(Enumerable.Range(1, entries.Count).Select(entry => (long)entry));
    }

    private static Task<Result<AcceptDossier.Accepted>> AcceptAsync(Installation installation, string key) =>
        installation.WithAsync((AcceptDossier accept) => accept.HandleAsync(Counter.Birth(key), Counter.Clerk, CancellationToken.None));

    private static async Task<(Guid Dossier, Guid Task, long Facts)> NewTaskAsync(Installation installation)
    {
        var accepted = (await AcceptAsync(installation, Guid.NewGuid().ToString("N"))).Value;
        return await installation.WithAsync(async (AppDb db) =>
        {
            var dossier = await db.Dossiers.AsNoTracking().Include(each => each.Tasks).SingleAsync(each => each.Id == accepted.Dossier);
            return (dossier.Id, dossier.Tasks.Single(task => task.Element == Counter.FirstStep).Id, dossier.FactCount);
        });
    }

    private static Task<Result<StepCompleted>> CompleteAsync(Installation installation, (Guid Dossier, Guid Task, long Facts) task, Actor officer) =>
        installation.WithAsync((CompleteTask complete) => complete.HandleAsync(
            new CompleteTask.Request(
                task.Dossier, task.Task, new StepInput("approve", Reason: null, Input: null),
                new StepExtras([], Collector: null, FeesPaid: false), task.Facts),
            officer, CancellationToken.None));

    private static Task<int> CountAsync(Installation installation, string fact) =>
        installation.WithAsync((AppDb db) => db.Set<Kernel.Facts.FactRow>().CountAsync(row => row.Type == fact));
}
