using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>A door on one of their dossiers, as its own officer opens it.</summary>
/// <param name="Route">As the program lists it.</param>
/// <param name="Own">Login of somebody who may.</param>
/// <param name="Address">With the real ids.</param>
/// <param name="Fields">What a form sends, without its token; null for a page that is only opened.</param>
internal sealed record Door(string Route, string Own, string Address, IReadOnlyList<KeyValuePair<string, string>>? Fields = null)
{
    /// <summary>False where their own officer gets nothing personal out of it either: a picture of the process, a message that nobody awaits.</summary>
    public bool Tells { get; init; } = true;

    /// <summary>The address itself names something of theirs: a stranger is told that there is no such thing.</summary>
    public bool NamesTheirs => Route.Contains('{', StringComparison.Ordinal) && !Route.Contains("{code}", StringComparison.Ordinal);
}

internal static class Doors
{
    private const string Clerk = "bode.motcua";
    private const string Registrar = "bode.tuphap";
    private const string Leader = "bode.chutich";
    private const string District = "quan.motcua";
    private const string Justice = "quan.tuphap";

    public static async Task<IReadOnlyList<Door>> OnAsync(Installation installation, Theirs theirs)
    {
        using var clerk = await installation.OfficerAsync(Clerk);
        using var registrar = await installation.OfficerAsync(Registrar);
        using var district = await installation.OfficerAsync(District);
        return [.. Pages(theirs), .. Lists(theirs), .. await AssignFormsAsync(installation, registrar), .. await DeskFormsAsync(theirs, clerk, registrar), .. await CustodyFormsAsync(theirs, clerk, registrar), .. await CounterFormsAsync(theirs, clerk, district)];
    }

    private static IEnumerable<Door> Pages(Theirs theirs)
    {
        yield return new("GET /ho-so/{id:guid}", Clerk, $"/ho-so/{theirs.Free.Id}");
        yield return new("GET /ho-so/{id:guid}/xin-loi", Registrar, $"/ho-so/{theirs.Free.Id}/xin-loi");
        yield return new("GET /ho-so/{id:guid}/cac-lan-khai", Clerk, $"/ho-so/{theirs.Free.Id}/cac-lan-khai");
        yield return new("GET /ho-so/{id:guid}/giay-to", Clerk, $"/ho-so/{theirs.Free.Id}/giay-to");
        yield return new("GET /ho-so/{id:guid}/ghi-chu", Clerk, $"/ho-so/{theirs.Free.Id}/ghi-chu");
        yield return new("GET /ho-so/{id:guid}/y-kien", Clerk, $"/ho-so/{theirs.Asked.Id}/y-kien");
        yield return new("GET /y-kien/{id:guid}", Justice, $"/y-kien/{theirs.Asked.Question}");
        yield return new("GET /y-kien/{id:guid}/tep/{file:guid}", Justice, $"/y-kien/{theirs.Asked.Question}/tep/{theirs.Asked.Scan}");
        yield return new("GET /y-kien/{id:guid}/phieu.pdf", Justice, $"/y-kien/{theirs.Asked.Question}/phieu.pdf");
        yield return new("GET /ho-so/{id:guid}/tep/{file:guid}", Clerk, $"/ho-so/{theirs.Scanned.Id}/tep/{theirs.Scan}");
        foreach (var (dossier, letter) in new[] { (theirs.Ready, "giay-tiep-nhan"), (theirs.Ready, "phieu-kiem-soat"), (theirs.Ready, "giay-khai-sinh"), (theirs.Ready, "to-khai") })
        {
            yield return new("GET /ho-so/{id:guid}/giay/{letter}.html", Clerk, $"/ho-so/{dossier.Id}/giay/{letter}.html");
        }

        yield return new("GET /ho-so/{id:guid}/giay/{letter}.html", District, $"/ho-so/{theirs.Waiting.Id}/giay/phieu-yeu-cau-bo-sung.html");
        yield return new("GET /ho-so/{id:guid}/giay/{letter}.pdf", Clerk, $"/ho-so/{theirs.Ready.Id}/giay/giay-khai-sinh.pdf");
        yield return new("GET /ho-so/{id:guid}/quy-trinh.bpmn", Clerk, $"/ho-so/{theirs.Free.Id}/quy-trinh.bpmn") { Tells = false };
        yield return new("GET /ho-so/{id:guid}/rut", Clerk, $"/ho-so/{theirs.Owed.Id}/rut");
        yield return new("GET /ho-so/{id:guid}/dung", Registrar, $"/ho-so/{theirs.Free.Id}/dung");
        yield return new("GET /ho-so/{id:guid}/tra-giay-to", Clerk, $"/ho-so/{theirs.Owed.Id}/tra-giay-to");
        yield return new("GET /ban-giao/{id:guid}", Registrar, $"/ban-giao/{theirs.Record}");
        yield return new("GET /ban-giao/{id:guid}/bien-ban.pdf", Registrar, $"/ban-giao/{theirs.Record}/bien-ban.pdf");
        yield return new("GET /mot-cua/bo-sung/{dossier:guid}", District, $"/mot-cua/bo-sung/{theirs.Waiting.Id}");
        yield return new("GET /mot-cua/tiep-nhan/xong/{id:guid}", Clerk, $"/mot-cua/tiep-nhan/xong/{theirs.Free.Id}");
        yield return new("GET /mot-cua/tiep-nhan/{code}/{case}", Clerk, $"{Walk.BirthPage}?nhap={theirs.Draft}");
        yield return new("GET /mot-cua/tiep-nhan/{code}/{case}?handler=Earlier", Clerk, $"{Walk.BirthPage}?handler=Earlier&ten={Uri.EscapeDataString(Theirs.Owner)}");
        yield return new("GET /thu-phi/{dossier:guid}/{year:int}/{number}", Clerk, $"/thu-phi/{theirs.Paid.Id}/2024/0000001");
        yield return new("GET /mot-cua/phieu/{id:guid}", Clerk, $"/mot-cua/phieu/{theirs.Slip}");
        yield return new("GET /mot-cua/phieu/{id:guid}/in.pdf", Clerk, $"/mot-cua/phieu/{theirs.Slip}/in.pdf");
        yield return new("GET /api/v1/dossiers/{id:guid}", Clerk, $"/api/v1/dossiers/{theirs.Free.Id}");
    }

