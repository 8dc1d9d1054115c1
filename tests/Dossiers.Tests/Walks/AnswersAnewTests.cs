using System.Net;
using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Tests.Access;
using MoCua.Kernel.Facts;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Answers change in two ways: the citizen declares anew with a supplement, a step that comes round again fills in its form again.</summary>
public class AnswersAnewTests(Installations installations) : IClassFixture<Installations>
{
    private const string Clerk = "quan.motcua";
    private const string District = "long-bien/mot-cua";
    private const string Urban = "long-bien/phong-quan-ly-do-thi";

    [Theory, BothDatabases]
    public async Task What_is_declared_anew_replaces_the_answers_and_both_versions_stand_beside_each_other(Database database)
    {
        var installation = await installations.OnAsync(database);
        var id = (await Theirs.PrepareAsync(installation)).Waiting.Id;
        using var clerk = await installation.OfficerAsync(Clerk);
        (await clerk.GetAsync($"/ho-so/{id}")).Document.QuerySelector("a[href$='/cac-lan-khai']").ShouldBeNull();
        (await clerk.GetAsync($"/ho-so/{id}/cac-lan-khai")).Text.ShouldContain("mới khai một lần");

        var done = await (await FormAsync(clerk, id)).Fill("Redeclared", "true").Fill("form.thoiGianHoanThanh", "14").Fill("Remark", "Chủ hộ xin kéo dài").SubmitAsync();
        done.Document.QuerySelector(".notice-error")?.TextContent.ShouldBeNull();

        var link = (await clerk.GetAsync($"/ho-so/{id}")).Document.QuerySelector("a[href$='/cac-lan-khai']").ShouldNotBeNull().GetAttribute("href")!;
        var page = await clerk.GetAsync(link);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".form-changes tbody tr").Where(row => row.QuerySelector("td") is not null).Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(["5. Dự kiến thời gian hoàn thành công trình|9 tháng|14 tháng"]);
        page.Text.ShouldContain("Chủ hộ xin kéo dài");
        page.Text.ShouldContain("đã nhận tờ khai khai lại");
        (await new Office(installation).LoadAsync(id)).Answers["thoiGianHoanThanh"]!.GetValue<int>().ShouldBe(14);

        var told = JsonNode.Parse(await clerk.Http.GetStringAsync(new Uri($"/api/v1/dossiers/{id}/answer-changes", UriKind.Relative)))!;
        told["changes"]!.AsArray().ShouldHaveSingleItem()!["after"]!.GetValue<string>().ShouldBe("14 tháng");
        told["versions"]!.AsArray().Count.ShouldBe(2);
        (await new Office(installation).VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task What_is_declared_badly_changes_nothing_and_what_is_declared_the_same_is_no_version(Database database)
    {
        var installation = await installations.OnAsync(database);
        var id = (await Theirs.PrepareAsync(installation)).Waiting.Id;
        using var clerk = await installation.OfficerAsync(Clerk);

        var bad = await (await FormAsync(clerk, id)).Fill("Redeclared", "true").Fill("form.thoiGianHoanThanh", "chín").SubmitAsync();
        bad.Document.QuerySelector("#form-thoiGianHoanThanh")!.GetAttribute("aria-invalid").ShouldBe("true");
        bad.Document.QuerySelector("[name=Redeclared][type=checkbox]")!.HasAttribute("checked").ShouldBeTrue();
        (await new Office(installation).LoadAsync(id)).Stage.ShouldBe(Stage.AwaitingSupplement);

        var nothing = await (await FormAsync(clerk, id, brings: false)).Fill("Redeclared", "true").SubmitAsync();
        nothing.Document.QuerySelector(".notice-error").ShouldNotBeNull();

        await (await FormAsync(clerk, id)).Fill("Redeclared", "true").SubmitAsync();
        (await new Office(installation).LoadAsync(id)).Stage.ShouldBe(Stage.InProgress);
        (await FactsAsync(installation, id)).ShouldNotContain(fact => fact is AnswersCorrected);
    }

    [Theory, BothDatabases]
    public async Task A_form_that_a_step_fills_in_again_is_compared_in_its_own_words(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        var office = new Office(installation);
        var id = (await office.AcceptAsync(Given.Permit(new(District)))).Value.Dossier;
        await office.CarryAsync(District, Urban, id);
        var asked = new StepExtras([new SupplementItem("Bản vẽ cấp thoát nước", 2, 0, 0, "Chưa có")], null, false);
        foreach (var (remark, state) in new[] { ("Đất trống", "dat-trong"), ("Đất trống, có tường rào", "dat-trong"), ("Đã phá tường rào", "dat-trong") })
        {
            var visit = new JsonObject { ["ngay"] = "2024-10-08", ["hienTrang"] = state, ["lienKe"] = false, ["dungMocGioi"] = true, ["nhanXet"] = remark };
            (await office.DoAsync(id, "tham-dinh", "supplement", "Thiếu bản vẽ", visit, asked)).Refusal.ShouldBeNull();
            (await office.DoAsync(id, "ky-bo-sung", "send-back", "Ghi rõ hơn")).Refusal.ShouldBeNull();
        }

        using var clerk = await installation.OfficerAsync(Clerk);
        var last = await clerk.GetAsync($"/ho-so/{id}/cac-lan-khai");
        Marks(last).ShouldBe(("Đất trống, có tường rào", "Đã phá tường rào"));
        last.Text.ShouldContain("Thẩm định hồ sơ, kiểm tra thực địa");

        var options = last.Document.QuerySelectorAll("[name=truoc] option").Select(option => option.GetAttribute("value")).ToList();
        options.Count.ShouldBe(3);
        Marks(await clerk.GetAsync($"/ho-so/{id}/cac-lan-khai?truoc={options[2]}&sau={options[0]}")).ShouldBe(("Đất trống", "Đã phá tường rào"), "the earlier stands first");
    }

    private static (string Before, string After) Marks(Page page) =>
        (page.Document.QuerySelector(".form-changes del")!.TextContent, page.Document.QuerySelector(".form-changes ins")!.TextContent);

    private static async Task<PageForm> FormAsync(Visitor clerk, Guid id, bool brings = true)
    {
        var form = (await clerk.GetAsync($"/mot-cua/bo-sung/{id}")).Form("form[enctype]");
        return brings ? form.Fill("Items.0.Has", "true").Fill("Items.0.Original", "2") : form;
    }

    private static async Task<IReadOnlyList<Fact>> FactsAsync(Installation installation, Guid id) =>
        [.. (await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(id), 0, default))).Select(each => each.Fact)];
}
