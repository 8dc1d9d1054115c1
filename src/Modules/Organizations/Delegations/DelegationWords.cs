namespace MoCua.Organizations;

internal static class DelegationWords
{
    public static string Of(DelegationState state) => state switch
    {
        DelegationState.InForce => Texts.DelegationInForce,
        DelegationState.ToCome => Texts.DelegationToCome,
        DelegationState.Revoked => Texts.DelegationStateRevoked,
        _ => Texts.DelegationEnded,
    };
}
