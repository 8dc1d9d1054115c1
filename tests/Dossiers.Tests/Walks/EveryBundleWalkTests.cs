using Microsoft.Extensions.DependencyInjection;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Procedures;
using MoCua.Procedures.Tests;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Each procedure of a day, from the counter that receives it to each of its endings, with the slices that officers use and no word about any procedure.</summary>
public sealed class EveryBundleWalkTests
{
    [Theory, BothDatabases]
    public Task Each_procedure_of_October_2024_is_walked_from_the_counter_to_each_of_its_endings(Database database) =>
        WalkAsync(database, "long-bien", new DateOnly(2024, 10, 7), ward: "long-bien/phuong-bo-de/mot-cua", district: "long-bien/mot-cua");

    [Theory, BothDatabases]
    public Task Each_procedure_of_October_2025_is_walked_from_the_ward_to_each_of_its_endings_without_a_district(Database database) =>
        WalkAsync(database, "communes-2025", new DateOnly(2025, 10, 6), ward: "ha-noi/phuong-bo-de/mot-cua", district: null);

    private static async Task WalkAsync(Database database, string demo, DateOnly day, string ward, string? district)
    {
        await using var installation = await Installation.StartAsync(database, options => options with { Demo = demo, DemoStart = day.ToDateTime(new TimeOnly(8, 0)) });
        var bundles = installation.Services.GetRequiredService<ProcedureCatalogue>().All.Where(bundle => bundle.Validity.Contains(day)).ToList();
        bundles.Count.ShouldBeGreaterThanOrEqualTo(11);
        var wrong = new List<string>();
        foreach (var bundle in bundles)
        {
            var at = new UnitId(bundle.Competence.Receives is AdministrativeLevel.District ? district.ShouldNotBeNull(bundle.Folder) : ward);
            foreach (var (chosen, ending) in Endings(bundle))
            {
                try
                {
                    await WalkAsync(installation, bundle, chosen, ending, at, day, noDistrict: district is null);
                }
                catch (ShouldAssertException one)
                {
                    wrong.Add($"{bundle.Folder} {chosen.Id} {ending.Result}: {one.Message}");
                }
            }
        }

        wrong.ShouldBeEmpty();

        (await new Office(installation).VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    /// <summary>Each result once, in the first case that leads to it.</summary>
    private static IEnumerable<(ProcedureCase Case, WayOut Ending)> Endings(Bundle bundle) =>
        bundle.Cases.SelectMany(chosen => WayOut.Of(bundle, chosen.Id).Select(ending => (Case: chosen, Ending: ending))).DistinctBy(each => (each.Ending.End, each.Ending.Result));

    private static async Task WalkAsync(Installation installation, Bundle bundle, ProcedureCase chosen, WayOut ending, UnitId at, DateOnly day, bool noDistrict)
    {
        installation.SetClock(day.Year, day.Month, day.Day, 9);
        var walk = new WholeWalk(installation, bundle);

        var done = await walk.ToTheEndAsync(await walk.ReceiveAsync(at, chosen), ending);

        var which = $"{bundle.Folder} {chosen.Id} {ending.Result}";
        done.Stage.ShouldBe(Stage.Returned, which);
        var refused = bundle.Results.First(result => result.Id == ending.Result).Refusal;
        done.Results.ShouldNotBeEmpty(which);
        done.Results.ShouldAllBe(result => result.Refusal == refused && result.Number.Length > 0, which);
        var units = installation.Services.GetRequiredService<UnitDirectory>();
        if (noDistrict)
        {
            done.Tasks.Select(task => units.Find(task.Unit)!.Level).ShouldNotContain(UnitLevel.District, which);
        }
    }
}
