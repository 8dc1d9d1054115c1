using System.Net;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>The registrar of the ward stands in at the counter: posts on both sides of a hand-over, and still one person.</summary>
public class OwnHandoverTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task Who_gave_a_batch_does_not_confirm_it_and_a_colleague_does(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var id = (await new Office(installation).AcceptAsync(Given.Birth())).Value.Dossier;
        using var both = await installation.OfficerAsync("bode.tuphap");
        using var colleague = await installation.OfficerAsync("bode.vanhoa");

        var record = await both.PostAsync("/ban-giao?handler=Give", new FormUrlEncodedContent(
            [new("from", OneStop), new("to", Ward), new("dossiers", id.ToString()), new("__RequestVerificationToken", await both.TokenAsync())]));
        var path = record.Address.AbsolutePath;
        record.Document.QuerySelector("form[action$='handler=Confirm'] button").ShouldBeNull();
        record.Text.ShouldContain("bàn giao cần hai người");
        var refused = await both.PostAsync($"{path}?handler=Confirm", new FormUrlEncodedContent([new("papers", $"{id:N}/to-khai"), new("papers", $"{id:N}/giay-chung-sinh"), new("__RequestVerificationToken", await both.TokenAsync())]));
        refused.Document.QuerySelector(".notice-error").ShouldNotBeNull().TextContent.ShouldContain("Nhờ một cán bộ khác của Ủy ban nhân dân phường Bồ Đề");
        (await new Office(installation).LoadAsync(id)).OpenTasks.Single().AwaitsHandover.ShouldBeTrue();

        var confirmed = await (await colleague.GetAsync(path)).Form("form[action$='handler=Confirm']").SubmitAsync();

        confirmed.Status.ShouldBe(HttpStatusCode.OK);
        (await new Office(installation).LoadAsync(id)).OpenTasks.Single().AwaitsHandover.ShouldBeFalse();
    }
}
