namespace MoCua.Processes.Tests;

/// <summary>What each element beyond tasks and gateways does in a step.</summary>
public sealed class ElementTests
{
    [Fact]
    public void Behind_an_event_gateway_the_first_event_ends_the_wait_for_the_others()
    {
        var process = Sketch.Of("S>G1 G1>C1 G1>M1 C1>T1 M1>T2 T1>E T2>E").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Marking.ShouldBe(Marking.Of("G1"));
        Ids(start.Opened).ShouldBe(["C1", "M1"]);
        Ids(process.WaitingAt(start.Marking)).ShouldBe(["C1", "M1"]);
        var told = process.Occur(start.Marking, "M1", Given.NoFacts).Value;
        told.Marking.ShouldBe(Marking.Of("T2"));
        told.Closed.ShouldBe(["C1", "M1"], ignoreOrder: true);
        told.Trail.ShouldBe(["G1", "G1-M1", "M1", "M1-T2"]);
        process.Occur(told.Marking, "C1", Given.NoFacts).Refusal!.Code.ShouldBe("event-not-awaited");
        process.Occur(start.Marking, "G1", Given.NoFacts).Refusal!.Code.ShouldBe("no-such-event");
    }

    [Fact]
    public void A_subprocess_is_left_when_nothing_inside_is_open()
    {
        var process = Sketch.Of("S>Q1 Q1>T9 T9>E Q1:S1,P1,T1,T2,E1,E2 S1>P1 P1>T1 P1>T2 T1>E1 T2>E2").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Marking.ShouldBe(Marking.Of("Q1", "T1", "T2"));
        Ids(start.Opened).ShouldBe(["T1", "T2"]);
        var one = process.Complete(start.Marking, "T1", Given.NoFacts).Value;
        one.Marking.ShouldBe(Marking.Of("Q1", "T2"));
        var two = process.Complete(one.Marking, "T2", Given.NoFacts).Value;
        two.Marking.ShouldBe(Marking.Of("T9"));
        two.Trail.ShouldBe(["T2", "T2-E2", "E2", "Q1", "Q1-T9"]);
    }

    [Fact]
    public void A_timer_on_a_subprocess_takes_away_all_that_runs_inside()
    {
        var process = Sketch.Of("S>Q1 Q1>E B1@Q1 B1>T9 T9>E Q1:S1,P1,T1,Q2,E1,E2 S1>P1 P1>T1 P1>Q2 T1>E1 Q2>E2 Q2:S2,T2,E3 S2>T2 T2>E3 N1@T2 N1>E4 Q2:E4").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Marking.ShouldBe(Marking.Of("Q1", "Q2", "T1", "T2"));
        Ids(start.Opened).ShouldBe(["B1", "T1", "T2", "N1"], ignoreOrder: true);
        var late = process.Occur(start.Marking, "B1", Given.NoFacts).Value;
        late.Marking.ShouldBe(Marking.Of("T9"));
        late.Closed.ShouldBe(["B1", "T1", "T2", "N1"], ignoreOrder: true);
    }

