using System.Text.Json.Nodes;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Birth, then residence and insurance at the same time: two agencies work on data, one set of papers stays in the ward.</summary>
public class InterlinkedWalkTests(Installations installations) : IClassFixture<Installations>
{
    private const string Ward = "long-bien/phuong-bo-de";
    private const string Police = "long-bien/phuong-bo-de/cong-an";
    private const string Insurance = "long-bien/bao-hiem-xa-hoi";
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";

    [Theory, BothDatabases]
    public async Task Two_agencies_work_at_once_on_data_and_what_they_made_is_printed_in_the_ward(Database database)
    {
        var (installation, office, id) = await BornAsync(database);
        var dossier = await office.LoadAsync(id);
        dossier.OpenTasks.Select(task => task.Unit.Value).Order().ShouldBe([Insurance, Police]);
        dossier.OpenTasks.ShouldAllBe(task => task.DataOnly && !task.AwaitsHandover);

        var both = await Task.WhenAll(
            office.DoAsync(dossier, "dang-ky-thuong-tru", input: Form("""{ "ketQua": "da-dang-ky", "soThongBao": "55/TB" }""")),
            office.DoAsync(dossier, "cap-the-bhyt", input: Form("""{ "ketQua": "da-cap", "maThe": "TE1010000000001" }""")));
        both.ShouldAllBe(done => !done.IsRefused);

        dossier = await office.LoadAsync(id);
        dossier.OpenTasks.Single().Element.ShouldBe("gom-ket-qua");
        dossier.OpenTasks.Single().AwaitsHandover.ShouldBeFalse();
        dossier.Papers.Where(paper => paper.Kind is PaperKind.Result).ShouldAllBe(paper => paper.At == new UnitId(Ward));
        dossier.Results.Select(result => result.Number).ShouldBe([dossier.Results[0].Number, "55/TB", "TE1010000000001"], ignoreOrder: true);
        (await office.DoAsync(id, "gom-ket-qua")).Refusal.ShouldBeNull();
        await office.CarryAsync(Ward, OneStop, id);
        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.Ready);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task The_service_task_gives_the_data_to_both_agencies_who_saw_nothing_before(Database database)
    {
        var (installation, _, id) = await BornAsync(database);

        var facts = await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(Dossier.StreamOf(id), 0, CancellationToken.None));

        var sent = facts.Where(each => each.Fact is DataSent).ToList();
        sent.Select(each => ((DataSent)each.Fact).To.Value).ShouldBe([Police, Insurance]);
        sent.ShouldAllBe(each => each.Actor.Name == Actor.System.Name);
        facts[facts.ToList().IndexOf(sent[0]) - 1].Fact.ShouldBeOfType<StepCompleted>().Element.ShouldBe("so-khai-sinh");
        using var agency = await installation.OfficerAsync("quan.bhxh");
        (await agency.GetAsync($"/ho-so/{id}")).Text.ShouldContain("gửi dữ liệu hồ sơ tới");
    }

    [Theory, BothDatabases]
    public async Task Data_for_the_tax_system_is_sent_when_the_household_business_is_found_in_order(Database database)
    {
        var installation = await OnAsync(database);
        var office = new Office(installation);
        var desk = new UnitId("long-bien/mot-cua");
        var id = (await office.AcceptAsync(Given.Birth(desk) with
        {
            Procedure = ProcedureCode.Parse("1.001612").Value,
            Case = "ca-nhan",
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = Procedures.Tests.Answers.Household("ca-nhan"),
            Papers = [Given.Paper("giay-de-nghi", originals: 1, at: desk), Given.Paper("phap-ly-chu-ho", database: true, at: desk)],
        })).Value.Dossier;
        await office.CarryAsync(desk.Value, "long-bien/phong-tai-chinh-ke-hoach", id);
        using var tax = await installation.OfficerAsync("quan.thue");
        (await tax.GetAsync($"/ho-so/{id}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);

        (await office.DoAsync(id, "kiem-tra-hop-le", "approve", input: Form("""{ "tenKhongTrung": true, "nganhDuocPhep": true }"""))).Refusal.ShouldBeNull();

        (await tax.GetAsync($"/ho-so/{id}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    private async Task<(Installation, Office, Guid)> BornAsync(Database database)
    {
        var installation = await OnAsync(database);
        var office = new Office(installation);
        var accepted = await office.AcceptAsync(Given.Birth() with
        {
            Procedure = ProcedureCode.Parse("2.000986").Value,
            Case = "theo-cha-me",
            Parties = new Parties(Given.Newborn, Given.Mother, "mẹ", null),
            Answers = Procedures.Tests.Answers.InterlinkedBirth,
            Papers = [Given.Paper("to-khai-lien-thong", originals: 1), Given.Paper("giay-chung-sinh", originals: 1), Given.Paper("dong-y-chu-ho", originals: 1)],
        });
        accepted.Refusal?.Message.ShouldBeNull();
        var id = accepted.Value.Dossier;
        await office.CarryAsync(OneStop, Ward, id);
        foreach (var (step, option, input) in new[] { ("xet-khai-sinh", "approve", null), ("ky-khai-sinh", null, null), ("so-khai-sinh", (string?)null, """{ "dinhDanhTre": "001324999917" }""") })
        {
            (await office.DoAsync(id, step, option, input: input is null ? null : Form(input))).Refusal?.Message.ShouldBeNull(step);
        }

        return (installation, office, id);
    }

    private async Task<Installation> OnAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        return installation;
    }

    private static JsonObject Form(string json) => JsonNode.Parse(json)!.AsObject();
}
