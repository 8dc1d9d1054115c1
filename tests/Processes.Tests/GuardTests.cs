using System.Text.Json.Nodes;
using MoCua.Processes.Guards;

namespace MoCua.Processes.Tests;

public sealed class GuardTests
{
    private static readonly Dictionary<string, JsonNode?> Facts = new()
    {
        ["decision"] = "approve",
        ["amount"] = 4,
        ["area"] = JsonNode.Parse("70.5"),
        ["agency"] = "C",
        ["step"] = "300",
        ["role"] = "head",
        ["urgent"] = false,
        ["nothing"] = null,
        ["list"] = new JsonArray("a"),
        ["so-nha"] = "12A",
    };

    [Theory]
    [InlineData("decision == \"approve\"", true)]
    [InlineData("decision != 'approve'", false)]
    [InlineData("amount > 3 && agency in [\"A\", \"C\"]", true)]
    [InlineData("amount >= 4.5", false)]
    [InlineData("area <= 70.50", true)]
    [InlineData("amount == 4.0", true)]
    [InlineData("amount in [1, 2, 4]", true)]
    [InlineData("amount > -1", true)]
    [InlineData("!urgent", true)]
    [InlineData("!(urgent || amount < 4)", true)]
    [InlineData("urgent && unheardOf", false)]
    [InlineData("urgent == false", true)]
    [InlineData("urgent || amount > 3 && decision == 'no'", false)]
    [InlineData("(urgent || amount > 3) && decision == 'approve'", true)]
    [InlineData("so-nha == \"12A\"", true)]
    [InlineData("decision == \"a\\\"b\"", false)]
    public void A_guard_knows(string text, bool holds) => Guard.Parse(text).Value.Holds(Facts).Value.ShouldBe(holds);

    [Theory]
    [InlineData("unheardOf")]
    [InlineData("!unheardOf")]
    [InlineData("unheardOf != 'x'")]
    [InlineData("urgent || unheardOf")]
    [InlineData("nothing == 'x'")]
    [InlineData("nothing != 'x'")]
    [InlineData("list == 'a'")]
    [InlineData("amount == '4'")]
    [InlineData("decision > 3")]
    [InlineData("decision")]
    [InlineData("!decision")]
    public void A_guard_on_an_unknown_or_wrongly_typed_fact_refuses(string text) =>
        Guard.Parse(text).Value.Holds(Facts).Refusal!.Code.ShouldBe("guard-unknown");

    [Theory]
    [InlineData("")]
    [InlineData("decision =")]
    [InlineData("decision = 'approve'")]
    [InlineData("${approved}")]
    [InlineData("decision == approve")]
    [InlineData("'approve' == decision")]
    [InlineData("amount > 'x'")]
    [InlineData("amount > true")]
    [InlineData("a in []")]
    [InlineData("a in [1, 'x']")]
    [InlineData("a in 'x'")]
    [InlineData("a b")]
    [InlineData("a &&")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("'open")]
    [InlineData("a == 'x\\")]
    [InlineData("a == 1.2.3")]
    [InlineData("a == 99999999999999999999999999999999999")]
    [InlineData("a & b")]
    [InlineData("in")]
    [InlineData("true")]
    public void What_is_no_guard_is_refused_when_it_is_read(string text) => Guard.Parse(text).Refusal!.Code.ShouldBe("guard-unreadable");

    [Fact]
    public void Deep_or_long_guards_are_refused_and_do_not_crash()
    {
        Guard.Parse(new string('(', 1900)).IsRefused.ShouldBeTrue();
        Guard.Parse(new string('!', 1900) + "a").IsRefused.ShouldBeTrue();
        Guard.Parse(string.Join("||", Enumerable.Repeat("abcdefgh", 1000))).IsRefused.ShouldBeTrue();
        Guard.Parse(string.Join("||", Enumerable.Repeat("a", 600))).IsRefused.ShouldBeFalse();
    }

    // The faults of an earlier one-stop system, domain.md 13, numbers 5 to 8.
    [Fact]
    public void Defect_5_a_list_of_agencies_that_is_computed_is_also_applied() =>
        Guard.Parse("agency in ['A', 'B']").Value.Holds(Facts).Value.ShouldBeFalse();

    [Fact]
    public void Defect_6_one_of_several_steps_matches_as_a_whole_and_not_letter_by_letter()
    {
        Guard.Parse("step in ['200', '300']").Value.Holds(Facts).Value.ShouldBeTrue();
        Guard.Parse("step in ['2', '0', '3']").Value.Holds(Facts).Value.ShouldBeFalse();
        Guard.Parse("step == '200' || step == '300'").Value.Holds(Facts).Value.ShouldBeTrue();
    }

    [Fact]
    public void Defect_7_a_condition_on_several_roles_can_match() =>
        Guard.Parse("role in ['specialist', 'head']").Value.Holds(Facts).Value.ShouldBeTrue();

    [Fact]
    public void Defect_8_an_unknown_precondition_is_never_silently_true()
    {
        Guard.Parse("payok").Value.Holds(Facts).Refusal!.Code.ShouldBe("guard-unknown");
        Sketch.Of("S>X1 X1>T1 X1>T2 T1>E T2>E").Guard("X1-T1", "payok@yes").Default("X1", "X1-T2").Definition()
            .Start(Facts).Refusal!.Code.ShouldBe("guard-unknown");
    }
}
