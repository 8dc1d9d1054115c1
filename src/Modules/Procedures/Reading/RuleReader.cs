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
        map.Integer("amount"),
        map.OptionalMap("when", ConditionReader.Read),
        map.OptionalText("quantity"),
        map.Word<FeeMoment>("moment", BundleWords.FeeMoments),
        map.List("exemptions", ReadExemption),
        map.Text("legalBasis"),
        map.OptionalText("note"));

    public static TermRule ReadTerm(YamlMap map) => new(
        map.Text("id"),
        map.Text("name"),
        map.Map("whole", ReadAmount),
        map.List("parts", ReadPart),
        map.Word<TermClock>("clock", BundleWords.TermClocks),
        map.Text("legalBasis"),
        map.OptionalText("note"));

    public static SupplementRule ReadSupplement(YamlMap map) => new(
        (int)map.Integer("max"),
        (int?)map.OptionalInteger("firstNoticeDays"),
        (int?)map.OptionalInteger("secondNoticeDays"),
        (int?)map.OptionalInteger("refusalDays"),
        (int?)map.OptionalInteger("citizenDays"),
        map.Text("legalBasis"),
        map.OptionalText("note"));

    private static FeeExemption ReadExemption(YamlMap map) => new(
        map.Text("id"), map.Text("name"), map.OptionalMap("when", ConditionReader.Read), map.OptionalText("legalBasis"));

    private static TermPart ReadPart(YamlMap map) => new(map.Text("unit"), map.Text("name"), ReadAmount(map));

    private static TermAmount ReadAmount(YamlMap map)
    {
        // A part names its place with “unit”, so the unit of time is “term” in both.
        var unit = map.Word<TermUnit>("term", BundleWords.TermUnits);
        var amount = (int)(map.OptionalInteger("amount") ?? 0);
        if (amount <= 0 && unit is not (TermUnit.SameDay or TermUnit.None))
        {
            map.Missing("amount");
        }

        return new TermAmount(unit, amount);
    }
}
