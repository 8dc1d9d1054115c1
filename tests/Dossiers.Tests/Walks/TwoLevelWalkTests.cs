using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>The second demo: wards straight under the city. Each procedure of its day, from the counter of a ward to its returned result.</summary>
public sealed class TwoLevelWalkTests
{
    private static readonly UnitId BoDe = new("ha-noi/phuong-bo-de/mot-cua");

    [Theory, BothDatabases]
    public async Task Each_procedure_of_October_2025_is_received_at_the_ward_and_walked_to_its_returned_result(Database database)
    {
        await using var installation = await Installation.StartAsync(database, options => options with
        {
            Demo = "communes-2025",
            DemoStart = new DateTime(2025, 10, 6, 8, 0, 0, DateTimeKind.Unspecified),
        });
        var bundles = installation.Services.GetRequiredService<ProcedureCatalogue>().All.Where(bundle => bundle.Validity.Contains(installation.Clock.Today)).ToList();
        bundles.Count.ShouldBe(11);
        foreach (var bundle in bundles)
        {
            installation.SetClock(2025, 10, 6, 9);
            var walk = new WholeWalk(installation, bundle);

            var done = await walk.ToTheEndAsync(await walk.ReceiveAsync(BoDe));

            done.Stage.ShouldBe(Stage.Returned, bundle.Folder);
            done.Results.ShouldNotBeEmpty(bundle.Folder);
            done.Results.ShouldAllBe(result => !result.Refusal && result.Number.Length > 0, bundle.Folder);
            LevelsOf(done, installation).ShouldNotContain(UnitLevel.District, bundle.Folder);
        }

        (await new Office(installation).VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private static IEnumerable<UnitLevel> LevelsOf(Dossier dossier, Installation installation)
    {
        var units = installation.Services.GetRequiredService<UnitDirectory>();
        return dossier.Tasks.Select(task => units.Find(task.Unit)!.Level);
    }
}
