using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Ends a post on a day. Nobody takes the administration from themselves: somebody must remain who can give it back.</summary>
internal sealed class EndPost(OfficerChange change, CivilClock civil)
{
    /// <param name="Target">Whose account.</param>
    /// <param name="Holding">Which post.</param>
    /// <param name="Until">Last day; yesterday ends it at once, which is what an empty day means.</param>
    public sealed record Request(OfficerChange.Target Target, Guid Holding, DateOnly? Until);

    public Task<Result<PostEnded>> HandleAsync(Request request, Actor administrator, CancellationToken ct) =>
        change.RunAsync(
            request.Target,
            administrator,
            whole: false,
            (account, scope) =>
            {
                if (account.Posts.SingleOrDefault(post => post.Id == request.Holding) is not { } holding || !scope.Covers(holding.Unit))
                {
                    return Refusals.NotFound;
                }

                return account.Id == administrator.Account && holding.Role == Role.Administrator
                    ? Refusals.OwnAdministration
                    : account.End(holding, request.Until ?? civil.Today.AddDays(-1), civil.Today);
            },
            ct);
}