    private static IEnumerable<Door> Lists(Theirs theirs)
    {
        var owner = Uri.EscapeDataString(Theirs.Owner);
        yield return new("GET /ban-lam-viec", Registrar, "/ban-lam-viec?loc=All&buoc=tham-tra");
        yield return new("GET /ban-lam-viec", Registrar, $"/ban-lam-viec?loc=Free&ho-so={theirs.Free.Id}");
        yield return new("GET /ban-lam-viec", Registrar, $"/ban-lam-viec?loc=Mine&ho-so={theirs.Held.Id}");
        yield return new("GET /han-tra", Registrar, "/han-tra");
        yield return new("GET /can-chu-y", Registrar, "/can-chu-y");
        yield return new("GET /du-bao", Leader, "/du-bao") { Tells = false }; // at this hour nothing of theirs will be late
        yield return new("GET /y-kien", Registrar, "/y-kien");
        yield return new("GET /y-kien", Justice, "/y-kien");
        yield return new("GET /phan-cong", Registrar, "/phan-cong");
        yield return new("GET /phan-cong", Leader, $"/phan-cong?ban=specialist@{Theirs.Ward}");
        yield return new("GET /ho-so", Clerk, $"/ho-so?tim={theirs.Free.Number}");
        yield return new("GET /ho-so", Registrar, $"/ho-so?tim={owner}&don-vi={Theirs.Ward}");
        yield return new("GET /ho-so", Clerk, "/ho-so");
        yield return new("GET /mot-cua/so-theo-doi", Clerk, $"/mot-cua/so-theo-doi?tim={theirs.Free.Number}");
        yield return new("GET /mot-cua/so-theo-doi", Clerk, $"/mot-cua/so-theo-doi?tim={owner}");
        yield return new("GET /mot-cua/so-theo-doi.pdf", Clerk, "/mot-cua/so-theo-doi.pdf?tu=2024-10-01&den=2024-10-31");
        yield return new("GET /thu-phi", Clerk, "/thu-phi?tu=7/10/2024&den=7/10/2024");
        yield return new("GET /mot-cua/phieu", Clerk, "/mot-cua/phieu");
        yield return new("GET /mot-cua/phieu", Clerk, $"/mot-cua/phieu?tim={owner}");
        yield return new("GET /mot-cua/tra-ket-qua", Clerk, $"/mot-cua/tra-ket-qua?tim={theirs.Ready.Number}");
        yield return new("GET /mot-cua/tra-ket-qua", Clerk, $"/mot-cua/tra-ket-qua?tim={owner}");
        yield return new("GET /mot-cua/phi-dia-gioi", Clerk, "/mot-cua/phi-dia-gioi") { Tells = false };
        yield return new("GET /ho-so/{id:guid}/tiep-nhan", Clerk, $"/ho-so/{theirs.Forwarded.Id}/tiep-nhan");
        yield return new("GET /ban-giao", Clerk, "/ban-giao");
        yield return new("GET /ban-giao/so", Clerk, "/ban-giao/so") { Tells = false };
        yield return new("GET /ban-giao/so.pdf", Clerk, "/ban-giao/so.pdf");
        yield return new("GET /ban-giao/giay-to", Clerk, $"/ban-giao/giay-to?ma={theirs.Ready.Number}");
        yield return new("GET /mot-cua/tiep-nhan", Clerk, "/mot-cua/tiep-nhan");
        yield return new("GET /mot-cua/nguoi", Clerk, $"/mot-cua/nguoi?q={owner}");
        yield return new("GET /api/v1/tasks", Registrar, "/api/v1/tasks");
    }

