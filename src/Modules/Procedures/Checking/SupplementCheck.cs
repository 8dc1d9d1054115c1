namespace MoCua.Procedures.Checking;

/// <summary>Do the days for the notices of supplements belong to notices that may be made?</summary>
internal static class SupplementCheck
{
    public static IEnumerable<BundleFinding> Check(BundleParts parts)
    {
        var rule = parts.Bundle.Supplement;
        if (rule.Max < 0 || Days(rule).Any(days => days <= 0))
        {
            yield return parts.InProcedure("supplement-days", Texts.SupplementNotPositive);
        }

        if ((rule.Max == 0 && Days(rule).Any()) || (rule.Max < 2 && rule.SecondNoticeDays is not null))
        {
            yield return parts.InProcedure("supplement-days", Texts.SupplementDaysUnused, rule.Max);
        }
    }

    private static IEnumerable<int> Days(SupplementRule rule) =>
        new[] { rule.FirstNoticeDays, rule.SecondNoticeDays, rule.RefusalDays, rule.CitizenDays }.OfType<int>();
}
