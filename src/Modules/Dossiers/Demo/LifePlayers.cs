using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Counter;
using MoCua.Dossiers.Custody;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Organizations;

namespace MoCua.Dossiers.Demo;

/// <summary>The officers of a demo at work, one event at a time, each in a scope of its own as a request would have.</summary>
internal sealed class LifePlayers(IServiceScopeFactory scopes, LifeFile life, string inputs)
{
    /// <summary>What was refused, or null when it is done.</summary>
    public async Task<Refusal?> PlayAsync(LifeEvent it, CancellationToken ct)
    {
        await InScopeAsync(services => services.GetRequiredService<ElapseWaits>().HandleAsync(ct));
        return it switch
        {
            { Accept: not null } => await InScopeAsync(services => AcceptAsync(services, it, ct)),
            { Do: not null } => await EachAsync(it.On, key => DoAsync(key, it, ct)),
            { Carry.Count: > 0 } => await CarryAsync(it, it.Carry, confirm: true, ct),
            { Offer.Count: > 0 } => await CarryAsync(it, it.Offer, confirm: false, ct),
            { Supplemented: { } key } => await InScopeAsync(services => SupplementAsync(services, key, ct)),
            _ => throw new InvalidOperationException($"{it.At}: nothing happens."),
        };
    }

    private static string KeyOf(string name) => $"demo-life/{name}";

    private static async Task<Refusal?> EachAsync(IEnumerable<string> names, Func<string, Task<Refusal?>> play)
    {
        foreach (var name in names)
        {
            if (await play(name) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private async Task<Refusal?> AcceptAsync(IServiceProvider services, LifeEvent it, CancellationToken ct)
    {
        var input = LifeFile.ReadInput(Path.Combine(inputs, $"{it.Like}.yaml"));
        var clerk = await services.GetRequiredService<OrganizationsSeed>().ActorAsync(it.By!, ct);
        var page = input.Page.Split('/');
        var terms = services.GetRequiredService<IntakeRules>().For(page[0], page[1], clerk);
        if (terms.IsRefused)
        {
            return terms.Refusal;
        }

        var reading = IntakeForm.Read(Typed(input, it, terms.Value), terms.Value, Guid.Empty);
        if (reading.Request is not { } request)
        {
            return Refusals.FormInvalid with { Message = string.Join("; ", [.. reading.Problems.Select(problem => problem.Message), .. reading.FormErrors.Select(error => error.ToString())]) };
        }

        var accept = services.GetRequiredService<AcceptDossier>();
        return (await accept.HandleAsync(request with { SubmissionKey = KeyOf(it.Accept!), Draft = null }, clerk, ct)).Refusal;
    }

    private static TypedFields Typed(LifeInput input, LifeEvent it, IntakeTerms terms)
    {
        var typed = new TypedFields();
        foreach (var (name, value) in input.Fields.Where(field => !it.Fields.ContainsKey(field.Key) && field.Key is not IntakeForm.FeesShown).Concat(it.Fields))
        {
            typed.Add(name, value);
        }

        var answers = IntakeForm.AnswersOf(typed, terms);
        typed.Add(IntakeForm.FeesShown, $"{IntakeForm.AtIntake(IntakeForm.FeesOf(typed, terms, answers))}");
        return typed;
    }

    private Task<Refusal?> DoAsync(string name, LifeEvent it, CancellationToken ct) => InScopeAsync(async services =>
    {
        var dossier = await LoadAsync(services, name, ct);
        if (dossier.OpenTasks.FirstOrDefault(each => each.Element == it.Do) is not { } task)
        {
            return Refusals.NotFound;
        }

        var officer = await OfficerAsync(services, it.By, actor => actor.PostFor(task.Role, task.Unit) is not null, ct);
        var extras = new StepExtras(
            [.. it.Asks.Select(paper => new SupplementItem(paper, 1, 0, 0, it.Reason ?? ""))],
            it.ToOwner ? new Collector(dossier.Parties.Owner, true, null, IdentityChecked: true) : null,
            it.ToOwner);
        var input = new StepInput(it.Option, it.Reason, it.Form is { } json ? JsonNode.Parse(json)!.AsObject() : null);
        return (await services.GetRequiredService<CompleteTask>()
            .HandleAsync(new CompleteTask.Request(dossier.Id, task.Id, input, extras, dossier.FactCount), officer, ct)).Refusal;
    });

    private async Task<Refusal?> CarryAsync(LifeEvent it, List<string> names, bool confirm, CancellationToken ct)
    {
        var (from, to) = (new UnitId(life.Units[it.From]), new UnitId(life.Units[it.To]));
        var keys = names.Select(KeyOf).ToList();
        var given = await InScopeAsync(async services =>
        {
            var ids = await services.GetRequiredService<AppDb>().Dossiers.Where(each => keys.Contains(each.SubmissionKey)).Select(each => each.Id).ToListAsync(ct);
            var giver = await OfficerAsync(services, it.By, actor => actor.Units.Contains(from), ct);
            return (Ids: ids, Handover: await services.GetRequiredService<GiveHandover>().HandleAsync(new GiveHandover.Request(from, to, ids), giver, ct));
        });
        return given.Handover.IsRefused || !confirm
            ? given.Handover.Refusal
            : await InScopeAsync(async services =>
            {
                var taker = await OfficerAsync(services, null, actor => actor.Units.Contains(to) && !actor.Units.Contains(from), ct);
                return (await services.GetRequiredService<ConfirmHandover>()
                    .HandleAsync(new ConfirmHandover.Request(given.Handover.Value, new Arrivals(given.Ids, [], null)), taker, ct)).Refusal;
            });
    }

    private async Task<Refusal?> SupplementAsync(IServiceProvider services, string name, CancellationToken ct)
    {
        var dossier = await LoadAsync(services, name, ct);
        var clerk = await OfficerAsync(services, null, actor => actor.PostFor(Role.CounterOfficer, dossier.ReceivedAt) is not null, ct);
        var papers = dossier.Supplement.Select(item =>
            new DossierPaper("", item.Name, PaperKind.Supplement, item.Originals, item.Certified, item.Copies, false, false, [], null));
        return (await services.GetRequiredService<ReceiveSupplement>()
            .HandleAsync(new ReceiveSupplement.Request(dossier.Id, [.. papers], null), clerk, ct)).Refusal;
    }

    private static Task<Dossier> LoadAsync(IServiceProvider services, string name, CancellationToken ct)
    {
        var key = KeyOf(name);
        return services.GetRequiredService<AppDb>().Dossiers.AsNoTracking().Whole().SingleAsync(each => each.SubmissionKey == key, ct);
    }

    private async Task<Actor> OfficerAsync(IServiceProvider services, string? login, Func<Actor, bool> may, CancellationToken ct)
    {
        var seed = services.GetRequiredService<OrganizationsSeed>();
        foreach (var each in login is null ? life.Staff : [login])
        {
            if (await seed.ActorAsync(each, ct) is var actor && may(actor))
            {
                return actor;
            }
        }

        throw new InvalidOperationException($"Nobody of the staff may do it: {login ?? "no login"}.");
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