    /// <summary>There and back again, so that the forms of the desk find their tasks as they were.</summary>
    private static async Task<IReadOnlyList<Door>> AssignFormsAsync(Installation installation, Visitor registrar)
    {
        var task = (await registrar.GetAsync("/phan-cong")).Document.QuerySelector("input[name=tasks]")!.GetAttribute("value")!;
        var (one, other) = (await AccountAsync(installation, Registrar), await AccountAsync(installation, "bode.vanhoa"));
        return
        [
            new("POST /phan-cong?handler=Assign", Leader, $"/phan-cong?ban=specialist@{Theirs.Ward}&cua={one}&handler=Assign", [new("tasks", task), new("To", other), new("Reason", "Nghỉ phép")]),
            new("POST /phan-cong?handler=All", Leader, $"/phan-cong?ban=specialist@{Theirs.Ward}&cua={other}&handler=All", [new("To", one), new("Reason", "Đã về")]),
        ];
    }

    private static async Task<string> AccountAsync(Installation installation, string login) =>
        (await installation.WithAsync<Organizations.OrganizationsSeed, Kernel.Identity.Actor>(people => people.ActorAsync(login, default))).Account.ToString();

    private static async Task<IReadOnlyList<Door>> DeskFormsAsync(Theirs theirs, Visitor clerk, Visitor registrar)
    {
        const string Claim = "POST /ho-so/{id:guid}?handler=Claim", Complete = "POST /ho-so/{id:guid}?handler=Complete";
        var held = await registrar.GetAsync($"/ho-so/{theirs.Held.Id}");
        var free = (await registrar.GetAsync($"/ho-so/{theirs.Free.Id}")).Form("form[action$='handler=Claim']");
        var task = free.Fields.Single(field => field.Key == "task").Value;
        return
        [
            new("POST /ho-so?handler=Export", Clerk, "/ho-so?handler=Export", [new("tim", theirs.Free.Number), new("muc-dich", "Rà soát")]),
            new("POST /ho-so?handler=Export", Clerk, $"/ho-so?handler=Export&don-vi={Theirs.Ward}", [new("muc-dich", "Rà soát")]),
            new("POST /ho-so/{id:guid}?handler=Receive", District, $"/ho-so/{theirs.Waiting.Id}?handler=Receive", [new("element", "cho-bo-sung"), new("remark", "Đã có trả lời")]) { Tells = false },
            new("POST /ho-so/{id:guid}/xin-loi", Registrar, $"/ho-so/{theirs.Free.Id}/xin-loi", [new("Cause", "Máy in hỏng"), new("Date", "9/10/2024")]),
            new("POST /ho-so/{id:guid}/xin-loi?handler=Sign", Leader, $"/ho-so/{theirs.Free.Id}/xin-loi?handler=Sign", []),
            new("POST /ho-so/{id:guid}/xin-loi?handler=SendBack", Leader, $"/ho-so/{theirs.Free.Id}/xin-loi?handler=SendBack", [new("Reason", "Viết lại")]) { Tells = false }, // signed already
            new("POST /ho-so/{id:guid}/xin-loi?handler=Approve", Leader, $"/ho-so/{theirs.Free.Id}/xin-loi?handler=Approve", []) { Tells = false }, // a ward has no head
            new("POST /can-chu-y?handler=Read", Registrar, "/can-chu-y?handler=Read", [.. theirs.Warned.Select(warning => KeyValuePair.Create("warnings", warning.ToString()))]),
            new("POST /ho-so/{id:guid}/y-kien?handler=Ask", Registrar, $"/ho-so/{theirs.Asked.Id}/y-kien?handler=Ask", [new("task", theirs.Asked.Task.ToString()), new("Units", "long-bien/phong-y-te"), new("Text", "Cho ý kiến"), new("Date", "2024-10-09")]),
            new("POST /y-kien/{id:guid}?handler=Answer", Justice, $"/y-kien/{theirs.Asked.Question}?handler=Answer", [new("Verdict", "Agrees")]),
            new("POST /ho-so/{id:guid}/y-kien?handler=Waive", Registrar, $"/ho-so/{theirs.Asked.Id}/y-kien?handler=Waive", [new("opinion", theirs.Asked.Other.ToString()), new("reason", "Không chờ nữa")]),
            new("POST /ho-so/{id:guid}/ghi-chu?handler=Note", Registrar, $"/ho-so/{theirs.Free.Id}/ghi-chu?handler=Note", [new("Note", "Đã gọi điện")]),
            new("POST /ho-so/{id:guid}/ghi-chu?handler=Ask", Registrar, $"/ho-so/{theirs.Free.Id}/ghi-chu?handler=Ask", [new("Question", "Ngày sinh đúng chưa?")]),
            new("POST /ho-so/{id:guid}/ghi-chu?handler=Answer", Registrar, $"/ho-so/{theirs.Free.Id}/ghi-chu?handler=Answer", [new("number", "1"), new("Answer", "Đúng")]),
            Of(Claim, Registrar, held.Form("form[action$='handler=Claim']")), // gives it back
            Of(Claim, Registrar, free),
            Of(Complete, Registrar, free, address => address.Replace("Claim", "Complete", StringComparison.Ordinal), ("Option", "approve"), ("Seen", "9")),
            Of(Complete, Clerk, (await clerk.GetAsync($"/ho-so/{theirs.Ready.Id}")).Form("form[action$='handler=Complete']"), null, ("CollectorIs", "presenter"), ("IdentityChecked", "true")),
            new("POST /ban-lam-viec?handler=Many", Registrar, "/ban-lam-viec?loc=All&handler=Many", [new("tasks", held.Form("form[action$='handler=Complete']").Fields.Single(field => field.Key == "task").Value), new("tasks", task), new("option", "approve")]),
        ];
    }

