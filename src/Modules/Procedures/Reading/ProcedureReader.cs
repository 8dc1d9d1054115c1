namespace MoCua.Procedures.Reading;

/// <summary>The parts of <c>procedure.yaml</c> that describe the procedure, its cases, results and letters.</summary>
internal static class ProcedureReader
{
    public static Competence ReadCompetence(YamlMap map) => new(
        map.Word<AdministrativeLevel>("receives", BundleWords.Levels),
        map.Word<AdministrativeLevel>("decides", BundleWords.Levels),
        map.Text("authority"),
        map.Text("signer"),
        map.TextList("cooperating"),
        map.Text("legalBasis"));

    public static ProcedureField ReadField(YamlMap map) => new(map.Text("code"), map.Text("name"));

    public static Validity ReadValidity(YamlMap map) => new(map.Date("from"), map.OptionalDate("to"));

    public static Publication ReadPublication(YamlMap map) =>
        new(map.OptionalText("decision"), map.OptionalDate("date"), map.OptionalText("note"));

    public static LegalBasis ReadLegalBasis(YamlMap map) =>
        new(map.Text("number"), map.Text("name"), map.OptionalDate("date"), map.OptionalText("articles"));

    public static RegisterBook ReadRegister(YamlMap map) => new(
        map.Text("id"), map.Text("name"), map.Text("numberFormat"), map.Text("legalBasis"), map.OptionalText("note"));

    public static ProcedureResult ReadResult(YamlMap map) => new(
        map.Text("id"),
        map.OptionalText("code"),
        map.Text("name"),
        map.Word<NumberSource>("numberSource", BundleWords.NumberSources),
        map.OptionalText("series"),
        map.Text("template"),
        map.Flag("refusal"),
        map.OptionalText("lasting"));

    public static BundleLetter ReadLetter(YamlMap map) => new(
        map.Text("id"),
        map.Text("name"),
        map.Word<LetterKind>("kind", BundleWords.LetterKinds),
        map.Text("file"),
        map.OptionalText("form"),
        map.OptionalMap("when", ConditionReader.Read));

    public static ProcedureCase ReadCase(YamlMap map, IReadOnlyList<Paper> papers, IReadOnlyList<TermRule> terms, IReadOnlyList<FeeRule> fees)
    {
        var term = map.Text("term");
        return new ProcedureCase(
            map.Text("id"),
            map.Text("name"),
            map.OptionalText("condition"),
            map.TextList("keywords"),
            map.OptionalMap("when", ConditionReader.Read),
            map.TextMap("preset"),
            Pick(map, "papers", papers, paper => paper.Id),
            terms.FirstOrDefault(each => each.Id == term) ?? UnknownTerm(map, term),
            Pick(map, "fees", fees, fee => fee.Id),
            map.Word<OnlineLevel>("online", BundleWords.OnlineLevels));
    }

    private static List<T> Pick<T>(YamlMap map, string key, IReadOnlyList<T> all, Func<T, string> idOf)
        where T : class
    {
        var picked = new List<T>();
        foreach (var id in map.TextList(key))
        {
            if (all.FirstOrDefault(each => idOf(each) == id) is { } found)
            {
                picked.Add(found);
                continue;
            }

            map.Findings.Error(map.Line, "unknown-reference", Texts.YamlUnknownReference, key, id);
        }

        return picked;
    }

    private static TermRule UnknownTerm(YamlMap map, string id)
    {
        if (id.Length > 0)
        {
            map.Findings.Error(map.Line, "unknown-reference", Texts.YamlUnknownReference, "term", id);
        }

        return new TermRule(id, id, null, [], null, "", null);
    }
}
