using System.Text.Json.Nodes;

namespace MoCua.Procedures.Tests;

public sealed class CaseRuleTests
{
    private static readonly DateOnly FirstDay = new(2024, 10, 7);
    private static readonly Bundle Birth = Bundles.Read("dang-ky-khai-sinh");

    [Fact]
    public void A_birth_registered_in_time_costs_nothing() =>
        Birth.Cases[0].FeeFor(Facts("""{"con":{"ngaySinh":"2024-10-01"}}""")).ShouldBeEmpty();

    [Theory]
    [InlineData("2024-08-08", 0)] // the sixtieth day
    [InlineData("2024-08-07", 5000)]
    public void After_sixty_days_the_charge_falls_due(string birth, long amount)
    {
        var facts = Facts($$$"""{"con":{"ngaySinh":"{{{birth}}}"}}""");

        Birth.CaseFor(facts).FeeFor(facts).Sum(line => line.Amount).ShouldBe(amount);
        Birth.CaseFor(facts).Id.ShouldBe(amount == 0 ? "dung-han" : "qua-han");
    }

    [Fact]
    public void An_exemption_keeps_the_line_and_takes_the_amount()
    {
        var facts = Facts("""{"con":{"ngaySinh":"2024-01-01"}}""");

        var line = Birth.CaseFor(facts).FeeFor(facts, ["ho-ngheo"]).ShouldHaveSingleItem();

        line.Amount.ShouldBe(0);
        line.Exemption.ShouldNotBeNull().Name.ShouldBe("Người thuộc hộ nghèo");
    }

    [Fact]
    public void Copies_are_paid_by_the_piece()
    {
        var facts = Facts("""{"con":{"ngaySinh":"2024-10-01"},"banSao":{"coYeuCau":true,"soLuong":3}}""");

        Birth.Cases[0].FeeFor(facts).ShouldHaveSingleItem().Amount.ShouldBe(24000);
    }

    [Fact]
    public void An_empty_form_asks_for_the_mandatory_papers_and_no_fee()
    {
        var facts = new CaseFacts(null, FirstDay);

        Birth.Cases[0].FeeFor(facts).ShouldBeEmpty();
        Birth.Cases[0].MissingFrom([], facts).Select(paper => paper.Id).ShouldBe(["to-khai", "giay-chung-sinh", "giay-to-tuy-than", "cu-tru"]);
    }

    [Fact]
    public void One_of_the_proofs_of_birth_is_enough()
    {
        PaperSeen[] checklist =
        [
            new("to-khai", 1, 0, 0), new("giay-cam-doan", 1, 0, 0), new("giay-to-tuy-than", 0, 0, 0, Presented: true), new("cu-tru", 0, 0, 0, FromDatabase: true),
        ];

        Birth.Cases[0].MissingFrom(checklist, new CaseFacts(null, FirstDay)).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_does_not_stand_for_an_original() =>
        Birth.Cases[0].MissingFrom([new("giay-chung-sinh", 0, 0, 1)], new CaseFacts(null, FirstDay)).ShouldContain(paper => paper.Id == "giay-chung-sinh");

    [Fact]
    public void The_authorisation_is_asked_of_the_authorised_only()
    {
        var paper = Birth.Cases[0].Papers.Single(each => each.Id == "uy-quyen");

        paper.RequiredBy(Facts("""{"nguoiYeuCau":{"quanHe":"duoc-uy-quyen"}}""")).ShouldBeTrue();
        paper.RequiredBy(Facts("""{"nguoiYeuCau":{"quanHe":"ong-ba"}}""")).ShouldBeFalse();
        Birth.Cases[0].PapersFor(Facts("""{"nguoiYeuCau":{"quanHe":"me"}}""")).ShouldNotContain(line => line.Paper.Id == "uy-quyen");
    }

    [Fact]
    public void A_house_building_permit_is_paid_when_it_is_handed_out()
    {
        var line = Bundles.Read("cap-giay-phep-xay-dung-nha-o").Cases[0].FeeFor(Facts("{}")).ShouldHaveSingleItem();

        (line.Amount, line.Rule.Moment).ShouldBe((75000, FeeMoment.Return));
    }

    [Fact]
    public void Two_sets_of_drawings_are_asked_for()
    {
        var permit = Bundles.Read("cap-giay-phep-xay-dung-nha-o").Cases[0];
        PaperSeen[] oneSet = [new("don", 1, 0, 0), new("giay-to-dat", 0, 0, 1), new("ban-ve", 1, 0, 0)];

        permit.MissingFrom(oneSet, Facts("{}")).ShouldHaveSingleItem().Id.ShouldBe("ban-ve");
        permit.Papers.Single(paper => paper.Id == "ban-ve").Proposed(SheetKind.Original).ShouldBe(2);
    }

    [Fact]
    public void A_temporary_permit_asks_for_the_promise_to_pull_down()
    {
        var bundle = Bundles.Read("cap-giay-phep-xay-dung-nha-o");
        var facts = Facts("""{"loaiGiayPhep":"co-thoi-han"}""");

        bundle.CaseFor(facts).MissingFrom([], facts).ShouldContain(paper => paper.Id == "cam-ket-pha-do");
        bundle.Cases[0].MissingFrom([], facts).ShouldNotContain(paper => paper.Id == "cam-ket-pha-do");
    }

    [Fact]
    public void The_two_dates_of_assistance_are_the_wards_and_the_districts()
    {
        var term = Bundles.Read("tro-cap-xa-hoi-hang-thang").Cases[0].Term;

        term.Whole.ShouldBe(Deadlines.Term.WorkingDays(22));
        term.Parts.Select(part => (part.Unit, part.Term.Amount)).ShouldBe([("ward", 12m), ("district", 10m)]);
    }

    private static CaseFacts Facts(string answers) => new(JsonNode.Parse(answers)!.AsObject(), FirstDay);
}
