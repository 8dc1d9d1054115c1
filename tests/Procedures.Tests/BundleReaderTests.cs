using MoCua.Deadlines;

namespace MoCua.Procedures.Tests;

public sealed class BundleReaderTests
{
    [Fact]
    public void The_birth_bundle_says_what_the_law_of_October_2024_says()
    {
        var bundle = Bundles.Read("dang-ky-khai-sinh");

        bundle.Code.National.ShouldBe("1.001193");
        bundle.Competence.Decides.ShouldBe(AdministrativeLevel.Ward);
        bundle.Cases[0].Term.Whole.ShouldBe(Term.SameDay);
        bundle.Results[0].NumberSource.ShouldBe(NumberSource.CivilStatusBook);
        bundle.Register.ShouldNotBeNull().Name.ShouldBe("Sổ đăng ký khai sinh");
        bundle.Validity.Contains(new DateOnly(2024, 10, 7)).ShouldBeTrue();
    }

    [Fact]
    public void Equal_content_has_an_equal_version_whatever_the_line_ends()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.Rewrite("procedure.yaml", text => text.ReplaceLineEndings("\r\n"));

        BundleReader.Read(copy.Folder).Bundle.ShouldNotBeNull().Version.ShouldBe(Bundles.Read("dang-ky-khai-sinh").Version);
    }

    [Fact]
    public void A_changed_letter_is_another_version()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.Rewrite("letters/to-khai.hbs", text => text + "\n<!-- -->");

        BundleReader.Read(copy.Folder).Bundle.ShouldNotBeNull().Version.ShouldNotBe(Bundles.Read("dang-ky-khai-sinh").Version);
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_line()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.Rewrite("procedure.yaml", text => "nmae: X\n" + text);

        var finding = BundleReader.Read(copy.Folder).Findings.ShouldHaveSingleItem();

        finding.Code.ShouldBe("unknown-key");
        finding.Message.ShouldContain("dòng 1");
        finding.Message.ShouldContain("nmae");
    }

    [Fact]
    public void Broken_yaml_is_a_finding_and_no_exception()
    {
        using var copy = new BundleCopy("dang-ky-khai-sinh");
        copy.Rewrite("procedure.yaml", text => text.Replace("papers:", "papers: [", StringComparison.Ordinal));

        BundleReader.Read(copy.Folder).Findings.ShouldHaveSingleItem().Code.ShouldBe("bad-yaml");
    }

    [Theory]
    [InlineData("1.001193")]
    [InlineData(" 1.001193.000.00.00.h26 ")]
    public void A_procedure_code_is_parsed(string text) => ProcedureCode.Parse(text).Value.National.ShouldBe("1.001193");

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1001193")]
    [InlineData("1.001193.000")]
    [InlineData("1.001193\n1.001193")]
    [InlineData("١.001193")]
    public void Text_of_another_form_is_no_procedure_code(string? text)
    {
        ProcedureCode.TryParse(text, out _).ShouldBeFalse();
        ProcedureCode.Parse(text).Refusal.ShouldNotBeNull().Code.ShouldBe("procedure-code");
    }
}
