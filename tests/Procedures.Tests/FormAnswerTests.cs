using System.Text.Json.Nodes;
using MoCua.Forms;

namespace MoCua.Procedures.Tests;

public sealed class FormAnswerTests
{
    [Fact]
    public void A_complete_birth_declaration_is_valid() => Errors("dang-ky-khai-sinh", Answers.Birth).ShouldBeEmpty();

    [Fact]
    public void A_birth_without_a_known_father_is_valid()
    {
        var answers = Answers.Birth;
        answers["khaiCha"] = false;
        answers.Remove("nguoiCha");

        Errors("dang-ky-khai-sinh", answers).ShouldBeEmpty();
    }

    [Fact]
    public void A_declared_father_must_be_described()
    {
        var answers = Answers.Birth;
        answers.Remove("nguoiCha");

        Errors("dang-ky-khai-sinh", answers).ShouldHaveSingleItem().ShouldContain("Người cha");
    }

    [Fact]
    public void A_complete_building_application_is_valid() => Errors("cap-giay-phep-xay-dung-nha-o", Answers.Permit).ShouldBeEmpty();

    [Fact]
    public void A_verified_design_names_its_verifier()
    {
        var answers = Answers.Permit;
        answers["thamTra"] = new JsonObject { ["co"] = true };

        Errors("cap-giay-phep-xay-dung-nha-o", answers).ShouldHaveSingleItem().ShouldContain("Tên tổ chức, cá nhân");
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("1b")]
    [InlineData("1c")]
    [InlineData("1d")]
    [InlineData("1dd")]
    public void A_complete_declaration_of_each_group_is_valid(string group) => Errors("tro-cap-xa-hoi-hang-thang", Answers.Allowance(group)).ShouldBeEmpty();

    [Theory]
    [InlineData("1b", "nhiemHiv", "nhiễm HIV")]
    [InlineData("1c", "donThan", "con đang nuôi")]
    [InlineData("1d", "caoTuoi", "Người cao tuổi")]
    [InlineData("1dd", "khuyetTatNang", "Người khuyết tật")]
    public void Each_group_must_fill_in_its_own_part(string group, string part, string title)
    {
        var answers = Answers.Allowance(group);
        answers.Remove(part);

        Errors("tro-cap-xa-hoi-hang-thang", answers).ShouldHaveSingleItem().ShouldContain(title);
    }

    [Theory]
    [InlineData("1a", "mau-1a", "to-khai-1a,cu-tru,giay-to-tuy-than,khai-sinh-tre")]
    [InlineData("1b", "mau-1b", "to-khai-1b,cu-tru,giay-to-tuy-than,hiv")]
    [InlineData("1c", "mau-1c", "to-khai-1c,cu-tru,giay-to-tuy-than,khai-sinh-con")]
    [InlineData("1d", "mau-1d", "to-khai-1d,cu-tru,giay-to-tuy-than")]
    [InlineData("1dd", "mau-1dd", "to-khai-1dd,cu-tru,giay-to-tuy-than,khuyet-tat-bat-buoc,khai-sinh-con-khuyet-tat")]
    public void Each_group_brings_its_own_papers(string group, string chosen, string papers)
    {
        var facts = new CaseFacts(Answers.Allowance(group), new DateOnly(2024, 10, 7));
        var fits = Bundles.Read("tro-cap-xa-hoi-hang-thang").CaseFor(facts);

        fits.Id.ShouldBe(chosen);
        fits.PapersFor(facts).Where(line => line.Required).Select(line => line.Paper.Id).ShouldBe(papers.Split(','));
    }

    private static List<string> Errors(string bundle, JsonObject answers) =>
        [.. FormSchema.Load(Bundles.Read(bundle).Form).Value.Validate(answers).Select(error => error.Message)];
}
