using MoCua.Deadlines;

namespace MoCua.Procedures.Reading;

/// <summary>Papers, fees, terms and supplements of <c>procedure.yaml</c>.</summary>
internal static class RuleReader
{
    public static Paper ReadPaper(YamlMap map)
    {
        var use = map.Word("use", BundleWords.PaperUses, PaperUse.Submit);
        var accept = map.Words("accept", BundleWords.SheetKinds);
        return new Paper(
            map.Text("id"),
            map.Text("name"),
            map.OptionalText("form"),
            use,
            map.Word("need", BundleWords.PaperNeeds, PaperNeed.Mandatory),
            map.OptionalMap("when", ConditionReader.Read),
            (int)(map.OptionalInteger("count") ?? 1),
            accept.Count > 0 ? accept : [SheetKind.Original],
            map.OptionalText("alternative"),
            map.Flag("fromDatabase"),
            map.OptionalText("letter"),
            map.OptionalText("note"));
    }

    public static FeeRule ReadFee(YamlMap map) => new(
        map.Text("id"),
        map.Text("name"),
        map.Word<FeeKind>("kind", BundleWords.FeeKinds),
        map.Has("scale") || map.Has("share") ? 0 : map.Integer("amount"),
        map.OptionalMap("when", ConditionReader.Read),
        map.OptionalText("quantity"),
        map.Word<FeeMoment>("moment", BundleWords.FeeMoments),
        map.List("exemptions", ReadExemption),
        map.Text("legalBasis"),
        map.OptionalText("note"))
    {
        Scale = map.OptionalMap("scale", scale => new FeeScale(scale.Text("of"), scale.List("steps", ReadStep, required: true), scale.OptionalInteger("most"))),
        Share = map.OptionalMap("share", share => new FeeShare(share.Text("of"), share.Decimal("percent"), share.OptionalInteger("most"))),
        RowsField = map.OptionalText("rows"),
    };

    public static TermRule ReadTerm(YamlMap map) => new(
        map.Text("id"),
        map.Text("name"),
        map.Map("whole", whole => new Whole(ReadTermAmount(whole))).Term,
        map.List("parts", ReadPart),
        ReadWaiting(map),
        map.Text("legalBasis"),
        map.OptionalText("note"))
    {
        Extension = map.OptionalMap("extension", extension => new TermExtension(
            extension.TextList("at"), ReadTermAmount(extension) ?? Term.SameDay, extension.Text("legalBasis"))),
        NotCounted = map.TextList("notCounted"),
    };

    public static SupplementRule ReadSupplement(YamlMap map) => new(
        (int)map.Integer("max"),
        (int?)map.OptionalInteger("firstNoticeDays"),
        (int?)map.OptionalInteger("secondNoticeDays"),
        (int?)map.OptionalInteger("refusalDays"),
        (int?)map.OptionalInteger("citizenDays"),
        map.Text("legalBasis"),
        map.OptionalText("note"));

    public static ConsultationRule ReadConsultation(YamlMap map) => new(
        map.Word<bool>("silence", BundleWords.Silence), (int?)map.OptionalInteger("days"), map.Text("legalBasis"), map.OptionalText("note"));

    private static FeeExemption ReadExemption(YamlMap map) => new(
        map.Text("id"), map.Text("name"), map.OptionalMap("when", ConditionReader.Read), map.OptionalText("legalBasis"));

    private static PauseRule? ReadWaiting(YamlMap map) => map.Word<bool>("whileWaiting", BundleWords.WaitingStops)
        ? map.Word<PauseRule>("whileWaiting", BundleWords.WaitingRules)
        : null;

    private static FeeStep ReadStep(YamlMap map) => new(map.OptionalInteger("to"), map.Integer("amount"));

    private static TermPart ReadPart(YamlMap map) =>
        new(map.Text("unit"), map.Text("name"), ReadTermAmount(map) ?? Term.SameDay, map.Flag("beside"));

    /// <summary>A part names its place with <c>unit</c>, so the unit of time is <c>term</c> in both.</summary>
    private static Term? ReadTermAmount(YamlMap map)
    {
        var unit = map.Text("term");
        var amount = map.OptionalInteger("amount") ?? 0;
        if (unit is "" or "none")
        {
            return null;
        }

        var term = Term.Parse(unit, amount);
        if (!term.IsRefused)
        {
            return term.Value;
        }

        map.Findings.Error(map.Line, "bad-value", Texts.YamlBadValue, "term", term.Refusal.Message);
        return null;
    }

    private sealed record Whole(Term? Term);
}
