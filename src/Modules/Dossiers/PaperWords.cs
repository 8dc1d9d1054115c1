namespace MoCua.Dossiers;

/// <summary>Papers as records and lists name them.</summary>
internal static class PaperWords
{
    /// <summary>“Giấy chứng sinh (01 bản chính)”</summary>
    public static string WithCounts(DossierPaper paper)
    {
        (int Count, string Kind)[] counts = [(paper.Originals, Texts.PaperOriginal), (paper.Certified, Texts.PaperCertified), (paper.Copies, Texts.PaperCopy)];
        var said = counts.Where(each => each.Count > 0).Select(each => Refusals.Say("{0:00} {1}", each.Count, each.Kind)).ToList();
        return said.Count == 0 ? paper.Name : $"{paper.Name} ({string.Join(", ", said)})";
    }
}
