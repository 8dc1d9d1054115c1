using System.Text.Json.Nodes;
using MoCua.Kernel.Identity;
using MoCua.Procedures;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>What the law does to a term beyond supplements, and numbers that another system gives.</summary>
public class TermAndNumberTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly UnitId DistrictOneStop = new("long-bien/mot-cua");
    private const string Business = "long-bien/phong-tai-chinh-ke-hoach";
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task A_household_business_bears_the_number_of_the_tax_system(Database database)
    {
        var office = await OfficeAsync(database);
        var id = (await office.AcceptAsync(Given.Birth(DistrictOneStop) with
        {
            Procedure = ProcedureCode.Parse("1.001612").Value,
            Case = "ca-nhan",
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = Procedures.Tests.Answers.Household("ca-nhan"),
            Papers = [Given.Paper("giay-de-nghi", originals: 1, at: DistrictOneStop), Given.Paper("phap-ly-chu-ho", database: true, at: DistrictOneStop)],
        })).Value.Dossier;
        await office.CarryAsync(DistrictOneStop.Value, Business, id);

        await Done(office.DoAsync(id, "kiem-tra-hop-le", "approve", input: Form("""{ "tenKhongTrung": true, "nganhDuocPhep": true }""")));
        await Done(office.DoAsync(id, "nhan-ma-so", "received", input: Form("""{ "maSo": "0100109106", "ngayNhan": "2024-10-08" }""")));
        await Done(office.DoAsync(id, "ky-gcn", "approve"));
        await Done(office.DoAsync(id, "in-gcn"));

        (await office.LoadAsync(id)).Result!.Number.ShouldBe("0100109106");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Verification_gives_marital_status_twenty_three_days_from_the_reception(Database database)
    {
        var office = await OfficeAsync(database);
        var id = (await office.AcceptAsync(Given.Birth() with
        {
            Procedure = ProcedureCode.Parse("1.004873").Value,
            Case = "de-ket-hon",
            Parties = new Parties(Given.Mother, null, null, null),
            Answers = Procedures.Tests.Answers.MaritalStatus,
            Papers = [Given.Paper("to-khai", originals: 1), Given.Paper("tuy-than", presented: true)],
        })).Value.Dossier;
        (await office.LoadAsync(id)).LawfulDue!.Value.Date.ShouldBe(new DateOnly(2024, 10, 10));
        await office.CarryAsync(Given.BoDe.Value, Ward, id);

        await Done(office.DoAsync(id, "tra-cuu-hon-nhan", "verify", "Đã thường trú ở huyện Gia Lâm"));

        var dossier = await office.LoadAsync(id);
        dossier.LawfulDue!.Value.Date.ShouldBe(new DateOnly(2024, 10, 30));
        dossier.FirstDue!.Value.Date.ShouldBe(new DateOnly(2024, 10, 10));
        dossier.OpenTasks.ShouldAllBe(task => task.DossierDue == dossier.LawfulDue);
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    private async Task<Office> OfficeAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 9);
        return new Office(installation);
    }

    private static async Task Done(Task<Kernel.Results.Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();

    private static JsonObject Form(string json) => JsonNode.Parse(json)!.AsObject();
}