    [Fact]
    public void A_non_interrupting_message_on_a_subprocess_comes_once_while_it_runs()
    {
        var process = Sketch.Of("S>Q1 Q1>E N1@Q1 N1>T9 T9>E2 Q1:S1,T1,T2,E1 S1>T1 T1>T2 T2>E1").Definition();

        var told = process.Occur(process.Start(Given.NoFacts).Value.Marking, "N1", Given.NoFacts).Value;
        told.Marking.ShouldBe(Marking.Of("N1", "Q1", "T1", "T9"));
        var next = process.Complete(told.Marking, "T1", Given.NoFacts).Value;
        process.Occur(next.Marking, "N1", Given.NoFacts).Refusal!.Code.ShouldBe("event-not-awaited");
        process.Complete(next.Marking, "T2", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T9"));
    }

    [Fact]
    public void A_call_activity_is_completed_by_those_who_do_it()
    {
        var process = Sketch.Of("S>A1 A1>X1 X1>E X1>T1 T1>E B1@A1 B1>T1").Decides("A1", "done", "refused")
            .Guard("X1-E", "decision == 'done'").Guard("X1-T1", "decision == 'refused'").Definition();

        var start = process.Start(Given.NoFacts).Value;
        Ids(start.Opened).ShouldBe(["A1", "B1"]);
        process.Complete(start.Marking, "A1", Given.NoFacts).Refusal!.Code.ShouldBe("decision-missing");
        process.Complete(start.Marking, "A1", Given.Decision("refused")).Value.Marking.ShouldBe(Marking.Of("T1"));
        process.Occur(start.Marking, "B1", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T1"));
        Given.Codes(Sketch.Of("S>A1 A1>E").Lane("").Definition().Check()).ShouldBe([FindingCodes.NoRole]);
    }

    [Fact]
    public void Messages_that_are_sent_are_named_for_the_caller()
    {
        var step = Sketch.Of("S>W1 W1>V1 V1>T1 T1>E").Definition().Start(Given.NoFacts).Value;

        step.Services.Select(element => (element.Id, element.Message)).ShouldBe([("W1", "word"), ("V1", null)]);
    }

    [Fact]
    public void A_service_with_an_event_on_its_border_waits_until_it_is_done()
    {
        var process = Sketch.Of("S>V1 V1>E B1@V1 B1>T1 T1>E2").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Marking.ShouldBe(Marking.Of("V1"));
        process.Occur(start.Marking, "V1", Given.NoFacts).Value.Ended.ShouldBeTrue();
        process.Occur(start.Marking, "B1", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T1"));
    }

    [Fact]
    public void A_terminating_end_takes_away_what_is_open_in_its_scope_only()
    {
        var process = Sketch.Of("S>P1 P1>T9 P1>Q1 Q1>E T9>E2 Q1:S1,P2,T1,T2,K1,E1 S1>P2 P2>T1 P2>T2 T1>K1 T2>E1").Definition();

        var step = process.Complete(process.Start(Given.NoFacts).Value.Marking, "T1", Given.NoFacts).Value;

        step.Marking.ShouldBe(Marking.Of("T9"));
        step.Closed.ShouldBe(["T1", "T2"], ignoreOrder: true);
        Sketch.Of("S>P1 P1>T1 P1>V1 V1>K1 T1>E").Definition().Start(Given.NoFacts).Value.ShouldSatisfyAllConditions(
            over => over.Ended.ShouldBeTrue(),
            over => over.Opened.ShouldBeEmpty());
    }

    [Fact]
    public void Of_several_starts_the_plain_one_begins_unless_another_is_named()
    {
        var xml = Sketch.Of("S1>T1 S2>T2 T1>X1 T2>X1 X1>E").Xml().Replace("<startEvent id=\"S1\">", "<startEvent id=\"S1\"><messageEventDefinition/>");
        var process = ProcessDefinition.Read(xml).Definition!;

        process.Start(Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T2"));
        process.Start("S1", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T1"));
        process.Start("T1", Given.NoFacts).Refusal!.Code.ShouldBe("no-such-event");
    }

    [Fact]
    public void A_decision_inside_a_subprocess_may_be_asked_for_behind_it()
    {
        var sketch = Sketch.Of("S>Q1 Q1>X1 X1>T2 X1>T3 T2>E T3>E Q1:S1,T1,E1 S1>T1 T1>E1").Decides("T1", "yes", "no")
            .Guard("X1-T2", "decision == 'yes'").Guard("X1-T3", "decision == 'no'");

        sketch.Definition().Check().ShouldBeEmpty();
        sketch.Definition().Complete(Marking.Of("Q1", "T1"), "T1", Given.Decision("no")).Value.Marking.ShouldBe(Marking.Of("T3"));
    }

    [Fact]
    public void The_slowest_way_leads_through_subprocesses()
    {
        var process = Sketch.Of("S>Q1 Q1>T9 T9>E Q1:S1,P1,T1,A1,E1,E2 S1>P1 P1>T1 P1>A1 T1>E1 A1>E2")
            .With("T1", Budget(2)).With("A1", Budget(5)).With("T9", Budget(1)).Definition();

        process.SlowestPath(budget => budget.Amount)!.Total.ShouldBe(6);
    }

    private static string Budget(int amount) => $"<mocua:budget unit=\"workingDay\" amount=\"{amount}\"/>";

    private static string[] Ids(IEnumerable<ProcessElement> elements) => [.. elements.Select(element => element.Id)];
}
