namespace MoCua.Dossiers.Apologies;

internal static class ApologyWords
{
    public static string Of(ApologyState state) => state switch
    {
        ApologyState.Drafted => Texts.ApologyStateDrafted,
        ApologyState.Approved => Texts.ApologyStateApproved,
        ApologyState.SentBack => Texts.ApologyStateSentBack,
        _ => Texts.ApologyStateSigned,
    };
}
