namespace MoCua.Dossiers.Custody;

internal static class HandoverWords
{
    public static string State(HandoverState state) => state switch
    {
        HandoverState.Given => Texts.HandoverGiven,
        HandoverState.Confirmed => Texts.HandoverConfirmed,
        _ => Texts.HandoverWithdrawn,
    };
}
