using MoCua.Processes;

namespace MoCua.Procedures.Tests;

/// <summary>Since July 2025 there is no district: in no step, term, form or letter of the bundles of that date.</summary>
public sealed class TwoLevelTests
{
    private static readonly DateOnly Day = new(2025, 10, 6);

    public static TheoryData<string> OfThatDay => [.. Bundles.Folders.Select(folder => Bundles.Read(Path.GetFileName(folder))).Where(bundle => bundle.Validity.Contains(Day)).Select(bundle => bundle.Folder)];

    [Fact]
    public void Each_procedure_of_2024_has_its_successor_and_no_day_has_both()
    {
        var catalogue = ProcedureCatalogue.Load(Bundles.Root);
        var (before, after) = (Received(catalogue, new DateOnly(2024, 10, 7)), Received(catalogue, Day));

        catalogue.Unusable.ShouldBeEmpty();
        after.Count.ShouldBeGreaterThanOrEqualTo(11);
        after.Select(bundle => bundle.Folder).ShouldBe(before.Select(bundle => bundle.Folder + Answers.TwoLevels), ignoreOrder: true);
        after.ShouldAllBe(bundle => bundle.Competence.Receives == AdministrativeLevel.Ward);
    }

    [Theory]
    [MemberData(nameof(OfThatDay))]
    public void No_step_and_no_term_is_of_a_district(string name)
    {
        var bundle = Bundles.Read(name);
        var process = ProcessDefinition.Read(bundle.Process).Definition.ShouldNotBeNull();

        process.Elements.Select(element => element.Assignment?.Unit ?? "").ShouldAllBe(unit => !unit.StartsWith("district", StringComparison.Ordinal));
        bundle.Terms.SelectMany(term => term.Parts).ShouldAllBe(part => !part.Unit.StartsWith("district", StringComparison.Ordinal));
        bundle.Competence.Decides.ShouldNotBe(AdministrativeLevel.District);
    }

    [Theory]
    [MemberData(nameof(OfThatDay))]
    public void No_form_and_no_letter_speaks_of_a_district(string name)
    {
        foreach (var (file, text) in Bundles.Read(name).Files.Where(file => file.Key != BundleReader.ProcedureFile))
        {
            text.ShouldNotMatch(@"(?i)\b(quận|huyện)\b", file);
            text.ShouldNotContain("quanHuyen", Case.Sensitive, file);
        }
    }

    private static IReadOnlyList<Bundle> Received(ProcedureCatalogue catalogue, DateOnly day) => [.. catalogue.All.Where(bundle => bundle.Validity.Contains(day))];
}
