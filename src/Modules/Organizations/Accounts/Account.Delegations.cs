using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;

namespace MoCua.Organizations;

internal sealed partial class Account
{
    public List<PostDelegation> Delegations { get; init; } = [];

    /// <param name="holding">The post; a delegated one cannot come here, since it is no holding of anybody else.</param>
    /// <param name="to">Who exercises it.</param>
    /// <param name="through">The receiver's own post, under whose title they act.</param>
    /// <param name="document">The written authorisation, wanted where a signature goes with the post.</param>
    public Result<PostDelegated> Delegate(PostHolding holding, Account to, Post through, string unitName, DateOnly from, DateOnly until, string? document, DateOnly today)
    {
        if (RefusalToDelegate(holding, to, from, until, document, today) is { } refusal)
        {
            return refusal;
        }

        var given = new PostDelegation
        {
            Id = Guid.CreateVersion7(), Account = Id, Holding = holding.Id, Unit = holding.Unit, Role = holding.Role, To = to.Id, ToName = to.Name,
            ActsAs = ActsAs(holding, through), From = from, Until = until, Document = document is null ? null : VietnameseText.Tidy(document),
        };
        Delegations.Add(given);
        return new PostDelegated(Id, Name, given.Id, holding.Id, holding.Unit, unitName, holding.Role, holding.Title, to.Id, to.Name, given.ActsAs, from, until, given.Document);
    }

    public Result<DelegationRevoked> Revoke(PostDelegation given, Moment now)
    {
        if (given.RevokedAt is not null || given.Until < now.Date)
        {
            return Refusals.DelegationOver;
        }

        given.RevokedAt = now;
        return new DelegationRevoked(Id, Name, given.Id, given.Role, given.To, given.ToName);
    }

    private Refusal? RefusalToDelegate(PostHolding holding, Account to, DateOnly from, DateOnly until, string? document, DateOnly today) =>
        until < from ? Refusals.EndsBeforeItBegins
        : from < today ? Refusals.DelegationInThePast
        : holding.IsDeputyLeader() ? Refusals.DelegateDeputy
        : to.Id == Id ? Refusals.DelegateSelf
        : !holding.HeldOn(from) || !holding.HeldOn(until) ? Refusals.DelegationOutlivesPost
        : holding.Role is Role.Leader or Role.Head && string.IsNullOrWhiteSpace(document) ? Refusals.DelegationDocumentMissing
        : Delegations.FirstOrDefault(each => each.Holding == holding.Id && each.Overlaps(from, until)) is { } other ? Refusals.DelegatedAlready(other.ToName)
        : null;

    /// <summary>A deputy signs in the chief's place by the own title (KT.), anybody else by authorisation (TUQ.); without a signature it says for whom.</summary>
    private string ActsAs(PostHolding holding, Post through) => holding.Role switch
    {
        Role.Head when through.Title.StartsWith(Texts.ActsDeputy, StringComparison.OrdinalIgnoreCase) => through.Title,
        Role.Leader or Role.Head => $"{through.Title} {Texts.ActsAuthorised}",
        _ => DelegationWords.Say(Texts.ActsInPlaceOf, through.Title, Name),
    };
}
