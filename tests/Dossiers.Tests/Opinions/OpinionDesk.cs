using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Letters;
using MoCua.Dossiers.Opinions;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Opinions;

/// <summary>A step in the hands of its holder, who asks others.</summary>
internal sealed record OpinionDesk(Installation Installation, Office Office, Guid Id, Guid Task, string Element, JsonObject? Input, Actor Holder)
{
    public static async Task<OpinionDesk> HoldAsync(Installation installation, Office office, Guid id, string unit, string element, JsonObject? input)
    {
        var (task, holder) = ((await office.LoadAsync(id)).OpenTasks.Single(), Office.Officer(unit, Role.Specialist, "Lê Thị Giữ"));
        (await installation.WithAsync<ClaimTask, Result<Done>>(claim => claim.HandleAsync(new ClaimTask.Request(id, task.Id, false, null, 0), holder, default))).Refusal.ShouldBeNull();
        return new OpinionDesk(installation, office, id, task.Id, element, input, holder);
    }

    public Task<Result<List<DossierOpinion>>> AskAsync(Actor by, params string[] units) => AskAsync(by, new DateOnly(2024, 10, 9), [], units);

    public Task<Result<List<DossierOpinion>>> AskAsync(Actor by, DateOnly date, string[] papers, params string[] units) => Installation.WithAsync<AskOpinions, Result<List<DossierOpinion>>>(ask =>
        ask.HandleAsync(new AskOpinions.Request(Id, Task, units, "Đề nghị cho ý kiến về ranh giới thửa đất", date, papers, true), by, default));

    public async Task<Guid> OpinionOfAsync(string unit) =>
        (await Installation.WithAsync<ShowOpinions, ShowOpinions.View?>(show => show.HandleAsync(Id, Holder, default)))!.Lines.Single(line => line.Opinion.Unit.Value == unit).Opinion.Id;

    public Task<ShowOpinion.View?> ReadAsync(Guid opinion, Actor by) => Installation.WithAsync<ShowOpinion, ShowOpinion.View?>(show => show.HandleAsync(opinion, by, default));

    public Task<Result<OpinionGiven>> AnswerAsync(Guid opinion, Actor by, Verdict verdict, string text) =>
        Installation.WithAsync<SettleOpinion, Result<OpinionGiven>>(settle => settle.AnswerAsync(opinion, verdict, text, by, default));

    public Task<Result<OpinionWaived>> WaiveAsync(Guid opinion, Actor by, string reason) =>
        Installation.WithAsync<SettleOpinion, Result<OpinionWaived>>(settle => settle.WaiveAsync(opinion, reason, by, default));

    public Task<int> ReportAsync() => Installation.WithAsync<ReportLateOpinions, int>(report => report.HandleAsync(default));

    public Task<OpinionList.Listed> ListAsync(Actor by) => Installation.WithAsync<OpinionList, OpinionList.Listed>(list => list.HandleAsync(by, default));

    public Task<PrintedLetter?> SlipAsync(Guid opinion, Actor by) => Installation.WithAsync<OpinionLetter, PrintedLetter?>(letter => letter.ForAsync(opinion, by, default));

    public Task<Result<StepCompleted>> FinishAsync() => Office.DoAsync(Id, Element, "approve", input: Input?.DeepClone().AsObject(), by: Holder);

    public async Task<IReadOnlyList<T>> FactsAsync<T>()
    {
        var stream = (await Office.LoadAsync(Id)).Stream;
        return [.. (await Installation.WithAsync<FactHistory, IReadOnlyList<RecordedFact>>(history => history.OfAsync(stream, 0, default))).Select(each => each.Fact).OfType<T>()];
    }
}
