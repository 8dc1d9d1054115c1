using System.Globalization;

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

    public static string Say(string text, params object[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
