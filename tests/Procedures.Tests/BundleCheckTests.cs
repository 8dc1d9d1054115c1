namespace MoCua.Procedures.Tests;

public sealed class BundleCheckTests
{
    private const string Birth = "dang-ky-khai-sinh";
    private const string Allowance = "tro-cap-xa-hoi-hang-thang";
    private const string Permit = "cap-giay-phep-xay-dung-nha-o";

    public static TheoryData<string> Shipped => [.. Bundles.Folders.Select(folder => Path.GetFileName(folder))];

    /// <summary>Bundle, file, text to replace, replacement, the finding that must come.</summary>
    public static TheoryData<string, string, string, string, string> Broken => new()
    {
        { Birth, "procedure.yaml", "from: 2024-06-06, to: 2025-06-30", "from: 2025-06-06, to: 2025-01-01", "validity" },
        { Birth, "procedure.yaml", "  decides: ward", "  decides: village", "bad-value" },
        { Birth, "procedure.yaml", "    term: trong-ngay", "    term: mai-mai", "unknown-reference" },
        { Birth, "procedure.yaml", "  - id: qua-han", "  - id: dung-han", "duplicate-id" },
        { Birth, "procedure.yaml", "name: Hộ tịch", "ten: Hộ tịch", "missing-key" },
        { Birth, "procedure.yaml", "when: {field: con.ngaySinh, olderThanDays: 60}", "when: {field: con.ngayDe, olderThanDays: 60}", "unknown-field" },
        { Birth, "procedure.yaml", "template: giay-khai-sinh", "template: giay-khai-tu", "missing-template" },
        { Birth, "procedure.yaml", "file: letters/to-khai.hbs", "file: letters/to-khai-moi.hbs", "missing-template" },
        { Birth, "procedure.yaml", "numberSource: civil-status-book", "numberSource: document-series", "number-source" },
        { Birth, "form.schema.json", "\"minLength\"", "\"minLenght\"", "bad-schema" },
        { Birth, "form.schema.json", "{", "[", "bad-schema" },
        { Birth, "forms/vao-so.schema.json", "x-citizen-id", "x-so-dinh-danh", "bad-schema" },
        { Birth, "process.bpmn", "</bpmn:process>", "", "bad-bpmn" },
        { Birth, "process.bpmn", "<bpmn:userTask id=\"vao-so\"", "<bpmn:scriptTask id=\"vao-so\"", "bad-bpmn" },
        { Birth, "process.bpmn", "role=\"specialist\"", "role=\"wizard\"", "unknown-role" },
        { Birth, "process.bpmn", "role=\"specialist\" ", "", "no-role" },
        { Birth, "process.bpmn", "amount=\"1\"", "amount=\"9\"", "time-sum" },
        { Birth, "process.bpmn", "<bpmn:sequenceFlow id=\"f-ket-thuc\" sourceRef=\"tra-ket-qua\" targetRef=\"ket-thuc\"/>", "", "dead-end" },
        { Birth, "process.bpmn", "form=\"vao-so\"", "form=\"ra-so\"", "missing-file" },
        { Birth, "process.bpmn", "kind=\"return\"", "kind=\"give\"", "no-return" },
        { Birth, "process.bpmn", "kind=\"return\"", "kind=\"give\"", "unknown-action" },
        { Birth, "process.bpmn", "kind=\"sign\" result=\"giay-khai-sinh\"", "kind=\"sign\" result=\"giay-ra-vien\"", "unknown-reference" },
        { Birth, "letters/giay-khai-sinh.hbs", "answers.con.queQuan", "answers.con.que", "unknown-field" },
        { Birth, "letters/giay-khai-sinh.hbs", "forms.vao-so.soDinhDanh", "forms.vao-so.soCanCuoc", "unknown-field" },
        { Birth, "letters/to-khai.hbs", "{{/with}}", "", "bad-template" },
        { Allowance, "letters/to-khai.hbs", "{{hoTen}}, sinh ngày", "{{ten}}, sinh ngày", "unknown-field" },
        { Allowance, "procedure.yaml", "term: workingDay, amount: 12", "term: workingDay, amount: 11", "time-sum" },
        { Allowance, "process.bpmn", "unit=\"workingDay\" amount=\"4\"", "unit=\"workingDay\" amount=\"5\"", "time-sum" },
        { Allowance, "process.bpmn", "<mocua:wait unit=\"workingDay\" amount=\"2\" calendar=\"competent\"/>", "", "no-wait" },
        { Permit, "procedure.yaml", "when: {field: thamTra.co, is: \"true\"}", "when: {field: thamDinh.co, is: \"true\"}", "unknown-field" },
        { Permit, "process.bpmn", "name=\"supplement-received\"", "name=\"something-else\"", "no-supplement" },
        { Birth, "process.bpmn", "<bpmn:outgoing>f-bat-dau</bpmn:outgoing>", "<bpmn:outgoing>f-bat-dau</bpmn:outgoing><bpmn:messageEventDefinition id=\"la\" messageRef=\"la\"/>", "unknown-message" },
        { "dang-ky-ket-hon", "procedure.yaml", "term: workingDay, amount: 5", "term: workingDay, amount: 2", "time-sum" },
        { Permit, "procedure.yaml", "  max: 2", "  max: 1", "supplement-days" },
        { Permit, "procedure.yaml", "  firstNoticeDays: 7", "  firstNoticeDays: 0", "supplement-days" },
        { "dang-ky-ket-hon", "procedure.yaml", "at: [xac-minh]", "at: [xac-nhan]", "unknown-reference" },
        { "dang-ky-bien-dong-dat-dai", "procedure.yaml", "    notCounted: [thong-bao-thue, cho-nop-tien]", "    notCounted: []", "time-sum" },
        { "dang-ky-bien-dong-dat-dai", "procedure.yaml", "percent: 0.15", "percent: 0,15", "bad-value" },
        { "dang-ky-bien-dong-dat-dai", "procedure.yaml", "of: bienDong.giaTri", "of: bienDong.gia", "unknown-field" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "procedure.yaml", ", beside: true", "", "time-sum" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "process.bpmn", "from=\"ma-so-thue.maSo\"", "from=\"ma-so-thue.so\"", "unknown-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "procedure.yaml", "of: soTrang", "of: trang", "unknown-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "procedure.yaml", "rows: giayTo", "rows: giay", "unknown-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "process.bpmn", "each=\"giayTo\"", "each=\"giay\"", "unknown-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "process.bpmn", "name=\"ten\" count", "name=\"tenGiay\" count", "unknown-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "letters/loi-chung.hbs", "{{ten}}", "{{tenGiay}}", "unknown-field" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt", "process.bpmn", "unit=\"ward/cong-an\" papers=\"none\"", "unit=\"ward/cong-an\" papers=\"maybe\"", "bad-extension" },
        { "dang-ky-bien-dong-dat-dai", "process.bpmn", "<mocua:assignment papers=\"none\"/>", "", "papers-in-two-places" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "process.bpmn", "kind=\"send-data\" to=\"district/thue\"", "kind=\"send-data\"", "unknown-service" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "process.bpmn", "<mocua:action kind=\"send-data\" to=\"district/thue\"/>", "", "unknown-service" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "process.bpmn", "<mocua:action kind=\"send-data\" to=\"district/thue\"/>", "<mocua:action kind=\"sign\" result=\"giay-chung-nhan\"/>", "unknown-service" },
        { "dang-ky-thanh-lap-ho-kinh-doanh", "process.bpmn", "<mocua:action kind=\"form\" form=\"ma-so-thue\"/>", "<mocua:action kind=\"form\" form=\"ma-so-thue\"/><mocua:action kind=\"send-data\" to=\"district/thue\"/>", "unknown-service" },
        { Permit, "process.bpmn", "source=\"document-series\" result=\"giay-phep\"", "source=\"document-series\"", "unknown-reference" },
        { Birth, "process.bpmn", "<mocua:action kind=\"result-ready\" result=\"van-ban-tu-choi\"/>", "", "result-not-ready" },
        { "dang-ky-khai-sinh-2025", "process.bpmn", "<mocua:action kind=\"result-ready\" result=\"giay-khai-sinh\"/>", "", "result-not-ready" },
        { Birth, "procedure.yaml", "  - id: van-ban-tu-choi\n    name: Văn bản từ chối đăng ký khai sinh", "  - id: van-ban-khac\n    name: Văn bản khác\n    numberSource: none\n    template: van-ban-tu-choi\n  - id: van-ban-tu-choi\n    name: Văn bản từ chối đăng ký khai sinh", "result-not-ready" },
        { Permit, "procedure.yaml", "    series: GPXD\n", "", "no-series" },
        { Birth, "procedure.yaml", "numberSource: civil-status-book\n", "numberSource: civil-status-book\n    series: KS\n", "no-series" },
        { Birth, "process.bpmn", "role=\"leader\" unit=\"ward\"", "role=\"counter-officer\" unit=\"ward\"", "wrong-signer" },
        { Birth, "procedure.yaml", "is: duoc-uy-quyen", "is: uy-quyen", "never-true" },
        { Birth, "procedure.yaml", "when: {field: banSao.coYeuCau, is: \"true\"}", "when: {field: banSao.coYeuCau, is: \"yes\"}", "never-true" },
        { Birth, "procedure.yaml", "when: {field: con.ngaySinh, olderThanDays: 60}", "when: {all: [{field: con.ngaySinh, olderThanDays: 60}, {field: con.ngaySinh, filled: false}]}", "never-true" },
        { Birth, "procedure.yaml", "when: {field: con.ngaySinh, olderThanDays: 60}", "when: {field: con.hoTen, olderThanDays: 60}", "never-true" },
        { Allowance, "procedure.yaml", "when: {field: khuyetTatNang.soCon, moreThan: 0}", "when: {field: khuyetTatNang.soCon, moreThan: 5, lessThan: 3}", "never-true" },
        { Allowance, "procedure.yaml", "when: {field: khuyetTatNang.soCon, moreThan: 0}", "when: {field: khuyetTatNang.soCon, moreThan: 100000}", "never-true" },
        { Allowance, "procedure.yaml", "when: {field: nhom, is: \"1a\"}", "when: {all: [{field: nhom, is: \"1a\"}, {not: {field: nhom, in: [\"1a\", \"1b\"]}}]}", "never-true" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "process.bpmn", "case == \"nhieu-ban\"", "case == \"it-ban\"", "never-true" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "process.bpmn", "case == \"nhieu-ban\"", "case == \"nhieu-ban\" &amp;&amp; case != \"nhieu-ban\"", "guard-gap" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "procedure.yaml", "of: soTrang", "of: ten", "fee-field" },
        { "chung-thuc-ban-sao-tu-ban-chinh", "procedure.yaml", "quantity: soBan", "quantity: ten", "fee-field" },
        { Birth, "procedure.yaml", "  max: 1", "  max: 0", "no-supplement" },
        { Birth, "procedure.yaml", "{so}/{nam}", "{so}/{thang}", "bad-value" },
        { Birth, "procedure.yaml", "{so}/{nam}", "{nam}", "bad-value" },
        { Allowance, "procedure.yaml", "preset: {nhom: \"1a\"}", "preset: {nhom: \"9z\"}", "bad-value" },
        { "dang-ky-bien-dong-dat-dai", "procedure.yaml", "percent: 0.15", "percent: 500", "bad-value" },
        { Birth, "process.bpmn", "<bpmn:flowNodeRef>vao-so</bpmn:flowNodeRef>", "", "no-role" },
        { Permit, "process.bpmn", "<bpmn:flowNodeRef>ky-bo-sung</bpmn:flowNodeRef>", "<bpmn:flowNodeRef>ky-bo-sung</bpmn:flowNodeRef><bpmn:flowNodeRef>tham-dinh</bpmn:flowNodeRef>", "two-lanes" },
        { Birth, "process.bpmn", "role=\"leader\" unit=\"ward\"", "role=\"leader\" unit=\"district\"", "wrong-level" },
        { "lien-thong-khai-sinh-thuong-tru-the-bhyt-2025", "process.bpmn", "unit=\"province/bhxh\"", "unit=\"district/bhxh\"", "wrong-level" },
    };

