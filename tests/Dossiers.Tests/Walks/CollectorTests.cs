using MoCua.Dossiers.Tests.Access;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Walks;

/// <summary>Somebody else comes for the result: who they are is read like everybody's name and number, and nothing typed is lost.</summary>
public class CollectorTests
{
    [Theory, BothDatabases]
    public async Task A_collector_is_named_and_numbered_before_the_result_leaves_the_office(Database database)
    {
        await using var installation = await Installation.StartAsync(database);
        var ready = (await Theirs.PrepareAsync(installation)).Ready;
        using var clerk = await installation.OfficerAsync("bode.motcua");
        foreach (var (name, number, said, place) in new[]
        {
            ("", "001174990033", "", "#nguoi-nhan-error"),
            ("Lê Thị Con", "", "Ghi số giấy tờ tùy thân của người nhận", "#so-giay-to-error"),
            ("Lê Thị Con", "00117499003", "", "#so-giay-to-error"),
            ("Lê Thị Con", "001399990033", "", "#so-giay-to-error"), // born in 2099
        })
        {
            var refused = await TryAsync(clerk, ready.Id, name, number);

            refused.Document.QuerySelector(place).ShouldNotBeNull($"{name} {number}").TextContent.ShouldContain(said);
            refused.Document.QuerySelector("#nguoi-nhan")!.GetAttribute("value").ShouldBe(name.Length > 0 ? name : null);
            refused.Document.QuerySelector("#so-giay-to")!.GetAttribute("value").ShouldBe(number.Length > 0 ? number : null);
            refused.Document.QuerySelector("#uy-quyen")!.GetAttribute("value").ShouldBe("Giấy ủy quyền ngày 18/10/2024");
            (await new Office(installation).LoadAsync(ready.Id)).Stage.ShouldBe(Stage.Ready);
        }

        await TryAsync(clerk, ready.Id, "Lê Thị Con", "001 174 990 033");

        (await new Office(installation).LoadAsync(ready.Id)).Stage.ShouldBe(Stage.Returned);
        (await clerk.GetAsync($"/ho-so/{ready.Id}/giay/giay-bien-nhan-tra-ket-qua.html")).Text.ShouldContain("Lê Thị Con");
    }

    private static async Task<Page> TryAsync(Visitor clerk, Guid dossier, string name, string number) =>
        await (await clerk.GetAsync($"/ho-so/{dossier}")).Form("form[action$='handler=Complete']").Without("CollectorIs")
            .Also("CollectorIs", "other").Fill("CollectorName", name).Fill("CollectorNumber", number).Fill("Authority", "Giấy ủy quyền ngày 18/10/2024")
            .Also("IdentityChecked", "true").SubmitAsync();
}
