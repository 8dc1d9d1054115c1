namespace MoCua.Procedures.Tests;

/// <summary>Many procedures and not one many times: copies under other names would show.</summary>
public sealed class LikenessTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const decimal MostNames = 0.35m;
    private const decimal MostShape = 0.40m;
    private const decimal MostFormShape = 0.45m;

    [Fact]
    public void No_two_shipped_procedures_are_alike()
    {
        var pairs = BundleLikeness.Of([.. Bundles.Folders.Select(folder => Bundles.Read(Path.GetFileName(folder)))]);

        foreach (var pair in pairs)
        {
            output.WriteLine($"{pair.Form:0.00} {pair.Papers:0.00} {pair.Process:0.00} {pair.Shape:0.00} {pair.FormShape:0.00} {pair.One} {pair.Other}");
        }

        pairs.Count.ShouldBe(Bundles.Folders.Count() * (Bundles.Folders.Count() - 1) / 2);
        var others = pairs.Where(pair => !Succeeds(pair)).ToList();
        others.ShouldAllBe(pair => Math.Max(Math.Max(pair.Form, pair.Papers), pair.Process) <= MostNames);
        others.ShouldAllBe(pair => pair.Shape <= MostShape);
        others.ShouldAllBe(pair => pair.FormShape <= MostFormShape);
        (pairs.Count - others.Count).ShouldBe(Bundles.Folders.Count(folder => folder.EndsWith(Answers.TwoLevels, StringComparison.Ordinal)));
    }

    /// <summary>Where the law of July 2025 changed who does what, the way is not that of 2024 under a new date.</summary>
    [Theory]
    [InlineData("tro-cap-xa-hoi-hang-thang", 0.25)]
    [InlineData("dang-ky-bien-dong-dat-dai", 0.25)]
    [InlineData("cap-giay-phep-xay-dung-nha-o", 0.55)]
    [InlineData("dang-ky-thanh-lap-ho-kinh-doanh", 0.55)]
    public void A_procedure_that_changed_hands_changed_its_way(string name, decimal most) =>
        BundleLikeness.Of([Bundles.Read(name), Bundles.Read(name + Answers.TwoLevels)]).ShouldHaveSingleItem().Shape.ShouldBeLessThanOrEqualTo(most);

    private static bool Succeeds(BundleLikeness pair) => pair.Other == pair.One + Answers.TwoLevels;

    [Fact]
    public void A_copy_under_another_name_shows_though_every_label_was_changed()
    {
        using var copy = new BundleCopy("dang-ky-khai-tu");
        copy.Rewrite("process.bpmn", text => System.Text.RegularExpressions.Regex.Replace(text, " name=\"([^\"]*[^a-z\"-][^\"]*)\"", " name=\"X $1\""));
        var disguised = BundleReader.Read(copy.Folder).Bundle.ShouldNotBeNull() with { Folder = "ban-sao" };

        var pair = BundleLikeness.Of([Bundles.Read("dang-ky-khai-tu"), disguised]).ShouldHaveSingleItem();

        pair.Process.ShouldBe(0);
        pair.Shape.ShouldBe(1);
        (pair.Form, pair.Papers).ShouldBe((1, 1));
    }

    [Fact]
    public void A_form_under_other_labels_and_names_shows()
    {
        using var copy = new BundleCopy("dang-ky-giam-ho");
        copy.Rewrite("form.schema.json", text => System.Text.RegularExpressions.Regex.Replace(text, "\"title\": \"", "\"title\": \"X "));
        var disguised = BundleReader.Read(copy.Folder).Bundle.ShouldNotBeNull() with { Folder = "ban-sao" };

        var pair = BundleLikeness.Of([Bundles.Read("dang-ky-giam-ho"), disguised]).ShouldHaveSingleItem();

        pair.Form.ShouldBe(0);
        pair.FormShape.ShouldBe(1);
    }
}
