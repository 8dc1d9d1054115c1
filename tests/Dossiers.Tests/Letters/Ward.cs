using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Storage;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Letters;

/// <summary>The named officers of phường Bồ Đề at work, so that the papers carry their names and titles.</summary>
internal sealed class Ward(Installation installation)
{
    public static readonly UnitId Committee = new("long-bien/phuong-bo-de");

    /// <summary>From the counter to the signed and numbered certificate back at the counter; the second record of hand-over.</summary>
    public async Task<Guid> CertifyAsync(Guid dossier)
    {
        await CarryAsync(BirthCounter.OneStop, Committee, dossier, "bode.motcua", "bode.tuphap");
        await DoAsync(dossier, "tham-tra", "bode.tuphap", "approve");
        await DoAsync(dossier, "ky-giay-khai-sinh", "bode.chutich", "approve");
        await DoAsync(dossier, "vao-so", "bode.tuphap", option: null, new() { ["soDinhDanh"] = "001224999904" });
        return await CarryAsync(Committee, BirthCounter.OneStop, dossier, "bode.tuphap", "bode.motcua");
    }

    public async Task ReturnAsync(Guid dossier)
    {
        var parties = await installation.WithAsync<AppDb, Parties>(db => db.Dossiers.Where(each => each.Id == dossier).Select(each => each.Parties).SingleAsync());
        await DoAsync(dossier, "tra-ket-qua", "bode.motcua", option: null, extras: new StepExtras([], new Collector(parties.Presenter, true, null, true), FeesPaid: true));
    }

    private async Task DoAsync(
        Guid dossier, string element, string login, string? option, System.Text.Json.Nodes.JsonObject? input = null, StepExtras? extras = null)
    {
        await using var scope = installation.Scope();
        var actor = await scope.ServiceProvider.GetRequiredService<OrganizationsSeed>().ActorAsync(login, default);
        var task = await scope.ServiceProvider.GetRequiredService<AppDb>().DossierTasks.AsNoTracking()
            .SingleAsync(each => each.DossierId == dossier && each.Element == element && each.ClosedAt == null);
        var done = await scope.ServiceProvider.GetRequiredService<CompleteTask>().HandleAsync(
            new CompleteTask.Request(dossier, task.Id, new StepInput(option, null, input), extras ?? new StepExtras([], null, false), 0), actor, default);
        done.IsRefused.ShouldBeFalse($"{element}: {done.Refusal?.Message}");
    }

    private async Task<Guid> CarryAsync(UnitId from, UnitId to, Guid dossier, string giver, string taker)
    {
        await using var scope = installation.Scope();
        var people = scope.ServiceProvider.GetRequiredService<OrganizationsSeed>();
        var given = await scope.ServiceProvider.GetRequiredService<GiveHandover>().HandleAsync(
            new GiveHandover.Request(from, to, [dossier]), await people.ActorAsync(giver, default), default);
        given.IsRefused.ShouldBeFalse(given.Refusal?.Message);
        var confirmed = await scope.ServiceProvider.GetRequiredService<ConfirmHandover>().HandleAsync(
            new ConfirmHandover.Request(given.Value, new Arrivals([dossier], [], null)), await people.ActorAsync(taker, default), default);
        confirmed.IsRefused.ShouldBeFalse(confirmed.Refusal?.Message);
        return given.Value;
    }
}
