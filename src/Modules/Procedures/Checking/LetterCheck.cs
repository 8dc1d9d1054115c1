namespace MoCua.Procedures.Checking;

/// <summary>Can each template be read, and does every field that it prints exist?</summary>
internal static class LetterCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts) => [];
}
