namespace MoCua.Procedures.Tests;

/// <summary>Each ending of the procedures that followed the first three.</summary>
public sealed class OctoberWalkTests
{
    public static TheoryData<string, string, string, string> Endings => new()
    {
        { "dang-ky-ket-hon", "", "approve approve ready", "kiem-tra-dieu-kien ky-giay hai-ben-co-mat ghi-so trao-giay" },
        { "dang-ky-ket-hon", "", "verify approve approve ready", "kiem-tra-dieu-kien xac-minh ky-giay hai-ben-co-mat ghi-so trao-giay" },
        { "dang-ky-ket-hon", "", "approve approve absent ready", "kiem-tra-dieu-kien ky-giay hai-ben-co-mat hen-ngay-khac hai-ben-co-mat ghi-so trao-giay" },
        { "dang-ky-ket-hon", "", "approve approve refuse approve", "kiem-tra-dieu-kien ky-giay hai-ben-co-mat ky-tu-choi so-tu-choi trao-giay" },
        { "dang-ky-ket-hon", "", "verify refuse approve", "kiem-tra-dieu-kien xac-minh ky-tu-choi so-tu-choi trao-giay" },
        { "dang-ky-khai-tu", "", "approve", "kiem-tra-bao-tu ky-trich-luc ghi-so-khai-tu khoa-thong-tin tra-trich-luc" },
        { "dang-ky-khai-tu", "", "supplement verify approve", "kiem-tra-bao-tu cho-giay-bao-tu kiem-tra-bao-tu xac-minh ky-trich-luc ghi-so-khai-tu khoa-thong-tin tra-trich-luc" },
        { "dang-ky-khai-tu", "", "refuse", "kiem-tra-bao-tu ky-khong-dang-ky so-van-ban tra-trich-luc" },
        { "xac-nhan-tinh-trang-hon-nhan", "", "approve approve", "tra-cuu-hon-nhan du-thao-giay ky-xac-nhan cap-so-xac-nhan tra-giay" },
        { "xac-nhan-tinh-trang-hon-nhan", "", "refuse", "tra-cuu-hon-nhan ky-tu-choi so-tu-choi tra-giay" },
        { "cap-ban-sao-trich-luc-ho-tich", "", "found approve", "tra-cuu trich-noi-dung ky-ban-sao dong-dau-ban-sao tra-ban-sao" },
        { "cap-ban-sao-trich-luc-ho-tich", "", "found send-back approve", "tra-cuu trich-noi-dung ky-ban-sao trich-noi-dung ky-ban-sao dong-dau-ban-sao tra-ban-sao" },
        { "cap-ban-sao-trich-luc-ho-tich", "", "refuse", "tra-cuu soan-tra-loi ky-tra-loi so-tra-loi tra-ban-sao" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "lay-ngay", "approve", "doi-chieu-ban-chinh ky-loi-chung vao-so-chung-thuc tra-tai-quay" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "nhieu-ban", "approve", "chia-dot doi-chieu-ban-chinh ky-loi-chung vao-so-chung-thuc tra-tai-quay" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "lay-ngay", "refuse", "doi-chieu-ban-chinh giai-thich-tu-choi so-giai-thich tra-tai-quay" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "", "approve received approve", "kiem-tra-hop-le nhan-ma-so ky-gcn in-gcn tra-gcn" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "", "supplement approve rejected approve received approve", "kiem-tra-hop-le duyet-thong-bao cho-sua-doi kiem-tra-hop-le nhan-ma-so kiem-tra-hop-le nhan-ma-so ky-gcn in-gcn tra-gcn" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "", "refuse", "kiem-tra-hop-le ky-thong-bao so-thong-bao tra-gcn" },
        { "dang-ky-bien-dong-dat-dai", "", "approve exempt approve", "kiem-tra-dat chinh-ly phieu-chuyen thong-bao-thue ky-chung-nhan vao-so-gcn tra-gcn" },
        { "dang-ky-bien-dong-dat-dai", "", "approve pay approve", "kiem-tra-dat chinh-ly phieu-chuyen thong-bao-thue cho-nop-tien doi-chieu-chung-tu ky-chung-nhan vao-so-gcn tra-gcn" },
        { "dang-ky-bien-dong-dat-dai", "", "refuse", "kiem-tra-dat ky-tra-ho-so so-tra-ho-so tra-gcn" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "", "approve", "xet-khai-sinh ky-khai-sinh so-khai-sinh cap-the-bhyt dang-ky-thuong-tru gom-ket-qua tra-ba-ket-qua" },
        { "tro-cap-xa-hoi-hang-thang-2025", "", "approve approve no-complaint approve", "tham-dinh kiem-tra niem-yet cho-niem-yet het-niem-yet ky-quyet-dinh so-quyet-dinh trao-ket-qua" },
        { "tro-cap-xa-hoi-hang-thang-2025", "", "approve approve complaint refuse approve", "tham-dinh kiem-tra niem-yet cho-niem-yet het-niem-yet ket-luan-khieu-nai ky-tra-loi so-tra-loi trao-ket-qua" },
        { "tro-cap-xa-hoi-hang-thang-2025", "", "supplement refuse send-back refuse approve", "tham-dinh cho-bo-sung tham-dinh ky-tra-loi tham-dinh ky-tra-loi so-tra-loi trao-ket-qua" },
        { "dang-ky-bien-dong-dat-dai-2025", "", "approve pay approve", "chi-nhanh-nhan kiem-tra-dat phieu-chuyen chinh-ly thong-bao-thue cho-nop-tien xac-nhan-da-nop ky-chung-nhan vao-so-gcn gui-ve-phuong tra-tai-phuong" },
        { "dang-ky-bien-dong-dat-dai-2025", "", "supplement refuse", "chi-nhanh-nhan kiem-tra-dat cho-bo-sung kiem-tra-dat ky-tra-ho-so so-tra-ho-so gui-ve-phuong tra-tai-phuong" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "", "refuse", "xet-khai-sinh tu-choi-khai-sinh so-tu-choi tra-ba-ket-qua" },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public void Each_ending_is_reached_through_the_offices_that_it_needs(string bundle, string caseId, string decisions, string visited)
    {
        var walked = ProcessWalkTests.Walk(bundle, caseId, decisions.Split(' '));

        walked.Order(StringComparer.Ordinal).ShouldBe(visited.Split(' ').Order(StringComparer.Ordinal));
        (walked[0], walked[^1]).ShouldBe((visited.Split(' ')[0], visited.Split(' ')[^1]));
    }

    [Fact]
    public void A_silent_ward_lets_the_applicant_swear_after_twenty_days()
    {
        var walked = ProcessWalkTests.Walk("xac-nhan-tinh-trang-hon-nhan", "", prefer: "het-hai-muoi-ngay", decisions: ["verify", "approve", "approve"]);

        walked.ShouldBe(["tra-cuu-hon-nhan", "soan-xac-minh", "ky-xac-minh", "gui-xac-minh", "het-hai-muoi-ngay", "lap-cam-doan", "danh-gia-xac-minh", "du-thao-giay", "ky-xac-nhan", "cap-so-xac-nhan", "tra-giay"]);
    }

    [Fact]
    public void Land_waits_for_the_tax_to_be_paid()
    {
        var walked = ProcessWalkTests.Walk("dang-ky-bien-dong-dat-dai", "", ["approve", "pay", "send-back", "approve"]);

        walked.ShouldContain("cho-nop-tien");
        walked.IndexOf("cho-nop-tien").ShouldBeLessThan(walked.IndexOf("ky-chung-nhan"));
        walked[^5..].ShouldBe(["ky-chung-nhan", "chinh-lai", "ky-chung-nhan", "vao-so-gcn", "tra-gcn"]);
    }

    [Fact]
    public void Residence_and_insurance_follow_the_birth_and_both_precede_the_handing_over()
    {
        var walked = ProcessWalkTests.Walk("lien-thong-khai-sinh-thuong-tru-the-bhyt", "", ["approve"]);

        walked.IndexOf("so-khai-sinh").ShouldBeLessThan(Math.Min(walked.IndexOf("cap-the-bhyt"), walked.IndexOf("dang-ky-thuong-tru")));
        walked[^2..].ShouldBe(["gom-ket-qua", "tra-ba-ket-qua"]);
    }
}
