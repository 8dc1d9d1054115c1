using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>One dossier of any procedure on its plain way: a complete application, the first option at each decision, papers carried where they are needed.</summary>
internal sealed class WholeWalk(Installation installation, Bundle bundle)
{
    private const int MostSteps = 40;

    private readonly Office office = new(installation);

    public async Task<Guid> ReceiveAsync(UnitId oneStop)
    {
        var answers = Procedures.Tests.Answers.For(bundle.Folder);
        var facts = new CaseFacts(answers, installation.Clock.Today);
        var chosen = bundle.CaseFor(facts);
        var accepted = await office.AcceptAsync(Given.Birth(oneStop) with
        {
            Procedure = bundle.Code,
            Case = chosen.Id,
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = answers,
            Papers = [.. chosen.PapersFor(facts).Where(line => line.Required).Select(line => Brought(line.Paper, oneStop))],
            FeesPaid = true,
        });
        accepted.Refusal?.Message.ShouldBeNull(bundle.Folder);
        return accepted.Value.Dossier;
    }

    public async Task<Dossier> ToTheEndAsync(Guid id)
    {
        for (var step = 0; ; step++)
        {
            step.ShouldBeLessThan(MostSteps, bundle.Folder);
            var dossier = await office.LoadAsync(id);
            if (dossier.Stage is Stage.Returned)
            {
                return dossier;
            }

            await (dossier.OpenTasks.FirstOrDefault() is { } task ? DoAsync(dossier, task) : GoOnAsync(dossier));
        }
    }

    private static DossierPaper Brought(Paper paper, UnitId at) => paper switch
    {
        { FromDatabase: true } => Given.Paper(paper.Id, database: true, at: at),
        { Use: PaperUse.Present } => Given.Paper(paper.Id, presented: true, at: at),
        _ => Sheets(paper, at),
    };

    private static DossierPaper Sheets(Paper paper, UnitId at) => paper.Accept[0] switch
    {
        SheetKind.Original => Given.Paper(paper.Id, originals: paper.Count, at: at),
        SheetKind.Certified => Given.Paper(paper.Id, at: at) with { Certified = paper.Count },
        _ => Given.Paper(paper.Id, at: at) with { Copies = paper.Count },
    };

    private async Task DoAsync(Dossier dossier, DossierTask task)
    {
        // Work on data alone waits for no paper.
        foreach (var from in !task.AwaitsHandover ? [] : Dossier.PapersNeeded(dossier.Papers, dossier.Results.Count > 0).Select(paper => paper.At!.Value).Where(at => at != task.Unit).Distinct())
        {
            await office.CarryAsync(from.Value, task.Unit.Value, dossier.Id);
        }

        var element = Processes.ProcessDefinition.Read(bundle.Process).Definition!.Find(task.Element)!;
        var form = element.Actions.FirstOrDefault(action => action.Kind is "form")?["form"];
        var extras = new StepExtras([], new Collector(Given.Mother, true, null, IdentityChecked: true), FeesPaid: true);
        var done = await office.DoAsync(dossier.Id, task.Element, element.Options is [var first, ..] ? first.Id : null, input: form is null ? null : StepForms.For(form), extras: extras);
        done.Refusal?.Message.ShouldBeNull($"{bundle.Folder}: {task.Element}");
    }

    /// <summary>Nobody is at work: a message of another agency comes, or days pass.</summary>
    private async Task GoOnAsync(Dossier dossier)
    {
        var awaited = Processes.ProcessDefinition.Read(bundle.Process).Definition!.WaitingAt(dossier.Marking)[0];
        if (awaited.Kind is Processes.ElementKind.MessageEvent)
        {
            var received = await installation.WithAsync<ReceiveMessage, Result<MessageReceived>>(slice =>
                slice.HandleAsync(new ReceiveMessage.Request(dossier.Id, awaited.Id, "Đã nộp"), Office.Officer(dossier.ReceivedAt.Value, Role.CounterOfficer), CancellationToken.None));
            received.Refusal?.Message.ShouldBeNull($"{bundle.Folder}: {awaited.Id}");
            return;
        }

        installation.Clock.SetTo(installation.Clock.Now + TimeSpan.FromDays(1));
        await installation.WithAsync<ElapseWaits, int>(waits => waits.HandleAsync(CancellationToken.None));
    }
}

/// <summary>What officers type into the forms of their steps, for the plain way.</summary>
internal static class StepForms
{
    public static JsonObject For(string form) => JsonNode.Parse(form switch
    {
        "kiem-tra-hop-le" => """{ "xacThuc": true, "tenKhongTrung": true, "nganhDuocPhep": true }""",
        "ma-so-thue" => """{ "maSo": "0100109106", "ngayNhan": "2025-10-07", "coQuanThue": "Thuế cơ sở Mẫu" }""",
        "kiem-tra-dat" => """{ "khongTranhChap": true, "khongKeBien": true, "conThoiHan": true }""",
        "thong-tin-thue" => """{ "viTriThua": "2", "giaDat": 45000000 }""",
        "thong-bao-thue" => """{ "soThongBao": "12/TB", "ngay": "2025-10-10", "thueTncn": 40000000, "lePhiTruocBa": 10000000 }""",
        "chung-tu" => """{ "soChungTu": "34/GNT", "ngayNop": "2025-10-10", "nguon": "du-lieu-thue" }""",
        "chinh-ly" => """{ "noiDung": "Nhận chuyển nhượng" }""",
        "tra-cuu" => """{ "ketQua": "co" }""",
        "trich-tu-so" => """{ "nguon": "csdl", "soDangKy": "25", "ngayDangKy": "1999-01-10", "noiDangKy": "UBND xã Mẫu", "noiDung": [ { "muc": "Cha", "giaTri": "Đỗ Văn Thử" } ] }""",
        "kiem-tra-thuc-dia" => """{ "ngay": "2025-10-08", "hienTrang": "dat-trong", "nhanXet": "Đúng mốc giới" }""",
        "noi-dung-giay-phep" => """{ "tenCongTrinh": "Nhà ở", "kyHieuThietKe": "KT-01", "cotNen": "+0,30", "matDo": 80, "chiGioiDuongDo": "theo quy hoạch", "chiGioiXayDung": "trùng", "giayToDat": "Giấy thử" }""",
        "doi-chieu" => """{ "banChinhHopLe": true, "doiChieuDung": true }""",
        "so-chung-thuc" => """{ "tongSoBan": 2 }""",
        "hai-ben-co-mat" => """{ "ngay": "2025-10-06", "benNuCoMat": true, "benNamCoMat": true, "tuNguyen": true }""",
        "khoa-thong-tin" => """{ "daKhoa": true }""",
        "so-khai-tu" => """{ "nguoiKySo": "Nguyễn Văn Mẫu" }""",
        "ket-qua-cu-tru" => """{ "ketQua": "da-dang-ky", "soThongBao": "55/TB", "ngay": "2025-10-10" }""",
        "ket-qua-the" => """{ "ketQua": "da-cap", "maThe": "TE1010000000001" }""",
        "so-khai-sinh" => """{ "dinhDanhTre": "001325999917" }""",
        "noi-dung-giay" => """{ "cauXacNhan": "Hiện tại chưa đăng ký kết hôn với ai" }""",
        "tham-dinh" => """{ "ngay": "2025-10-08", "canCu": "điểm a khoản 5 Điều 5", "mucChuan": 500000, "heSo": 1.5, "mucHuong": 750000, "huongTu": "2025-10", "ketLuan": "Đủ điều kiện hưởng" }""",
        _ => "{}",
    })!.AsObject();
}
