namespace MoCua.Dossiers.Slips;

internal static class SlipWords
{
    public static string Of(SlipKind kind) => kind is SlipKind.Guidance ? Texts.LetterSupplementNotice : Texts.LetterRefusalSlip;
}
