using System.Net;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Tests.Access;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Finding;

public class ExportTests(Installations installations) : IClassFixture<Installations>
{
    private const string Clerk = "bode.motcua";

    [Theory, BothDatabases]
    public async Task The_list_just_seen_leaves_as_a_workbook_and_the_facts_say_who_how_many_and_why(Database database)
    {
        var installation = await StartAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        var number = (await clerk.AcceptBirthAsync("Ngô Thị Xuất", form => form
            .Fill("Owner.Number", "001194966001").Fill("form.nguoiYeuCau.giayTo.so", "001194966001").Fill("Owner.Address", "=1+1 ngõ Lạ"))).Number;
        await clerk.AcceptBirthAsync("Ngô Thị Khác");

        var form = (await clerk.GetAsync("/ho-so?tim=ngo+xuat")).Form("form[action*='handler=Export']");
        (await form.SubmitAsync()).Document.QuerySelector(".notice-error a")!.GetAttribute("href").ShouldBe("#muc-dich");
        var book = await ExportAsync(clerk, form.Fill("muc-dich", "Rà soát hồ sơ tháng 10"));

        book.Rows[0].ShouldBe(["Danh sách hồ sơ"]);
        book.Rows[1].Single().ShouldBe("Điều kiện: Có “ngo xuat”");
        book.Rows[2].Single().ShouldStartWith("Xuất lúc 08:30 ngày 07/10/2024, người xuất: ");
        book.Rows[3].Single().ShouldBe("Mục đích: Rà soát hồ sơ tháng 10");
        book.Rows[5].Take(3).ShouldBe(["STT", "Mã hồ sơ", "Số trong sổ theo dõi"]);
        book.Rows.Count.ShouldBe(7);
        (book.Cell("B7").Value, book.Cell("F7").Value, book.Cell("G7").Value, book.Cell("I7").Value).ShouldBe((number, "Ngô Thị Xuất", "001194966001", "=1+1 ngõ Lạ"));
        Workbook.Date(book.Cell("P7")).ShouldBe(new DateTime(2024, 10, 7, 8, 30, 0, DateTimeKind.Unspecified), TimeSpan.FromMinutes(1));

        var facts = await FactsAsync(installation);
        var begun = facts[0].Fact.ShouldBeOfType<DossierExportBegun>();
        (begun.Filter, begun.Found, facts[0].Reason).ShouldBe(("Có “ngo xuat”", 1, "Rà soát hồ sơ tháng 10"));
        facts[1].Fact.ShouldBe(new DossierExportEnded(begun.Export, 1, Whole: true));
    }

    [Theory, BothDatabases]
    public async Task Another_ward_exports_nothing_and_no_more_than_it_sees(Database database)
    {
        var installation = await StartAsync(database);
        using var clerk = await installation.OfficerAsync(Clerk);
        using var stranger = await installation.OfficerAsync("ngoclam.motcua");
        await clerk.AcceptBirthAsync("Ngô Thị Kín");
        var own = (await stranger.AcceptBirthAsync("Ngô Thị Của Mình")).Number;
        var token = await stranger.TokenAsync();

        using var fields = new FormUrlEncodedContent([new("muc-dich", "Thử"), new("__RequestVerificationToken", token)]);
        var refused = await stranger.PostAsync("/ho-so?handler=Export&tim=kin+ngo", fields);
        refused.Document.QuerySelector(".notice-error")!.TextContent.ShouldContain("Không có hồ sơ nào để xuất");
        var book = await ExportAsync(stranger, (await stranger.GetAsync("/ho-so?tim=ngo")).Form("form[action*='handler=Export']").Fill("muc-dich", "Thử"));

        book.Rows.Skip(6).Select(row => row[1]).ShouldContain(own);
        book.Rows.Skip(6).ShouldAllBe(row => !row.Contains("Ngô Thị Kín"));
    }

    [Theory, BothDatabases]
    public async Task More_than_a_batch_goes_out_once_each(Database database)
    {
        var installation = await StartAsync(database);
        var office = new Office(installation);
        for (var i = 0; i < 7; i++)
        {
            var birth = Given.Birth();
            (await office.AcceptAsync(birth with { Parties = birth.Parties with { Owner = Given.Newborn with { Name = "Giáp Lô" } } })).Refusal.ShouldBeNull();
        }

        var actor = Office.Officer(Given.BoDe.Value, Kernel.Identity.Role.CounterOfficer);
        var (numbers, after) = (new List<string>(), (PageKey?)null);
        while (true)
        {
            var rows = await installation.WithAsync<FindDossiers, IReadOnlyList<FindDossiers.Row>>(find =>
                find.HandleAsync(new FindDossiers.Request(new DossierFilter("giap lo"), false, after, 3), actor, default));
            numbers.AddRange(rows.Select(row => row.Number));
            if (rows.Count < 3)
            {
                break;
            }

            after = rows[^1].Place;
        }

        numbers.Count.ShouldBe(7);
        numbers.ShouldBeUnique();
    }

    [Theory, BothDatabases]
    public async Task A_broken_line_leaves_a_fact_of_what_went_out_and_no_whole_file(Database database)
    {
        var installation = await StartAsync(database);
        using (var clerk = await installation.OfficerAsync(Clerk))
        {
            await clerk.AcceptBirthAsync("Ngô Thị Đứt");
        }

        var actor = Office.Officer(Given.BoDe.Value, Kernel.Identity.Role.CounterOfficer);
        await Should.ThrowAsync<IOException>(() => installation.WithAsync<ExportDossiers, bool>(async export =>
        {
            var begun = (await export.BeginAsync(new ExportDossiers.Request(new DossierFilter("ngo dut"), false, "Thử"), actor, default)).Value;
            await export.SendAsync(begun, new Cut(), actor, default);
            return true;
        }));

        (await FactsAsync(installation))[^1].Fact.ShouldBeOfType<DossierExportEnded>().Whole.ShouldBeFalse();
    }

    private static async Task<Workbook> ExportAsync(Visitor officer, PageForm form)
    {
        using var content = new FormUrlEncodedContent(form.Fields);
        using var sent = await officer.Http.PostAsync(new Uri(form.Address, UriKind.Relative), content);
        (sent.StatusCode, sent.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, ExcelSheet.MediaType));
        sent.Content.Headers.ContentDisposition!.FileNameStar.ShouldEndWith(".xlsx");
        return new Workbook(new MemoryStream(await sent.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>Of the newest export.</summary>
    private static async Task<IReadOnlyList<RecordedFact>> FactsAsync(Installation installation)
    {
        var stream = await installation.WithAsync<AppDb, string>(db => db.DossierExports.OrderByDescending(row => row.Id).Select(row => row.Stream).FirstAsync());
        return await installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(stream, 0, default));
    }

    private async Task<Installation> StartAsync(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        return installation;
    }

    /// <summary>A line that breaks at the first byte behind the head.</summary>
    private sealed class Cut : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length + buffer.Length > 2500 ? throw new IOException("The line is cut.") : base.WriteAsync(buffer, cancellationToken);

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Nothing is written without waiting.");
    }
}
