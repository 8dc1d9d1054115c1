using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Officers at work through the slices, each use case in a scope of its own as a request would have.</summary>
internal sealed class Office(Installation installation)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static Actor Officer(string unit, Role role, string name = "Cán bộ Thử") =>
        new(Guid.NewGuid(), name, [new Post(new UnitId(unit), unit, role, "cán bộ")]);

    public Task<Result<AcceptDossier.Accepted>> AcceptAsync(AcceptDossier.Request request, Actor? clerk = null) =>
        installation.WithAsync<AcceptDossier, Result<AcceptDossier.Accepted>>(slice =>
            slice.HandleAsync(request, clerk ?? Officer(request.OneStop.Value, Role.CounterOfficer), None));

    public Task<Dossier> LoadAsync(Guid id) =>
        installation.WithAsync<AppDb, Dossier>(db => db.Dossiers.AsNoTracking().Whole().SingleAsync(dossier => dossier.Id == id));

    /// <summary>The only open task of a dossier, done by somebody who may.</summary>
    public async Task<Result<StepCompleted>> DoAsync(
        Guid id, string element, string? option = null, string? reason = null, System.Text.Json.Nodes.JsonObject? input = null, StepExtras? extras = null, Actor? by = null)
        => await DoAsync(await LoadAsync(id), element, option, reason, input, extras, by);

    /// <summary>The same on a dossier as somebody saw it earlier.</summary>
    public Task<Result<StepCompleted>> DoAsync(
        Dossier seen, string element, string? option = null, string? reason = null, System.Text.Json.Nodes.JsonObject? input = null, StepExtras? extras = null, Actor? by = null)
    {
        var task = seen.OpenTasks.Single(each => each.Element == element);
        return installation.WithAsync<CompleteTask, Result<StepCompleted>>(slice => slice.HandleAsync(
            new CompleteTask.Request(seen.Id, task.Id, new StepInput(option, reason, input), extras ?? new StepExtras([], null, false), seen.FactCount),
            by ?? Officer(task.Unit.Value, task.Role), None));
    }

    /// <summary>Papers go from unit to unit with a record that both sides sign.</summary>
    public async Task CarryAsync(string from, string to, params Guid[] dossiers)
    {
        var given = await installation.WithAsync<GiveHandover, Result<Guid>>(slice =>
            slice.HandleAsync(new GiveHandover.Request(new UnitId(from), new UnitId(to), dossiers), Officer(from, Role.CounterOfficer), None));
        given.IsRefused.ShouldBeFalse(given.Refusal?.Message);
        var confirmed = await installation.WithAsync<ConfirmHandover, Result<HandoverConfirmed>>(slice =>
            slice.HandleAsync(new ConfirmHandover.Request(given.Value, new Arrivals(dossiers, [], null)), Officer(to, Role.Specialist, "Người nhận Mẫu"), None));
        confirmed.IsRefused.ShouldBeFalse(confirmed.Refusal?.Message);
    }

    public Task<ChainReport> VerifyAsync() => installation.WithAsync<ChainVerifier, ChainReport>(verifier => verifier.VerifyAsync(null, None));
}
