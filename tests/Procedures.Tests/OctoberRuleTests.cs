using System.Text.Json.Nodes;
using MoCua.Deadlines;

namespace MoCua.Procedures.Tests;

/// <summary>Cases, papers, terms and fees of the procedures that followed the first three.</summary>
public sealed class OctoberRuleTests
{
    private static readonly DateOnly FirstDay = new(2024, 10, 7);

    [Fact]
    public void The_side_from_elsewhere_shows_that_it_is_single_and_the_divorced_that_it_was_divorced()
    {
        Required("dang-ky-ket-hon", Answers.Marriage).ShouldBe(["to-khai", "tuy-than-hai-ben", "cu-tru-hai-ben", "xac-nhan-doc-than", "cham-dut-hon-nhan"]);

        var first = Answers.Marriage;
        (first["benNam"]!["lanKetHon"], first["benNam"]!["thuongTruTaiPhuong"]) = (1, true);
        Required("dang-ky-ket-hon", first).ShouldBe(["to-khai", "tuy-than-hai-ben", "cu-tru-hai-ben"]);
    }

    [Fact]
    public void Marriage_is_free_and_same_day_and_five_working_days_when_verified()
    {
        var term = Bundles.Read("dang-ky-ket-hon").Cases[0].Term;

        Fees("dang-ky-ket-hon", Answers.Marriage).ShouldBe(["ban-sao-trich-luc 16000"]);
        term.Whole.ShouldBe(Term.SameDay);
        term.Extension.ShouldNotBeNull().Term.ShouldBe(Term.WorkingDays(5));
    }

    [Theory]
    [InlineData("co-so-y-te", "giay-bao-tu")]
    [InlineData("tai-nha", "giay-bao-tu")]
    [InlineData("bat-thuong", "ket-luan-giam-dinh")]
    [InlineData("tren-phuong-tien", "xac-nhan-phuong-tien")]
    [InlineData("toa-tuyen", "quyet-dinh-toa-an")]
    [InlineData("thi-hanh-an", "bien-ban-thi-hanh-an")]
    [InlineData("da-lau", "chung-cu-su-kien-chet")]
    public void How_somebody_died_decides_which_paper_proves_it(string how, string proof)
    {
        var answers = Answers.Death;
        answers["nguoiChet"]!["hoanCanh"] = how;

        Required("dang-ky-khai-tu", answers).ShouldBe(["to-khai", proof, "tuy-than", "cu-tru-cuoi-cung"]);
    }

    [Theory]
    [InlineData("2024-09-22", "dung-han", 0)] // the fifteenth day
    [InlineData("2024-09-21", "qua-han", 5000)]
    public void A_death_is_late_after_fifteen_days(string died, string fits, long amount)
    {
        var answers = Answers.Death;
        answers["nguoiChet"]!["ngayChet"] = died;
        var facts = new CaseFacts(answers, FirstDay);
        var chosen = Bundles.Read("dang-ky-khai-tu").CaseFor(facts);

        chosen.Id.ShouldBe(fits);
        chosen.FeeFor(facts).Sum(line => line.Amount).ShouldBe(amount);
    }

    [Fact]
    public void Marital_status_costs_three_thousand_and_takes_three_working_days_or_twenty_three_days()
    {
        var term = Bundles.Read("xac-nhan-tinh-trang-hon-nhan").Cases[0].Term;

        Fees("xac-nhan-tinh-trang-hon-nhan", Answers.MaritalStatus).ShouldBe(["le-phi 3000"]);
        (term.Whole, term.Extension!.Term).ShouldBe((Term.WorkingDays(3), new Term(TermUnit.Day, 23)));
        Required("xac-nhan-tinh-trang-hon-nhan", Answers.MaritalStatus).ShouldBe(["to-khai", "tuy-than"]);
    }

    [Theory]
    [InlineData("khai-sinh", "giay-khai-sinh")]
    [InlineData("ket-hon", "trich-luc-ket-hon")]
    [InlineData("khai-tu", "trich-luc-khai-tu")]
    [InlineData("giam-ho", "trich-luc-khac")]
    public void Copies_of_the_book_are_paid_by_the_piece_whatever_the_event(string entry, string fits)
    {
        var answers = Answers.Extract;
        answers["loaiViec"] = entry;
        var facts = new CaseFacts(answers, FirstDay);
        var bundle = Bundles.Read("cap-ban-sao-trich-luc-ho-tich");

        bundle.CaseFor(facts).Id.ShouldBe(fits);
        bundle.CaseFor(facts).FeeFor(facts).ShouldHaveSingleItem().Amount.ShouldBe(24000);
        bundle.Register.ShouldBeNull();
        bundle.Supplement.Max.ShouldBe(0);
    }

    [Fact]
    public void An_agency_that_asks_for_a_copy_pays_nothing()
    {
        var answers = Answers.Extract;
        answers["nguoiYeuCau"]!["tuCach"] = "to-chuc";

        Fees("cap-ban-sao-trich-luc-ho-tich", answers).ShouldBe(["ban-sao 0"]);
    }

