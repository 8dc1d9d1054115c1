using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Demo;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class DemoLifeTests
{
    private static readonly string Demo = Path.Combine(AppContext.BaseDirectory, "demo");

    [Theory, BothDatabases]
    public async Task A_demo_opens_with_the_weeks_before_and_its_clock_stands_where_it_stood(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var today = installation.Clock.Today;

        (await PlayAsync(installation)).ShouldBeGreaterThan(90);
        (await PlayAsync(installation)).ShouldBe(0);

        installation.Clock.Today.ShouldBe(today);
        var stages = await installation.WithAsync<AppDb, List<Stage>>(db => db.Dossiers.AsNoTracking().Select(dossier => dossier.Stage).ToListAsync());
        stages.Distinct().Order().ShouldBe([Stage.Accepted, Stage.InProgress, Stage.AwaitingSupplement, Stage.Ready, Stage.Returned]);
        var lines = await installation.WithAsync<AppDb, List<Handover>>(db => db.Handovers.AsNoTracking().ToListAsync());
        lines.Count(handover => handover.State is HandoverState.Given).ShouldBe(3);
        (await new Office(installation).VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_demo_of_two_levels_opens_alive_too(Database database)
    {
        await using var installation = await Installation.StartAsync(database, options => options with
        {
            Demo = "communes-2025",
            DemoStart = new DateTime(2025, 10, 6, 7, 25, 0, DateTimeKind.Unspecified),
        });

        (await PlayAsync(installation, "communes-2025")).ShouldBeGreaterThan(40);

        var procedures = await installation.WithAsync<AppDb, List<Dossier>>(db => db.Dossiers.AsNoTracking().ToListAsync());
        procedures.Select(dossier => dossier.Procedure).Distinct().Count().ShouldBe(11);
        procedures.Select(dossier => dossier.Stage).Distinct().Order().ShouldBe([Stage.Accepted, Stage.InProgress, Stage.AwaitingSupplement, Stage.Returned]);
        (await new Office(installation).VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private static Task<int> PlayAsync(Installation installation, string demo = "long-bien") => installation.WithAsync<DemoLife, int>(life =>
        life.PlayAsync(Path.Combine(Demo, demo), Path.Combine(Demo, "inputs"), CancellationToken.None));
}
