namespace MoCua.Procedures.Tests;

public sealed class CatalogueTests
{
    private static readonly DateOnly FirstDay = new(2024, 10, 7);
    private static readonly ProcedureCatalogue Shipped = ProcedureCatalogue.Load(Bundles.Root);

    [Fact]
    public void Every_shipped_bundle_is_usable()
    {
        Shipped.Unusable.ShouldBeEmpty();
        Shipped.All.Count.ShouldBe(Bundles.Folders.Count());
    }

    [Theory]
    [InlineData("khai sinh", "1.001193")]
    [InlineData("Khai Sinh", "1.001193")]
    [InlineData("dk ks", "1.001193")]
    [InlineData("dkks", "1.001193")]
    [InlineData("sinh kh", "1.001193")]
    [InlineData("1.001193", "1.001193")]
    [InlineData("1001193", "1.001193")]
    [InlineData("GPXD nha o", "1.009994")]
    [InlineData("gpxd", "1.009994")]
    [InlineData("xay nha", "1.009994")]
    [InlineData("giấy phép xây dựng", "1.009994")]
    [InlineData("tro cap", "1.001776")]
    [InlineData("TCXH", "1.001776")]
    [InlineData("ket hon", "1.000894")]
    [InlineData("khai tu", "1.000656")]
    [InlineData("doc than", "1.004873")]
    [InlineData("trich luc", "2.000635")]
    [InlineData("sao y", "2.000815")]
    [InlineData("ho kinh doanh", "1.001612")]
    [InlineData("sang ten", "1.013831")]
    [InlineData("ba trong mot", "2.000986")]
    [InlineData("trợ cấp hàng tháng", "1.001776")]
    public void A_procedure_is_found_by_a_few_letters(string text, string code)
    {
        var hits = Shipped.Search(text, null, FirstDay);

        hits.ShouldNotBeEmpty();
        hits[0].Bundle.Code.National.ShouldBe(code);
        hits[0].Case.ShouldBeNull();
    }

    [Fact]
    public void Words_of_a_case_find_the_case()
    {
        Shipped.Search("khai sinh bo roi", null, FirstDay)[0].Case.ShouldNotBeNull().Id.ShouldBe("bo-roi");
        Shipped.Search("tro cap nguoi gia", null, FirstDay)[0].Case.ShouldNotBeNull().Id.ShouldBe("mau-1d");
        Shipped.Search("tro cap khuyet tat", null, FirstDay).First(match => match.Bundle.Code.National == "1.001776").Case.ShouldNotBeNull().Id.ShouldBe("mau-1dd");
    }

    [Fact]
    public void Nothing_typed_lists_everything_that_is_in_force() =>
        Shipped.Search("  ", null, FirstDay).Count.ShouldBe(Shipped.All.Count(bundle => bundle.Validity.Contains(FirstDay)));

    [Fact]
    public void What_nobody_offers_is_not_found() => Shipped.Search("khai thác cát", null, FirstDay).ShouldBeEmpty();

    [Fact]
    public void A_procedure_of_the_ward_is_not_offered_at_the_district() =>
        Shipped.Search("khai sinh", AdministrativeLevel.District, FirstDay).ShouldNotContain(match => match.Bundle.Code.National == "1.001193");

    [Fact]
    public void Outside_its_validity_a_procedure_is_unknown()
    {
        var code = ProcedureCode.Parse("1.001193").Value;

        Shipped.Find(code, FirstDay).Value.ShortName.ShouldBe("Đăng ký khai sinh");
        Shipped.Find(code, new DateOnly(2026, 1, 1)).Refusal.ShouldNotBeNull().Code.ShouldBe("procedure-unknown");
        Shipped.Search("khai sinh", null, new DateOnly(2026, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void A_broken_bundle_is_listed_and_the_others_stay_usable()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.AddFrom("dang-ky-khai-sinh", "zz-hong");
        File.WriteAllText(Path.Combine(copy.Root, "zz-hong", "procedure.yaml"), "code: 1.001193\nten: sai\n");

        var catalogue = ProcedureCatalogue.Load(copy.Root);

        catalogue.All.ShouldHaveSingleItem();
        var broken = catalogue.Unusable.ShouldHaveSingleItem();
        broken.Folder.ShouldBe("zz-hong");
        broken.Why.Message.ShouldContain("procedure.yaml");
        broken.Why.Message.ShouldContain("dòng ");
    }

    [Fact]
    public void Two_versions_of_a_procedure_must_follow_one_another()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.AddFrom("dang-ky-khai-sinh", "dang-ky-khai-sinh-2");

        ProcedureCatalogue.Load(copy.Root).Unusable.ShouldHaveSingleItem().Findings.ShouldContain(finding => finding.Code == "validity");

        File.WriteAllText(
            Path.Combine(copy.Root, "dang-ky-khai-sinh-2", "procedure.yaml"),
            File.ReadAllText(Path.Combine(copy.Folder, "procedure.yaml"))
                .Replace("validity: {from: 2024-06-06, to: 2025-06-30}", "validity: {from: 2025-07-01, to: null}", StringComparison.Ordinal));

        var catalogue = ProcedureCatalogue.Load(copy.Root);
        catalogue.Unusable.ShouldBeEmpty();
        var code = ProcedureCode.Parse("1.001193").Value;
        catalogue.Find(code, new DateOnly(2025, 6, 30)).Value.Version.ShouldNotBe(catalogue.Find(code, new DateOnly(2025, 7, 1)).Value.Version);
    }

    [Fact]
    public void A_pinned_version_outlives_the_program_and_its_folder()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        using var archive = new BundleCopy("dang-ky-khai-sinh");
        var pinned = ProcedureCatalogue.Load(copy.Root, archive.Root).All.ShouldHaveSingleItem();
        Directory.Delete(copy.Folder, recursive: true);

        var later = ProcedureCatalogue.Load(copy.Root, archive.Root);

        later.All.ShouldBeEmpty();
        var found = later.FindVersion(pinned.Code, pinned.Version).Value;
        found.Version.ShouldBe(pinned.Version);
        found.Form.ShouldBe(pinned.Form);
        later.FindVersion(pinned.Code, new BundleVersion("../dang-ky-khai-sinh")).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void A_kept_version_that_was_changed_is_not_the_version()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        using var archive = new BundleCopy("dang-ky-khai-sinh");
        var pinned = ProcedureCatalogue.Load(copy.Root, archive.Root).All.ShouldHaveSingleItem();
        Directory.Delete(copy.Folder, recursive: true);
        File.AppendAllText(Path.Combine(archive.Root, pinned.Version.Value, "letters", "to-khai.hbs"), "!");

        ProcedureCatalogue.Load(copy.Root, archive.Root).FindVersion(pinned.Code, pinned.Version).Refusal.ShouldNotBeNull().Code.ShouldBe("procedure-version-unknown");
    }

    [Fact]
    public void A_pinned_version_stays_readable_after_its_bundle_was_edited()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        var catalogue = ProcedureCatalogue.Load(copy.Root);
        var pinned = catalogue.All.ShouldHaveSingleItem();
        copy.Replace("procedure.yaml", "amount: 5000", "amount: 6000");

        catalogue.Reload();

        catalogue.All.ShouldHaveSingleItem().Version.ShouldNotBe(pinned.Version);
        catalogue.FindVersion(pinned.Code, pinned.Version).Value.ShouldBe(pinned);
        catalogue.FindVersion(pinned.Code, new BundleVersion(new string('0', 64))).Refusal.ShouldNotBeNull().Code.ShouldBe("procedure-version-unknown");
    }
}
