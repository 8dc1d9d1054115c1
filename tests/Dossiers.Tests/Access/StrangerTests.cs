using System.Net;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>
/// Officers of another ward knock at every door with the real ids of what is not theirs: address, filter, form, file, print, API.
/// The list of doors is held against the program's own, so that a new one is tried before it opens.
/// </summary>
public class StrangerTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly string[] Strangers = ["ngoclam.motcua", "ngoclam.tuphap", "ngoclam.chutich", "ngoclam.vanthu"];

    [Theory, BothDatabases]
    public async Task An_officer_of_another_ward_sees_and_changes_nothing_and_their_own_officers_can(Database database)
    {
        var installation = await installations.OnAsync(database);
        var theirs = await Theirs.PrepareAsync(installation);
        var doors = await Doors.OnAsync(installation, theirs);

        (await Routes.OfAsync(installation)).Except(doors.Select(door => door.Route)).Except(Routes.WithoutDossier)
            .ShouldBeEmpty("a route that no stranger has tried: add it to Doors, or say in Routes.WithoutDossier what holds it");
        doors.Select(door => door.Route).Concat(Routes.WithoutDossier).Except(await Routes.OfAsync(installation)).ShouldBeEmpty("no such route any more");

        var before = await StateAsync(installation);
        foreach (var login in Strangers)
        {
            await KnockAsync(installation, login, doors, theirs);
            (await StateAsync(installation)).ShouldBe(before, login);
        }

        await OpenAsync(installation, doors, theirs);
    }

    private static async Task KnockAsync(Installation installation, string login, IReadOnlyList<Door> doors, Theirs theirs)
    {
        using var stranger = await installation.OfficerAsync(login);
        var token = await stranger.TokenAsync();
        foreach (var door in doors)
        {
            var page = await SendAsync(stranger, door, token);

            var typed = door.Fields is null ? Uri.UnescapeDataString(door.Address) : string.Join(' ', door.Fields.Select(field => field.Value)); // a page may repeat what was typed
            theirs.Secrets.Where(secret => page.Body.Contains(secret, StringComparison.Ordinal) && !typed.Contains(secret, StringComparison.Ordinal))
                .ShouldBeEmpty($"{login} read it at {door.Route}: {door.Address}");
            if (door.NamesTheirs)
            {
                page.Status.ShouldBeOneOf([HttpStatusCode.NotFound, HttpStatusCode.Forbidden], $"{login} at {door.Route}");
            }
        }
    }

    /// <summary>The same doors with the same fields open for their own officers: what stopped the stranger was the right alone.</summary>
    private static async Task OpenAsync(Installation installation, IReadOnlyList<Door> doors, Theirs theirs)
    {
        var visitors = new Dictionary<string, (Visitor Visitor, string Token)>();
        foreach (var door in doors.OrderBy(door => door.Fields is not null))
        {
            if (!visitors.TryGetValue(door.Own, out var own))
            {
                var visitor = await installation.OfficerAsync(door.Own);
                visitors[door.Own] = own = (visitor, await visitor.TokenAsync());
            }

            var before = await StateAsync(installation);
            var page = await SendAsync(own.Visitor, door, own.Token);

            page.Status.ShouldBe(HttpStatusCode.OK, $"{door.Own} at {door.Route}");
            if (!door.Tells)
            {
                continue;
            }

            if (door.Fields is null)
            {
                (page.Body.StartsWith("%PDF-", StringComparison.Ordinal) || theirs.Secrets.Any(secret => page.Body.Contains(secret, StringComparison.OrdinalIgnoreCase)))
                    .ShouldBeTrue($"{door.Own} at {door.Route}: {page.Text.Trim()}");
            }
            else if (!door.Route.EndsWith("=Check", StringComparison.Ordinal))
            {
                (await StateAsync(installation)).ShouldNotBe(before, $"{door.Own} at {door.Route}: {page.Document.QuerySelector(".notice-error")?.TextContent.Trim()}");
            }
        }

        visitors.Values.ToList().ForEach(each => each.Visitor.Dispose());
    }

    private static async Task<Page> SendAsync(Visitor visitor, Door door, string token) => door.Fields is null
        ? await visitor.GetAsync(door.Address)
        : await visitor.PostAsync(door.Address, new FormUrlEncodedContent([.. door.Fields, new("__RequestVerificationToken", token)]));

    /// <summary>Every fact, what people have taken note of, and every draft as it is kept.</summary>
    private static async Task<string> StateAsync(Installation installation)
    {
        var chain = await installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync(null, CancellationToken.None));
        chain.FirstMisfit.ShouldBeNull();
        var drafts = await installation.WithAsync<AppDb, List<IntakeDraft>>(db => db.IntakeDrafts.AsNoTracking().OrderBy(draft => draft.Id).ToListAsync());
        var reads = await installation.WithAsync<AppDb, int>(db => db.Set<WarningRead>().CountAsync());
        return $"{chain.Facts} facts; {reads} warnings read; {string.Join("; ", drafts.Select(draft => $"{draft.Id} {draft.Account} {draft.Fields} {draft.SavedAt}"))}";
    }
}