    [Theory]
    [InlineData(1, 1, 2000)]
    [InlineData(2, 1, 4000)]
    [InlineData(3, 1, 5000)]
    [InlineData(12, 2, 28000)]
    [InlineData(198, 1, 200000)] // 2 × 2.000 + 196 × 1.000
    [InlineData(199, 1, 200000)]
    [InlineData(500, 3, 600000)]
    public void Certification_is_paid_by_pages_up_to_a_ceiling_for_each_copy(int pages, int copies, long amount)
    {
        var facts = new CaseFacts(JsonNode.Parse($$"""{ "giayTo": [ { "soTrang": {{pages}}, "soBan": {{copies}} } ] }""")!.AsObject(), FirstDay);

        var line = Bundles.Read("chung-thuc-ban-sao-tu-ban-chinh").Cases[0].FeeFor(facts).ShouldHaveSingleItem();

        (line.Amount, line.Quantity, line.Rule.Moment).ShouldBe((amount, copies, FeeMoment.Return));
    }

    [Fact]
    public void Several_originals_are_charged_each_by_its_own_pages() =>
        Fees("chung-thuc-ban-sao-tu-ban-chinh", Answers.Certification).ShouldBe(["phi-chung-thuc 238000"]); // 5 × 2.000 + 2 × 14.000 + 200.000

    [Fact]
    public void No_original_no_fee() => Fees("chung-thuc-ban-sao-tu-ban-chinh", []).ShouldBeEmpty();

    [Fact]
    public void A_family_that_founds_a_business_brings_its_minutes()
    {
        Required("dang-ky-thanh-lap-ho-kinh-doanh", Answers.Household("ca-nhan")).ShouldBe(["giay-de-nghi", "phap-ly-chu-ho"]);
        Required("dang-ky-thanh-lap-ho-kinh-doanh", Answers.Household("ho-gia-dinh"))
            .ShouldBe(["giay-de-nghi", "phap-ly-chu-ho", "phap-ly-thanh-vien", "bien-ban-hop", "uy-quyen-chu-ho"]);
        Fees("dang-ky-thanh-lap-ho-kinh-doanh", Answers.Household("ca-nhan")).ShouldBe(["le-phi 100000"]);
        Bundles.Read("dang-ky-thanh-lap-ho-kinh-doanh").Results[0].NumberSource.ShouldBe(NumberSource.External);
    }

    [Theory]
    [InlineData(2_000_000_000, 3_000_000)]
    [InlineData(3_333_333_333, 5_000_000)]
    [InlineData(9_000_000_000, 5_000_000)]
    public void The_fee_for_examining_a_sale_is_a_share_of_its_price_up_to_a_ceiling(long price, long fee)
    {
        var answers = Answers.LandTransfer;
        answers["bienDong"]!["giaTri"] = price;

        Fees("dang-ky-bien-dong-dat-dai", answers).ShouldBe(["le-phi-bien-dong 28000", $"phi-tham-dinh {fee}"]);
    }

    [Fact]
    public void A_gift_pays_no_fee_for_examining_and_tax_time_does_not_count()
    {
        var answers = Answers.LandTransfer;
        answers["bienDong"]!["loai"] = "tang-cho";

        Fees("dang-ky-bien-dong-dat-dai", answers).ShouldBe(["le-phi-bien-dong 28000"]);
        Bundles.Read("dang-ky-bien-dong-dat-dai").Cases[0].Term.NotCounted.ShouldBe(["thong-bao-thue", "cho-nop-tien"]);
    }

    [Fact]
    public void Interlinked_work_has_a_date_of_its_own_for_each_agency_and_two_run_side_by_side()
    {
        var term = Bundles.Read("lien-thong-khai-sinh-thuong-tru-the-bhyt").Cases[0].Term;

        term.Whole.ShouldBe(Term.WorkingDays(8));
        term.Parts.Select(part => (part.Unit, part.Term.Amount, part.Beside)).ShouldBe([("ward", 1m, false), ("ward/cong-an", 7m, false), ("district/bhxh", 5m, true)]);
        Fees("lien-thong-khai-sinh-thuong-tru-the-bhyt", Answers.InterlinkedBirth).ShouldBeEmpty();
    }

    private static List<string> Required(string folder, JsonObject answers)
    {
        var facts = new CaseFacts(answers, FirstDay);
        return [.. Bundles.Read(folder).CaseFor(facts).PapersFor(facts).Where(line => line.Required).Select(line => line.Paper.Id)];
    }

    private static List<string> Fees(string folder, JsonObject answers)
    {
        var facts = new CaseFacts(answers, FirstDay);
        return [.. Bundles.Read(folder).CaseFor(facts).FeeFor(facts).Select(line => $"{line.Rule.Id} {line.Amount}")];
    }
}