    [Fact]
    public void Two_agencies_at_once_fight_over_the_papers_unless_one_of_them_works_on_data()
    {
        using var copy = new BundleCopy("lien-thong-khai-sinh-thuong-tru-the-bhyt");
        copy.Replace("process.bpmn", "unit=\"ward/cong-an\" papers=\"none\"", "unit=\"ward/cong-an\"");
        BundleCheck.Check(copy.Folder).Findings.ShouldBeEmpty();

        copy.Replace("process.bpmn", "unit=\"district/bhxh\" papers=\"none\"", "unit=\"district/bhxh\" papers=\"needed\"");

        var finding = BundleCheck.Check(copy.Folder).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.IsError).ShouldBe(("papers-in-two-places", true));
        finding.Message.ShouldContain("Đăng ký thường trú cho trẻ");
        finding.Message.ShouldContain("Cấp thẻ bảo hiểm y tế");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_bundle_checks_clean(string name)
    {
        var reading = BundleCheck.Check(Bundles.Folder(name));

        reading.Findings.ShouldBeEmpty();
        reading.IsUsable.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_bundle_is_found_out(string bundle, string file, string old, string with, string code)
    {
        using var copy = new BundleCopy(bundle);
        copy.Replace(file, old, with);

        var reading = BundleCheck.Check(copy.Folder);

        reading.IsUsable.ShouldBeFalse();
        reading.Findings.Select(finding => finding.Code).ShouldContain(code);
    }

    [Theory]
    [InlineData("procedure.yaml", "missing-file")]
    [InlineData("form.schema.json", "missing-file")]
    [InlineData("process.bpmn", "missing-file")]
    [InlineData("letters/giay-khai-sinh.hbs", "missing-template")]
    public void A_missing_file_is_named(string file, string code)
    {
        using var copy = new BundleCopy(Birth);
        copy.Remove(file);

        var finding = BundleCheck.Check(copy.Folder).Findings.First(each => each.Code == code);

        finding.Message.ShouldContain(file);
        finding.ToString().ShouldStartWith($"{Path.Combine(copy.Folder, file)}: error: {code}: ");
    }

    [Fact]
    public void The_command_prints_a_line_per_finding_and_fails()
    {
        using var copy = new BundleCopy(Birth);
        copy.Replace("procedure.yaml", "to: 2025-06-30", "to: 2020-06-30");
        using var @out = new StringWriter();

        BundleCommand.Check([copy.Folder], @out, TextWriter.Null).ShouldBe(1);

        @out.ToString().TrimEnd().ShouldMatch($"^{System.Text.RegularExpressions.Regex.Escape(copy.Folder)}.*: error: validity: .*06/06/2024.*$");
    }

    [Fact]
    public void Two_bundles_of_one_procedure_for_the_same_days_are_told_when_they_are_checked_together()
    {
        using var copy = new BundleCopy(Birth);
        var twin = copy.AddFrom(Birth, "khai-sinh-khac");
        using StringWriter together = new(), apart = new();

        BundleCommand.Check([copy.Folder, twin], together, TextWriter.Null).ShouldBe(1);
        BundleCommand.Check([copy.Folder, copy.Folder], apart, TextWriter.Null).ShouldBe(0, apart.ToString());

        together.ToString().ShouldContain($"{twin}{Path.DirectorySeparatorChar}procedure.yaml: error: validity: ");
    }

    [Fact]
    public void The_command_is_silent_about_good_bundles_and_takes_a_folder_of_them()
    {
        using var @out = new StringWriter();

        BundleCommand.Check([Bundles.Root], @out, @out).ShouldBe(0);

        @out.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void The_bundle_that_is_only_measured_is_fit_too()
    {
        using var @out = new StringWriter();

        BundleCommand.Check([Path.Combine(Bundles.Root, "..", "bench", "bundles")], @out, @out).ShouldBe(0, @out.ToString());
    }

    [Fact]
    public void A_path_without_a_bundle_is_a_refusal()
    {
        using var err = new StringWriter();

        BundleCommand.Check(["/nowhere/at/all"], TextWriter.Null, err).ShouldBe(1);

        err.ToString().ShouldContain("/nowhere/at/all");
    }
}
