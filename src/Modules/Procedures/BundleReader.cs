using MoCua.Procedures.Reading;

namespace MoCua.Procedures;

/// <summary>Reads a folder into a <see cref="Bundle"/>. Strict: an unknown key, a missing file or a dangling reference is an error that names file and line.</summary>
public static class BundleReader
{
    internal const string ProcedureFile = "procedure.yaml";
    internal const string FormFile = "form.schema.json";
    internal const string ProcessFile = "process.bpmn";

    public static BundleReading Read(string folder)
    {
        var files = BundleFiles.Load(folder);
        var path = Path.Combine(folder, ProcedureFile);
        if (!files.TryGetValue(ProcedureFile, out var yaml))
        {
            return Failed(folder, path, "missing-file", Say.It(Texts.BundleMissingFile, ProcedureFile));
        }

        var findings = new YamlFindings(path);
        var (root, fault) = YamlText.Load(yaml, path);
        if (root is null)
        {
            return new BundleReading(folder, null, [fault!]);
        }

        var bundle = YamlMap.ReadAndClose(root, findings, "", map => ReadBundle(map, folder, files));
        return new BundleReading(folder, findings.All.Count == 0 ? bundle : null, [.. findings.All, .. BundleFiles.Missing(folder, bundle)]);
    }

    private static BundleReading Failed(string folder, string path, string code, string message) =>
        new(folder, null, [new BundleFinding(path, IsError: true, code, message)]);

    private static Bundle ReadBundle(YamlMap map, string folder, IReadOnlyDictionary<string, string> files)
    {
        var papers = map.List("papers", RuleReader.ReadPaper, required: true);
        var fees = map.List("fees", RuleReader.ReadFee);
        var terms = map.List("terms", RuleReader.ReadTerm, required: true);
        var name = map.Text("name");
        var validity = map.Map("validity", ProcedureReader.ReadValidity);
        return new Bundle(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            BundleVersion.Of(files),
            ReadCode(map),
            name,
            map.OptionalText("shortName") ?? name,
            map.TextList("keywords"),
            map.Map("field", ProcedureReader.ReadField),
            validity,
            map.Map("publication", ProcedureReader.ReadPublication),
            map.Words("audience", BundleWords.Audiences),
            map.Map("competence", ProcedureReader.ReadCompetence),
            map.List("cases", each => ProcedureReader.ReadCase(each, papers, terms, fees), required: true),
            papers,
            fees,
            terms,
            map.OptionalMap("supplement", RuleReader.ReadSupplement) ?? SupplementRule.Usual(validity.From),
            map.List("results", ProcedureReader.ReadResult, required: true),
            map.List("letters", ProcedureReader.ReadLetter, required: true),
            map.OptionalMap("register", ProcedureReader.ReadRegister),
            map.Words("returnWays", BundleWords.ReturnWays),
            (int)(map.OptionalInteger("sets") ?? 1),
            map.Text("steps"),
            map.OptionalText("requirements") ?? "",
            map.List("legalBases", ProcedureReader.ReadLegalBasis, required: true),
            map.TextList("notes"),
            files.GetValueOrDefault(FormFile, ""),
            files.GetValueOrDefault(ProcessFile, ""),
            BundleFiles.TaskForms(files),
            files)
        {
            Consultation = map.OptionalMap("consultation", RuleReader.ReadConsultation),
        };
    }

    private static ProcedureCode ReadCode(YamlMap map)
    {
        var text = map.Text("code");
        if (!ProcedureCode.TryParse(text, out var code) && text.Length > 0)
        {
            map.Findings.Error(map.Line, "bad-value", Texts.YamlBadValue, "code", Refusals.ProcedureCode(text).Message);
        }

        return code;
    }
}