    private static async Task<IReadOnlyList<Door>> CustodyFormsAsync(Theirs theirs, Visitor clerk, Visitor registrar)
    {
        var record = await registrar.GetAsync($"/ban-giao/{theirs.Record}");
        var other = await clerk.GetAsync($"/ban-giao/{theirs.OtherRecord}");
        return
        [
            new("POST /ho-so/{id:guid}/tiep-nhan", Clerk, $"/ho-so/{theirs.Forwarded.Id}/tiep-nhan", []) { Tells = false },
            new("POST /ho-so/{id:guid}/giay-to?handler=Lost", Clerk, $"/ho-so/{theirs.Free.Id}/giay-to?handler=Lost", [new("PaperId", "giay-chung-sinh"), new("Reason", "Tìm không thấy")]) { Tells = false },
            new("POST /ho-so/{id:guid}/giay-to?handler=Found", Clerk, $"/ho-so/{theirs.Free.Id}/giay-to?handler=Found", [new("PaperId", "giay-chung-sinh"), new("Reason", "Đã tìm thấy")]) { Tells = false },
            new("POST /ban-giao?handler=Give", Clerk, "/ban-giao?handler=Give", [new("from", Theirs.OneStop), new("to", Theirs.Ward), new("dossiers", theirs.Owed.Id.ToString())]),
            Of("POST /ban-giao/{id:guid}?handler=Confirm", Registrar, record.Form("form[action$='handler=Confirm']")),
            Of("POST /ban-giao/{id:guid}?handler=Withdraw", Clerk, other.Form("form[action$='handler=Withdraw']"), null, ("reason", "Nhầm đơn vị")),
        ];
    }

