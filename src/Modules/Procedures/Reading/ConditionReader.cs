using System.Globalization;

namespace MoCua.Procedures.Reading;

/// <summary>
/// Reads <c>when:</c>. Either <c>field</c> with one test (<c>is</c>, <c>in</c>, <c>filled</c>, <c>moreThan</c>/<c>lessThan</c>,
/// <c>olderThanDays</c>, <c>youngerThanYears</c>), or <c>all</c>, <c>any</c>, <c>not</c>.
/// </summary>
internal static class ConditionReader
{
    public static Condition Read(YamlMap map)
    {
        if (map.Has("field"))
        {
            return ReadTest(map, map.Text("field"));
        }

        if (map.Has("all"))
        {
            return new Condition.All(map.List("all", Read));
        }

        if (map.Has("any"))
        {
            return new Condition.Any(map.List("any", Read));
        }

        if (map.OptionalMap("not", Read) is { } inner)
        {
            return new Condition.Not(inner);
        }

        map.Missing("field");
        return new Condition.Any([]);
    }

    private static Condition ReadTest(YamlMap map, string field)
    {
        if (map.Has("is"))
        {
            return new Condition.AnswerIs(field, [map.Text("is")]);
        }

        if (map.Has("in"))
        {
            return new Condition.AnswerIs(field, map.TextList("in"));
        }

        if (map.Has("filled"))
        {
            return new Condition.AnswerFilled(field, map.Flag("filled"));
        }

        if (map.Has("olderThanDays"))
        {
            return new Condition.OlderThanDays(field, (int)map.Integer("olderThanDays"));
        }

        if (map.Has("youngerThanYears"))
        {
            return new Condition.YoungerThanYears(field, (int)map.Integer("youngerThanYears"));
        }

        return ReadRange(map, field);
    }

    private static Condition.AnswerNumber ReadRange(YamlMap map, string field)
    {
        var more = Number(map, "moreThan");
        var less = Number(map, "lessThan");
        if (more is null && less is null)
        {
            map.Missing("is");
        }

        return new Condition.AnswerNumber(field, more, less);
    }

    private static decimal? Number(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        map.Findings.Error(map.Line, "bad-value", Texts.YamlBadValue, key, Texts.YamlWantsInteger);
        return null;
    }
}
