using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

/// <summary>Gives an officer one more post, from a day, perhaps to a day.</summary>
internal sealed class GrantPost(OfficerChange change, UnitDirectory units, CivilClock civil)
{
    public sealed record Request(OfficerChange.Target Target, PostInput Post);

    public Task<Result<PostGranted>> HandleAsync(Request request, Actor administrator, CancellationToken ct) =>
        change.RunAsync(
            request.Target,
            administrator,
            whole: false,
            (account, scope) =>
            {
                var terms = request.Post.Check(units, scope, civil.Today);
                return terms.IsRefused
                    ? terms.Refusal
                    : account.Grant(terms.Value.Unit, terms.Value.Role, terms.Value.Title, terms.Value.From, terms.Value.Until);
            },
            ct);
}
