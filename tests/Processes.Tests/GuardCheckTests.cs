using System.Text.Json.Nodes;

namespace MoCua.Processes.Tests;

public sealed class GuardCheckTests
{
    private const string Fork = "S>T1 T1>X1 X1>T2 X1>T3 T2>E T3>E";

    private static Sketch Decision(string one, string two) =>
        Sketch.Of(Fork).Decides("T1", "yes", "no").Guard("X1-T2", one).Guard("X1-T3", two);

    private static Sketch Free(string one, string two) => Sketch.Of(Fork).Guard("X1-T2", one).Guard("X1-T3", two);

    [Fact]
    public void Guards_that_cover_every_case_have_no_findings()
    {
        Decision("decision == 'yes'", "decision == 'no'").Definition().Check().ShouldBeEmpty();
        Decision("decision == 'yes'", "decision != 'yes'").Definition().Check().ShouldBeEmpty();
        Free("amount > 3", "amount <= 3").Definition().Check().ShouldBeEmpty();
        Free("a && !b", "!a || b").Definition().Check().ShouldBeEmpty();
        Sketch.Of(Fork).Guard("X1-T2", "kind in ['x', 'y']").Default("X1", "X1-T3").Definition().Check().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("amount > 3", "amount < 3", "amount = 3")]
    [InlineData("kind == 'x'", "kind == 'y'", "(giá trị khác)")]
    [InlineData("a", "!a && b", "a = false, b = false")]
    public void A_case_without_a_flow_is_named(string one, string two, string missing)
    {
        var finding = Free(one, two).Definition().Check().ShouldHaveSingleItem();

        finding.Code.ShouldBe(FindingCodes.GuardGap);
        finding.Message.ShouldContain(missing);
    }

    [Fact]
    public void A_decision_without_a_flow_is_found() =>
        Decision("decision == 'yes'", "decision == 'yes' && urgent").Definition().Check()
            .ShouldContain(finding => finding.Code == FindingCodes.GuardGap && finding.Message.Contains("“no”"));

    [Fact]
    public void A_decision_that_nobody_can_take_is_a_bad_guard() =>
        Given.Codes(Decision("decision == 'yes'", "decision == 'nein'").Definition().Check()).ShouldBe([FindingCodes.BadGuard]);

    [Fact]
    public void A_decision_after_a_task_that_takes_none_is_found() =>
        Given.Codes(Free("decision == 'yes'", "decision != 'yes'").Definition().Check()).ShouldBe([FindingCodes.GuardGap]);

    [Fact]
    public void A_flow_without_condition_that_is_not_the_default_is_found_and_never_taken()
    {
        var process = Sketch.Of(Fork).Definition();

        Given.Codes(process.Check()).ShouldBe([FindingCodes.GuardGap]);
        process.Complete(Marking.Of("T1"), "T1", Given.NoFacts).Refusal!.Code.ShouldBe("guard-unknown");
    }

    [Fact]
    public void An_unreadable_guard_is_found_and_never_true()
    {
        var process = Decision("yes!", "decision != 'yes'").Definition();

        Given.Codes(process.Check()).ShouldBe([FindingCodes.BadGuard]);
        process.Complete(Marking.Of("T1"), "T1", Given.Decision("no")).Refusal!.Code.ShouldBe("guard-unknown");
    }

    [Fact]
    public void One_fact_of_two_types_is_a_bad_guard() =>
        Given.Codes(Free("a == 3", "a == 'x'").Definition().Check()).ShouldBe([FindingCodes.BadGuard]);

    [Fact]
    public void A_flow_that_is_never_taken_is_an_error()
    {
        var finding = Sketch.Of(Fork).Guard("X1-T2", "a || !a").Default("X1", "X1-T3").Guard("X1-T2", "a").Definition().Check();
        finding.ShouldBeEmpty();

        var shadowed = Sketch.Of("S>X1 X1>T1 X1>T2 X1>T3 T1>E T2>E T3>E").Guard("X1-T1", "n > 3").Guard("X1-T2", "n > 5").Default("X1", "X1-T3");
        shadowed.Definition().Check().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            error => error.Severity.ShouldBe(Severity.Error),
            error => error.ElementId.ShouldBe("X1-T2"));
    }

    [Fact]
    public void An_option_that_names_a_flow_needs_no_condition()
    {
        var sketch = Sketch.Of(Fork).With("T1", "<mocua:decision><mocua:option id=\"yes\" flow=\"X1-T2\"/><mocua:option id=\"no\" flow=\"X1-T3\"/></mocua:decision>");

        sketch.Definition().Check().ShouldBeEmpty();
        sketch.Definition().Complete(Marking.Of("T1"), "T1", Given.Decision("no")).Value.Marking.ShouldBe(Marking.Of("T3"));
        Given.Codes(sketch.Guard("X1-T2", "decision == 'no'").Definition().Check()).ShouldContain(FindingCodes.BadGuard);
    }

    [Fact]
    public void Guards_say_which_facts_they_ask_for() =>
        Free("amount > 3 && b", "c.d in ['x']").Definition().FactNames.ShouldBe(["amount", "b", "c.d"]);

    [Fact]
    public void What_is_unknown_closes_the_gateway_even_where_another_flow_would_fit()
    {
        var fallback = Sketch.Of(Fork).Guard("X1-T2", "n > 1").Default("X1", "X1-T3").Definition();
        fallback.Complete(Marking.Of("T1"), "T1", Given.NoFacts).Refusal!.Code.ShouldBe("guard-unknown");
        fallback.Complete(Marking.Of("T1"), "T1", new Dictionary<string, JsonNode?> { ["n"] = "2" }).Refusal!.Code.ShouldBe("guard-unknown");

        var second = Free("urgent", "n > 0").Definition();
        second.Complete(Marking.Of("T1"), "T1", new Dictionary<string, JsonNode?> { ["n"] = 1 }).Refusal!.Code.ShouldBe("guard-unknown");
    }

    [Fact]
    public void The_first_guard_in_the_order_of_the_gateway_wins()
    {
        var process = Sketch.Of(Fork).Guard("X1-T2", "n > 1").Guard("X1-T3", "n > 0").Definition();

        process.Complete(Marking.Of("T1"), "T1", new Dictionary<string, JsonNode?> { ["n"] = 2 }).Value.Marking.ShouldBe(Marking.Of("T2"));
        process.Complete(Marking.Of("T1"), "T1", new Dictionary<string, JsonNode?> { ["n"] = 1 }).Value.Marking.ShouldBe(Marking.Of("T3"));
        process.Complete(Marking.Of("T1"), "T1", new Dictionary<string, JsonNode?> { ["n"] = 0 }).Refusal!.Code.ShouldBe("no-flow");
    }
}
