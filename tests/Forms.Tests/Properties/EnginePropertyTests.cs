using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Forms.Tests.Properties;

/// <summary>What holds for every schema and every value; each test says how many it tried.</summary>
public sealed class EnginePropertyTests
{
    private const int ValuesPerSchema = 10;

    [Fact]
    public void The_engine_agrees_with_the_standard_read_aloud()
    {
        var accepted = 0;
        var cases = Try(20241007, 2000, (schema, values) =>
        {
            var (judge, naive) = (Judge(schema), new NaiveValidator(schema));
            foreach (var value in values)
            {
                var expected = naive.Accepts(value);
                accepted += expected ? 1 : 0;
                judge(value).ShouldBe(expected, $"{schema.ToJsonString()}\n{value?.ToJsonString() ?? "null"}");
            }
        });
        accepted.ShouldBeInRange(cases / 10, cases * 9 / 10);
        CasesTried.Say(cases, $"values judged beside a naive validator, {accepted} valid");
    }

    [Fact]
    public void Schemas_put_together_mean_what_logic_says()
    {
        var other = JsonNode.Parse("""{"type":["string","number","object"]}""")!;
        var cases = Try(1954, 400, (schema, values) =>
        {
            var (here, there) = (Judge(schema), Judge(other));
            (Func<JsonNode?, bool> Judge, Func<bool, bool, bool> Expected)[] relations =
            [
                (Judge(Of("not", Of("not", schema))), (one, _) => one),
                (Judge(Of("allOf", schema, schema)), (one, _) => one),
                (Judge(Of("anyOf", schema, schema)), (one, _) => one),
                (Judge(Of("oneOf", schema)), (one, _) => one),
                (Judge(Of("oneOf", schema, schema)), (_, _) => false),
                (Judge(Of("allOf", schema, other)), (one, two) => one && two),
                (Judge(Of("anyOf", schema, other)), (one, two) => one || two),
                (Judge(Of("oneOf", schema, other)), (one, two) => one != two),
                (Judge(Of("not", Of("anyOf", Of("not", schema), Of("not", other)))), (one, two) => one && two),
                (Judge(new JsonObject { ["if"] = other.DeepClone(), ["then"] = Rooted(schema), ["else"] = Of("not", schema) }), (one, two) => two ? one : !one),
            ];
            foreach (var value in values)
            {
                relations.Select(relation => relation.Judge(value)).ShouldBe(
                    relations.Select(relation => relation.Expected(here(value), there(value))), $"{schema.ToJsonString()}\n{value?.ToJsonString() ?? "null"}");
            }
        });
        CasesTried.Say(cases, "values in ten relations each");
    }

    [Fact]
    public void Neither_the_order_of_keywords_nor_the_place_of_a_schema_matters()
    {
        var shuffle = new RandomSchema(new Random(3));
        var cases = Try(1975, 400, (schema, values) =>
        {
            var (judge, shuffled) = (Judge(schema), Judge(shuffle.Shuffled(schema)!));
            var inProperty = Judge(new JsonObject { ["properties"] = new JsonObject { ["x"] = Rooted(schema) } });
            var (inItems, inContains) = (Judge(new JsonObject { ["items"] = Rooted(schema) }), Judge(new JsonObject { ["contains"] = Rooted(schema) }));
            var byAnchor = Judge(new JsonObject { ["$ref"] = "https://mocua.test/goc#cho", ["$defs"] = new JsonObject { ["x"] = With(Rooted(schema), "$anchor", "cho") } });
            foreach (var value in values)
            {
                var verdict = judge(value);
                shuffled(value).ShouldBe(verdict);
                judge(shuffle.Shuffled(value)).ShouldBe(verdict);
                inProperty(new JsonObject { ["x"] = value?.DeepClone() }).ShouldBe(verdict);
                inItems(new JsonArray(value?.DeepClone(), value?.DeepClone())).ShouldBe(verdict);
                inContains(new JsonArray(value?.DeepClone())).ShouldBe(verdict);
                byAnchor(value).ShouldBe(verdict);
            }
        });
        CasesTried.Say(cases, "values with six changes each");
    }

    [Fact]
    public void Every_complaint_points_at_something_that_is_there()
    {
        var complaints = 0;
        var cases = Try(1986, 500, (schema, values) =>
        {
            var form = Given.Form(schema.ToJsonString());
            foreach (var value in values)
            {
                foreach (var error in form.Validate(value, assertFormat: false))
                {
                    complaints++;
                    Exists(error.Path, value).ShouldBeTrue(error.Path);
                    error.Message.ShouldNotBeNullOrWhiteSpace();
                }
            }
        });
        CasesTried.Say(cases, $"values, {complaints} complaints");
    }

    [Fact]
    public void A_constant_accepts_itself_alone_and_nothing_is_unlike_itself()
    {
        var unique = Judge(JsonNode.Parse("""{"uniqueItems":true}""")!);
        var cases = Try(1999, 100, (_, values) =>
        {
            foreach (var value in values)
            {
                var constant = Judge(new JsonObject { ["const"] = value?.DeepClone() });
                constant(value).ShouldBeTrue();
                constant(new JsonArray(value?.DeepClone())).ShouldBeFalse();
                unique(new JsonArray(value?.DeepClone(), value?.DeepClone())).ShouldBeFalse();
            }
        });
        CasesTried.Say(cases, "values beside themselves");
    }

    private static int Try(int seed, int schemas, Action<JsonObject, IReadOnlyList<JsonNode?>> check)
    {
        var random = new RandomSchema(new Random(seed));
        for (var round = 0; round < schemas; round++)
        {
            check(random.Document(), [.. Enumerable.Range(0, ValuesPerSchema).Select(_ => random.Value())]);
        }

        return schemas * ValuesPerSchema;
    }

    private static bool Exists(string pointer, JsonNode? value)
    {
        foreach (var segment in pointer.Split('/').Skip(1).Select(each => each.Replace("~1", "/").Replace("~0", "~")))
        {
            if (value is JsonObject members ? !members.ContainsKey(segment) : value is not JsonArray items || int.Parse(segment) >= items.Count)
            {
                return false;
            }

            value = value is JsonObject entered ? entered[segment] : value![int.Parse(segment)];
        }

        return true;
    }

    private static Func<JsonNode?, bool> Judge(JsonNode schema)
    {
        var form = Given.Form(schema.ToJsonString());
        return value => form.Validate(value, assertFormat: false).Count == 0;
    }

    /// <summary>References of the schema lead from its own root, wherever it is put.</summary>
    private static JsonObject Rooted(JsonNode schema) => With(schema.DeepClone().AsObject(), "$id", "https://mocua.test/goc");

    private static JsonObject With(JsonObject schema, string keyword, string value)
    {
        schema[keyword] = value;
        return schema;
    }

    private static JsonObject Of(string keyword, params JsonNode[] schemas)
    {
        JsonNode[] parts = [.. schemas.Select((schema, at) => schema is JsonObject { Count: > 0 } members && members.ContainsKey("$defs")
            ? With(members.DeepClone().AsObject(), "$id", $"https://mocua.test/{at}")
            : schema.DeepClone())];
        return new JsonObject { [keyword] = keyword == "not" ? parts[0] : new JsonArray(parts) };
    }
}
