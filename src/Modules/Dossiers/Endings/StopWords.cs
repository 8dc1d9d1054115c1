namespace MoCua.Dossiers.Endings;

internal static class StopWords
{
    public static string Of(StopState state) => state switch
    {
        StopState.Proposed => Texts.StopStateProposed,
        StopState.SentBack => Texts.StopStateSentBack,
        _ => Texts.StopStateDecided,
    };
}
