using System.Net;
using MoCua.Kernel.Facts;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>Somebody of the very same unit, who sees the dossier and whose post does not let them do the step.</summary>
public class RoleTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Who_sees_a_dossier_still_does_only_the_steps_of_their_own_post(Database database)
    {
        var installation = await installations.OnAsync(database);
        var theirs = await Theirs.PrepareAsync(installation);
        var office = new Office(installation);
        var check = (await office.LoadAsync(theirs.Free.Id)).OpenTasks.Single();
        (await office.DoAsync(theirs.Held.Id, "tham-tra", "approve", by: await installation.WithAsync<Organizations.OrganizationsSeed, Kernel.Identity.Actor>(people => people.ActorAsync("bode.tuphap", default)))).Refusal.ShouldBeNull();
        var sign = (await office.LoadAsync(theirs.Held.Id)).OpenTasks.Single();
        var handOut = (await office.LoadAsync(theirs.Ready.Id)).OpenTasks.Single();

        foreach (var (login, task) in new[]
        {
            ("bode.vanthu", check), ("bode.chutich", check), ("bode.motcua", check), // a specialist's step
            ("bode.motcua", sign), ("bode.tuphap", sign), ("bode.vanthu", sign), // the leader's signature
            ("bode.vanthu", handOut), ("bode.chutich", handOut), ("bode.vanhoa", handOut), // at the counter
        })
        {
            using var officer = await installation.OfficerAsync(login);
            (await officer.GetAsync($"/ho-so/{task.DossierId}")).Status.ShouldBe(HttpStatusCode.OK, $"{login} sees it");
            foreach (var handler in new[] { "Claim", "Complete" })
            {
                var answer = await ChangesNothingAsync(installation, officer, $"/ho-so/{task.DossierId}?handler={handler}", new()
                {
                    ["task"] = task.Id.ToString(), ["Option"] = "approve", ["Seen"] = "1", ["CollectorIs"] = "owner", ["IdentityChecked"] = "true",
                });
                answer.Document.QuerySelector(".notice-error").ShouldNotBeNull($"{login}, {task.Element}, {handler}").TextContent.Trim().ShouldNotBeEmpty();
            }

            await ChangesNothingAsync(installation, officer, "/ban-lam-viec?handler=Many", new() { ["tasks"] = task.Id.ToString(), ["option"] = "approve" });
        }
    }

    [Theory, BothDatabases]
    public async Task The_counter_belongs_to_counter_officers_and_dossiers_to_no_administrator(Database database)
    {
        var installation = await installations.OnAsync(database);
        var theirs = await Theirs.PrepareAsync(installation);
        using var specialist = await installation.OfficerAsync("bode.vanhoa");
        foreach (var path in new[] { "/mot-cua/tiep-nhan", Walk.BirthPage, "/mot-cua/tra-ket-qua", $"/mot-cua/tiep-nhan/xong/{theirs.Free.Id}", $"/mot-cua/bo-sung/{theirs.Waiting.Id}", "/mot-cua/nguoi?q=mau" })
        {
            (await specialist.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        using var administrator = await installation.OfficerAsync("quantri");
        foreach (var path in new[] { $"/ho-so/{theirs.Free.Id}", "/ban-lam-viec", "/ban-giao", $"/ban-giao/{theirs.Record}", "/mot-cua/so-theo-doi", $"/api/v1/dossiers/{theirs.Free.Id}", "/api/v1/tasks" })
        {
            (await administrator.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    private static async Task<Page> ChangesNothingAsync(Installation installation, Visitor officer, string address, Dictionary<string, string> fields)
    {
        var before = await FactsAsync(installation);
        fields["__RequestVerificationToken"] = await officer.TokenAsync();
        var answer = await officer.PostAsync(address, new FormUrlEncodedContent(fields));
        (await FactsAsync(installation)).ShouldBe(before, address);
        return answer;
    }

    private static async Task<long> FactsAsync(Installation installation) =>
        (await installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync(null, CancellationToken.None))).Facts;
}
