using System.Text.Json.Nodes;
using MoCua.Forms;

namespace MoCua.Procedures.Checking;

/// <summary>
/// Conditions and guards that can never hold. A condition is tried on every combination of the values that its tests can tell apart and that
/// the form admits for their fields.
/// </summary>
internal sealed class ConditionCheck(FormSchema form, IReadOnlyDictionary<string, FormFieldInfo> fields)
{
    private const int MostCombinations = 20_000;
    private static readonly DateOnly On = new(2025, 1, 15);
    private static readonly HashSet<string> Dates = new(StringComparer.Ordinal) { "date", "partial-date" };
    private static readonly HashSet<string> NoNumbers = new(StringComparer.Ordinal) { "text", "textarea", "yesno", "tick", "group", "rows" };

    public static IEnumerable<BundleFinding> Check(BundleParts parts)
    {
        var cases = parts.Bundle.Cases.Select(each => each.Id).ToList();
        var guards = (parts.Process?.TextsAskedOf("case") ?? []).Where(text => !cases.Contains(text))
            .Select(text => parts.InProcess("never-true", Texts.CaseOfGuardUnknown, text, string.Join(", ", cases)));
        if (parts.Form is not { } form)
        {
            return guards;
        }

        var check = new ConditionCheck(form, form.Fields.ToDictionary(FieldNames.DottedOf, StringComparer.Ordinal));
        return guards.Concat(FieldCheck.ConditionsOf(parts.Bundle).Where(each => each.When.Fields.All(check.Knows) && !check.CanHold(each.When))
            .Select(each => parts.InProcedure("never-true", Texts.ConditionNeverHolds, each.By, string.Join(", ", each.When.Fields.Distinct().Select(field => $"“{field}”")))));
    }

    private bool Knows(string field) => fields.ContainsKey(field);

    private bool CanHold(Condition condition)
    {
        var tests = Tests(condition).ToList();
        if (!tests.TrueForAll(Suits))
        {
            return false;
        }

        var asked = condition.Fields.Distinct().OrderBy(field => field.Length).Select(field => (Field: field, Values: Probes(field, tests))).ToList();
        if (asked.Aggregate(1.0, (count, each) => count * each.Values.Count) > MostCombinations)
        {
            return true;
        }

        IEnumerable<JsonObject> combinations = [[]];
        foreach (var (field, values) in asked)
        {
            combinations = combinations.SelectMany(answers => values.Select(value => With(answers, field, value)));
        }

        return combinations.Any(answers => condition.Holds(new CaseFacts(answers, On)));
    }

    /// <summary>A text may look like a date or number by chance; nobody means that.</summary>
    private bool Suits(Condition test) => test switch
    {
        Condition.OlderThanDays or Condition.YoungerThanYears => Dates.Contains(fields[test.Fields.First()].Kind),
        Condition.AnswerNumber { Field: var field } => !NoNumbers.Contains(fields[field].Kind),
        _ => true,
    };

    /// <summary>No answer, and the values at and around what the tests of the field name, as far as the form admits them.</summary>
    private List<JsonNode?> Probes(string field, List<Condition> tests)
    {
        var info = fields[field];
        var choices = form.ChoicesOf(info.Path);
        IEnumerable<JsonNode> values = info.Kind switch
        {
            "group" => [new JsonObject { ["x"] = "x" }],
            "rows" or "checklist" => [new JsonArray("x")],
            _ when choices.Count > 0 => choices.Select(choice => choice.DeepClone()),
            _ => tests.Where(test => test.Fields.First() == field).SelectMany(Named).Append("x").Append("2024-06-15").Append("1").SelectMany(Typed).Where(value => form.Admits(info.Path, value)),
        };
        return [null, .. values];
    }

    private static IEnumerable<string> Named(Condition test) => test switch
    {
        Condition.AnswerIs { Values: var values } => values,
        Condition.AnswerNumber { MoreThan: var more, LessThan: var less } =>
            new[] { more, less, (more + less) / 2 }.OfType<decimal>().SelectMany(number => new[] { number - 1, number, number + 1 }).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Condition.OlderThanDays { Days: var days } => [Day(On.AddDays(-days)), Day(On.AddDays(-days - 1))],
        Condition.YoungerThanYears { Years: var years } => [Day(On.AddYears(-years)), Day(On.AddYears(-years).AddDays(1))],
        _ => [],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text, and the JSON that it spells: true, 7.</summary>
    internal static IEnumerable<JsonNode> Typed(string text)
    {
        yield return JsonValue.Create(text);
        if (text is "true" or "false")
        {
            yield return JsonValue.Create(text == "true");
        }

        if (decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            yield return JsonValue.Create(number);
        }
    }

    private static IEnumerable<Condition> Tests(Condition condition) => condition switch
    {
        Condition.All { Parts: var parts } => parts.SelectMany(Tests),
        Condition.Any { Parts: var parts } => parts.SelectMany(Tests),
        Condition.Not { Part: var part } => Tests(part),
        _ => [condition],
    };

    private static JsonObject With(JsonObject answers, string field, JsonNode? value)
    {
        var copy = answers.DeepClone().AsObject();
        var (at, steps) = (copy, field.Split('.'));
        foreach (var step in steps.SkipLast(1))
        {
            at = (at[step] ??= new JsonObject()) as JsonObject ?? [];
        }

        if (value is not null)
        {
            at[steps[^1]] = value.DeepClone();
        }

        return copy;
    }
}