    private static async Task<IReadOnlyList<Door>> CounterFormsAsync(Theirs theirs, Visitor clerk, Visitor district)
    {
        const string Intake = "POST /mot-cua/tiep-nhan/{code}/{case}";
        var typed = (await clerk.GetAsync($"{Walk.BirthPage}?nhap={theirs.Draft}")).FillBirth(Theirs.DraftOwner).Also("Papers.giay-chung-sinh.Files", theirs.Scan.ToString());
        var received = (await district.GetAsync($"/mot-cua/bo-sung/{theirs.Waiting.Id}")).Form("form[enctype]");
        return
        [
            Of("POST /mot-cua/bo-sung/{dossier:guid}", District, received, null, ("Items.0.Has", "true"), ("Items.0.Original", "2")),
            new("POST /thu-phi/{dossier:guid}/{year:int}/{number}?handler=Void", Leader, $"/thu-phi/{theirs.Paid.Id}/2024/0000001?handler=Void", [new("ly-do", "Ghi sai tên")]),
            new("POST /thu-phi/{dossier:guid}/{year:int}/{number}?handler=Collect", Clerk, $"/thu-phi/{theirs.Paid.Id}/2024/0000001?handler=Collect", [new("so-tien", "16000")]),
            .. Endings(theirs),
            Of($"{Intake}?handler=Draft", Clerk, typed, address => $"{address}&handler=Draft"),
            Of($"{Intake}?handler=Check", Clerk, typed, address => $"{address}&handler=Check"),
            Of($"{Intake}?handler=Guide", Clerk, typed, address => $"{address}&handler=Guide", ("SlipReason", "Giấy chứng sinh mờ")),
            Of($"{Intake}?handler=Refuse", Clerk, typed, address => $"{address}&handler=Refuse", ("SlipReason", "Không thuộc thẩm quyền")),
            new("POST /mot-cua/tiep-nhan?handler=Discard", Clerk, "/mot-cua/tiep-nhan?handler=Discard", [new("draft", theirs.Draft.ToString())]),
            Of(Intake, Clerk, typed),
        ];
    }

    /// <summary>Last of all: what has ended opens few other doors.</summary>
    private static IEnumerable<Door> Endings(Theirs theirs)
    {
        const string Stop = "POST /ho-so/{id:guid}/dung";
        KeyValuePair<string, string>[] comes = [new("Reason", "Gia đình đổi ý"), new("CollectorIs", "owner"), new("IdentityChecked", "true")];
        KeyValuePair<string, string>[] proposal = [new("Cause", "Đã đăng ký ở nơi khác"), new("Ground", "Luật Hộ tịch")];
        yield return new(Stop, Registrar, $"/ho-so/{theirs.Held.Id}/dung", proposal);
        yield return new($"{Stop}?handler=SendBack", Leader, $"/ho-so/{theirs.Held.Id}/dung?handler=SendBack", [new("Reason", "Giải quyết tiếp")]);
        yield return new(Stop, Registrar, $"/ho-so/{theirs.Held.Id}/dung", proposal);
        yield return new($"{Stop}?handler=Decide", Leader, $"/ho-so/{theirs.Held.Id}/dung?handler=Decide", []);
        yield return new("POST /ho-so/{id:guid}/rut", Clerk, $"/ho-so/{theirs.Owed.Id}/rut", comes);
        yield return new("POST /ho-so/{id:guid}/tra-giay-to", Clerk, $"/ho-so/{theirs.Owed.Id}/tra-giay-to", comes) { Tells = false }; // an open record still has the papers
    }

    private static Door Of(string route, string own, PageForm form, Func<string, string>? address = null, params (string Name, string Value)[] typed) => new(
        route, own, address?.Invoke(form.Address) ?? form.Address,
        [.. form.Fields.Where(field => field.Key != "__RequestVerificationToken" && !typed.Any(each => each.Name == field.Key)), .. typed.Select(each => KeyValuePair.Create(each.Name, each.Value))]);
}
