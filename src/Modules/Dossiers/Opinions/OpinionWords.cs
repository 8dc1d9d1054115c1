namespace MoCua.Dossiers.Opinions;

internal static class OpinionWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Agrees => Texts.VerdictAgrees,
        Verdict.Disagrees => Texts.VerdictDisagrees,
        _ => Texts.VerdictRemarks,
    };

    public static string Of(DossierOpinion opinion, bool late) => opinion switch
    {
        { ClosedAt: null } => late ? Texts.OpinionLate : Texts.OpinionOpen,
        { Verdict: null } when opinion.IsDeemedConsent() => Texts.OpinionConsent,
        { Verdict: null } => Texts.OpinionWithout,
        _ => late ? Texts.OpinionAnsweredLate : Texts.OpinionAnswered,
    };
}
