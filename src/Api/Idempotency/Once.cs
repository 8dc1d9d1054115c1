using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Time;

namespace MoCua.Api.Idempotency;

/// <summary>
/// Carries a write out once per Idempotency-Key: its answer is kept in the transaction of the write, and whoever comes with the same key
/// and the same request gets it again. Refusals are not kept: nothing happened, so the same request may be tried anew.
/// </summary>
public sealed class Once(AppDb db, TimeProvider machine)
{
    internal const int LongestKey = 200;

    private (Guid Account, string Key, string Request)? running;

    /// <summary>The key of this request, unique per account: slices with a submission key of their own take it over. Null without a key.</summary>
    public string? SubmissionKey => running is { } now ? $"{now.Account:N}/{now.Key}" : null;

    /// <param name="slice">The use case. Its own transaction takes the answer with it.</param>
    /// <param name="reply">The answer, out of the result alone.</param>
    /// <param name="at">Turns the field of a refusal into a pointer into the body.</param>
    public async Task<IResult> RunAsync<T>(Func<Task<Result<T>>> slice, Func<T, Reply> reply, CancellationToken ct, Func<string, string>? at = null)
    {
        if (running is { } now)
        {
            db.Accompany<T>(value => Keep(now, reply(value)));
        }

        var result = await slice();
        if (result.IsRefused)
        {
            return result.Refusal.Code == StorageRefusals.DuplicateCode && await FindAsync(ct) is { } earlier ? earlier : ProblemAnswer.From(result.Refusal, at);
        }

        var answer = reply(result.Value);
        return await KeepAfterwardsAsync(answer, ct) ?? new SentReply(answer.Status, answer.BodyText, answer.Location, replayed: false);
    }

    /// <summary>Begins a request with a key; the answer when the same request was carried out before.</summary>
    internal async Task<IResult?> BeginAsync(Guid account, string key, string request, CancellationToken ct)
    {
        running = (account, key, request);
        return await FindAsync(ct);
    }

    /// <summary>The answer that was kept for this request; null without a key or when there is none.</summary>
    internal async Task<IResult?> FindAsync(CancellationToken ct)
    {
        if (running is not { } now)
        {
            return null;
        }

        var kept = await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(row => row.Account == now.Account && row.Key == now.Key, ct);
        return kept switch
        {
            null => null,
            _ when kept.Request != now.Request => new ProblemAnswer(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", Texts.KeyReused),
            _ => new SentReply(kept.Status, kept.Body, kept.Location, replayed: true),
        };
    }

    /// <summary>
    /// A slice whose transaction gave another type than it answers with: the answer follows in a write of its own. A slice that found the work of a twin
    /// of this request has written nothing either: then the kept answer is the twin's, and comes back from here.
    /// </summary>
    private async Task<IResult?> KeepAfterwardsAsync(Reply answer, CancellationToken ct)
    {
        if (running is not { } now || !db.IsAccompanied)
        {
            return null;
        }

        db.Accompany<Reply>(value => Keep(now, value));
        var kept = await db.WriteAsync(_ => Task.FromResult<Result<Reply>>(answer), ct);
        return kept.IsRefused ? await FindAsync(ct) : null;
    }

    private KeptAnswer Keep((Guid Account, string Key, string Request) now, Reply answer) => new()
    {
        Account = now.Account, Key = now.Key, Request = now.Request, Status = answer.Status, Location = answer.Location, Body = answer.KeptText,
        At = Moment.FromUtc(machine.GetUtcNow()),
    };
}
