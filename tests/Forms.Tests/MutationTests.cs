using System.Text.Json.Nodes;
using MoCua.TestKit;

namespace MoCua.Forms.Tests;

/// <summary>Nothing that an author or a browser sends may break the page: schemas, answers and posts are mutated at random, from fixed seeds.</summary>
public class MutationTests
{
    private const int Schemas = 400;
    private const int AnswerSets = 100;

    private static readonly string[] Junk =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e999999999", "\"\"", "\"x\"", "\"^(a\"", "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "\"#\"", "\"#/properties/noiO\"",
        "{\"$ref\":\"#\"}", "{\"type\":\"array\",\"items\":{\"$ref\":\"#\"}}", "{\"const\":1}", "[{\"const\":null}]", "\"checkboxes\"", "\"select\"", "\"money\"", "\"object\"", "\"array\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_mutated_schema_is_refused_or_works(int seed)
    {
        var random = new Random(seed);
        var loaded = 0;
        for (var round = 0; round < Schemas; round++)
        {
            var schema = Mutate(Samples.Everything, random);
            if (FormSchema.Load(schema) is { IsRefused: false } result)
            {
                loaded++;
                Use(result.Value, Mutate(Samples.Answers, random));
            }
        }

        loaded.ShouldBeGreaterThan(30);
        CasesTried.Say(Schemas, $"mutated schemas from seed {seed}, {loaded} loaded and used");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutated_answers_are_judged_drawn_and_read(int seed)
    {
        var random = new Random(seed);
        var form = Given.Form(Samples.Everything);
        for (var round = 0; round < AnswerSets; round++)
        {
            Use(form, Mutate(Samples.Answers, random));
        }

        CasesTried.Say(AnswerSets, $"mutated answers from seed {seed}");
    }

    private static void Use(FormSchema form, string answers)
    {
        var node = JsonNode.Parse(answers);
        var errors = form.Validate(node);
        errors.ShouldAllBe(error => error.Message.Length > 0 && !error.Message.Contains("{0}"));
        _ = form.Faults;
        Html.Page(FormRenderer.ErrorSummary(form, errors)).ShouldNotBeNull();
        var bound = FormBinder.Bind(form, Html.Posted(Html.Form(form, node, errors)));
        Html.Page(FormDiff.Table(form, node, bound)).ShouldNotBeNull();
        FormDiff.Compare(form, node, node).ShouldBeEmpty();

        // What the page showed once it shows again.
        JsonNode.DeepEquals(FormBinder.Bind(form, Html.Posted(Html.Form(form, bound))), bound).ShouldBeTrue();
    }

    private static string Mutate(string json, Random random)
    {
        var root = JsonNode.Parse(json)!;
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var node = root;
            for (var depth = random.Next(1, 6); depth > 0 && Children(node).Count > 0; depth--)
            {
                node = Children(node)[random.Next(Children(node).Count)];
            }

            if (node != root)
            {
                node.ReplaceWith(JsonNode.Parse(Junk[random.Next(Junk.Length)]));
            }
        }

        return root.ToJsonString();
    }

    private static List<JsonNode> Children(JsonNode? node) => node switch
    {
        JsonObject members => [.. members.Select(member => member.Value).OfType<JsonNode>()],
        JsonArray items => [.. items.OfType<JsonNode>()],
        _ => [],
    };
}
