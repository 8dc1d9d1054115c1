using System.Text.Json.Nodes;
using MoCua.Forms.Schema;
using MoCua.TestKit;

namespace MoCua.Forms.Tests.Properties;

/// <summary>What holds for every form and its answers; each test says how many it tried.</summary>
public sealed class FormPropertyTests
{
    private const int Forms = 300;

    [Fact]
    public void What_a_page_shows_is_posted_bound_and_valid_as_it_was()
    {
        var fields = Try(1, (form, answers) =>
        {
            form.Faults.ShouldBeEmpty();
            form.Validate(answers).ShouldBeEmpty(answers.ToJsonString());
            var bound = FormBinder.Bind(form, Html.Posted(Html.Form(form, answers)));
            JsonValues.Canonical(bound).ShouldBe(JsonValues.Canonical(answers));
            FormDiff.Compare(form, answers, bound).ShouldBeEmpty();
        });
        CasesTried.Say(Forms, $"forms shown, posted and bound, {fields} fields");
    }

    [Fact]
    public void What_is_read_is_what_differs_from_nothing_and_reading_backwards_swaps_the_sides()
    {
        var changes = 0;
        Try(2, (form, answers) =>
        {
            var rows = FormSummary.Rows(form, answers);
            var added = FormDiff.Compare(form, null, answers);
            added.Select(change => (change.Path, change.After)).ShouldBe(rows.Select(row => (row.Path, row.Value)));
            FormDiff.Compare(form, answers, null).Select(change => (change.Path, change.Before)).ShouldBe(rows.Select(row => (row.Path, row.Value)));

            var other = answers.DeepClone().AsObject();
            other.RemoveAt(0);
            var there = FormDiff.Compare(form, answers, other);
            FormDiff.Compare(form, other, answers).Select(change => (change.Path, change.After, change.Before)).ShouldBe(there.Select(change => (change.Path, change.Before, change.After)));
            changes += added.Count + there.Count;
        });
        CasesTried.Say(Forms, $"forms compared both ways, {changes} changes");
    }

    private static int Try(int seed, Action<FormSchema, JsonObject> check)
    {
        var (random, fields) = (new RandomForm(new Random(seed)), 0);
        for (var round = 0; round < Forms; round++)
        {
            var form = Given.Form(random.Group(2, out var answers).ToJsonString());
            fields += form.Fields.Count;
            check(form, JsonNode.Parse(answers.ToJsonString())!.AsObject());
        }

        return fields;
    }
}
