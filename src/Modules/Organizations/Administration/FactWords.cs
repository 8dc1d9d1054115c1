using System.Globalization;
using MoCua.Kernel.Facts;

namespace MoCua.Organizations;

/// <summary>What happened to an officer's account, in a phrase.</summary>
internal static class FactWords
{
    public static string Say(Fact fact) => fact switch
    {
        OfficerAppointed => Texts.FactAppointed,
        SystemRegistered => Texts.FactSystemRegistered,
        SystemSecretRenewed => Texts.FactSystemSecretRenewed,
        PostGranted granted => Format(Texts.FactGranted, granted.Title, granted.UnitName, granted.From),
        PostEnded ended => Format(Texts.FactEnded, ended.Title, ended.Until),
        PostDelegated given => Format(Texts.FactDelegated, given.Title, given.ToName, given.From, given.Until),
        DelegationRevoked revoked => Format(Texts.FactDelegationRevoked, revoked.ToName),
        PasswordChanged => Texts.FactPasswordChanged,
        PasswordReset => Texts.FactPasswordReset,
        AccountLocked => Texts.FactLocked,
        AccountUnlocked => Texts.FactUnlocked,
        AccountClosed => Texts.FactClosed,
        AccountReopened => Texts.FactReopened,
        _ => fact.GetType().Name,
    };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.GetCultureInfo("vi-VN"), text, values);
}
