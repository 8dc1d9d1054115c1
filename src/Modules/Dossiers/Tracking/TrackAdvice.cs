namespace MoCua.Dossiers.Tracking;

/// <summary>What the citizen should do next, by state.</summary>
internal static class TrackAdvice
{
    public static string Of(TrackDossier.Seen seen) => seen.Stage switch
    {
        Stage.AwaitingSupplement => Texts.AdviceSupplement,
        Stage.Withdrawn => Texts.AdviceWithdrawn,
        Stage.Stopped => Texts.AdviceStopped,
        Stage.Ready => Texts.AdviceReady,
        Stage.Returned => Texts.AdviceReturned,
        _ => Texts.AdviceWait,
    };
}
