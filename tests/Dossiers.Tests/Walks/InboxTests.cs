using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

public class InboxTests(Installations installations) : IClassFixture<Installations>
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";

    [Theory, BothDatabases]
    public async Task A_result_that_nobody_collects_is_not_late_and_stands_below_what_is_due(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var office = new Office(installation);
        var done = (await office.AcceptAsync(Given.Birth())).Value.Dossier;
        await office.CarryAsync(OneStop, Ward, done);
        foreach (var (element, option) in new[] { ("tham-tra", "approve"), ("ky-giay-khai-sinh", "approve"), ("vao-so", null) })
        {
            (await office.DoAsync(done, element, option, input: option is null ? [] : null)).Refusal?.Message.ShouldBeNull();
        }

        await office.CarryAsync(Ward, OneStop, done);
        installation.SetClock(2024, 10, 14);

        var rows = await installation.WithAsync<Inbox, IReadOnlyList<Inbox.Row>>(inbox => inbox.HandleAsync(
            new Inbox.Request(Inbox.Whose.All, null, null, null), Office.Officer(OneStop, Role.CounterOfficer), CancellationToken.None));

        var row = rows.Single(each => each.Dossier == done);
        row.Ready.ShouldBeTrue();
        row.Place.At.ShouldBe(DossierTask.Never);
    }
}
