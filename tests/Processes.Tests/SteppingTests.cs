using System.Text.Json;
using System.Text.Json.Nodes;

namespace MoCua.Processes.Tests;

public sealed class SteppingTests
{
    [Fact]
    public void A_birth_is_registered_from_the_counter_to_the_hand_over()
    {
        var birth = Given.Birth;
        var step = birth.Start(Given.NoFacts).Value;

        step.Marking.ShouldBe(Marking.Of("receive"));
        step.Opened.Single().Assignment.ShouldBe(new Assignment("counter-officer", "one-stop"));
        step.Opened.Single().Budget.ShouldBe(new Budget("workingHour", 1));
        foreach (var (task, decision) in new[]
        {
            ("receive", null), ("handOver", null), ("examine", "approve"), ("register", null), ("sign", "approve"), ("seal", null), ("result", null), ("return", (string?)null),
        })
        {
            step = birth.Complete(step.Marking, task, decision is null ? Given.NoFacts : Given.Decision(decision)).Value;
            step.Closed.ShouldBe([task]);
        }

        step.Ended.ShouldBeTrue();
        step.Marking.ShouldBe(Marking.Empty);
        step.Trail.ShouldBe(["return", "toEnd", "end"]);
    }

    [Fact]
    public void A_supplement_waits_for_the_citizen_and_comes_back_to_the_examination()
    {
        var step = Given.Birth.Complete(Marking.Of("examine"), "examine", Given.Decision("supplement")).Value;

        step.Opened.Single().ShouldSatisfyAllConditions(
            waiting => waiting.Kind.ShouldBe(ElementKind.MessageEvent),
            waiting => waiting.Message.ShouldBe("supplement"));
        Given.Birth.Occur(step.Marking, "supplement", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("examine"));
    }

    [Fact]
    public void The_leader_sends_back()
    {
        var step = Given.Birth.Complete(Marking.Of("sign"), "sign", Given.Decision("sendBack")).Value;

        step.Opened.Single().Id.ShouldBe("examine");
        step.Opened.Single().Options.Select(option => (option.Id, option.ReasonRequired)).ShouldBe([("approve", false), ("supplement", true), ("refuse", true)]);
    }

    [Fact]
    public void A_decision_that_the_task_does_not_offer_is_refused()
    {
        var birth = Given.Birth;

        birth.Complete(Marking.Of("sign"), "sign", Given.NoFacts).Refusal!.Code.ShouldBe("decision-missing");
        birth.Complete(Marking.Of("sign"), "sign", Given.Decision("refuse")).Refusal!.Code.ShouldBe("decision-missing");
        birth.Complete(Marking.Of("sign"), "sign", Given.Decision("refuse")).Refusal!.Message.ShouldContain("Đồng ý, ký, Trả lại");
    }

    [Fact]
    public void Acting_in_the_wrong_place_is_refused_with_advice()
    {
        var birth = Given.Birth;

        birth.Complete(Marking.Of("receive"), "sign", Given.Decision("approve")).Refusal!.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe("task-not-open"),
            refusal => refusal.Message.ShouldBe("Công việc “Ký Giấy khai sinh” không còn mở. Hãy tải lại trang để xem hồ sơ đang ở bước nào."));
        birth.Complete(Marking.Of("receive"), "afterSign", Given.NoFacts).Refusal!.Code.ShouldBe("no-such-task");
        birth.Complete(Marking.Of("receive"), "nowhere", Given.NoFacts).Refusal!.Code.ShouldBe("no-such-task");
        birth.Occur(Marking.Of("receive"), "receive", Given.NoFacts).Refusal!.Code.ShouldBe("no-such-event");
        birth.Occur(Marking.Of("receive"), "supplement", Given.NoFacts).Refusal!.Code.ShouldBe("event-not-awaited");
        birth.Complete(Marking.Of("receive", "other"), "receive", Given.NoFacts).Refusal!.Code.ShouldBe("marking-foreign");
        birth.Complete(Marking.Empty, "receive", Given.NoFacts).Refusal!.Code.ShouldBe("task-not-open");
    }

    [Fact]
    public void Parallel_branches_wait_for_each_other()
    {
        var process = Sketch.Of("S>P1 P1>T1 P1>T2 T1>P2 T2>V1 V1>P2 P2>T3 T3>E").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Marking.ShouldBe(Marking.Of("T1", "T2"));
        var first = process.Complete(start.Marking, "T2", Given.NoFacts).Value;
        first.Marking.ShouldBe(Marking.Of("T1", "V1-P2"));
        first.Services.Single().Id.ShouldBe("V1");
        first.Opened.ShouldBeEmpty();
        process.Complete(first.Marking, "T1", Given.NoFacts).Value.Marking.ShouldBe(Marking.Of("T3"));
    }

    [Fact]
    public void Parallel_branches_may_be_completed_in_any_order()
    {
        var process = Sketch.Of("S>P1 P1>T1 P1>T2 P1>T3 T1>P2 T2>P2 T3>P2 P2>E").Definition();

        foreach (var order in new[] { "T1 T2 T3", "T3 T2 T1", "T2 T3 T1" })
        {
            order.Split(' ').Aggregate(process.Start(Given.NoFacts).Value, (step, task) => process.Complete(step.Marking, task, Given.NoFacts).Value)
                .Ended.ShouldBeTrue();
        }
    }

    [Fact]
    public void An_interrupting_timer_takes_the_task_away()
    {
        var process = Sketch.Of("S>T1 T1>E B1@T1 N1@T1 B1>T2 T2>E N1>T3 T3>E2").Definition();

        var start = process.Start(Given.NoFacts).Value;
        start.Opened.Select(element => element.Id).ShouldBe(["T1", "B1", "N1"]);
        start.Opened[1].Wait.ShouldBe(new Wait("workingDay", 2, null));
        var late = process.Occur(start.Marking, "B1", Given.NoFacts).Value;
        late.Marking.ShouldBe(Marking.Of("T2"));
        late.Closed.ShouldBe(["T1", "B1", "N1"], ignoreOrder: true);
        process.Complete(late.Marking, "T1", Given.NoFacts).Refusal!.Code.ShouldBe("task-not-open");
    }

    [Fact]
    public void A_non_interrupting_message_leaves_the_task_open_and_comes_once()
    {
        var process = Sketch.Of("S>T1 T1>E N1@T1 N1>T2 T2>E2").Definition();

        var start = process.Start(Given.NoFacts).Value;
        var told = process.Occur(start.Marking, "N1", Given.NoFacts).Value;
        told.Marking.ShouldBe(Marking.Of("N1", "T1", "T2"));
        told.Closed.ShouldBe(["N1"]);
        process.WaitingAt(told.Marking).Select(element => element.Id).ShouldBe(["T1", "T2"]);
        process.Occur(told.Marking, "N1", Given.NoFacts).Refusal!.Code.ShouldBe("event-not-awaited");
        var done = process.Complete(told.Marking, "T1", Given.NoFacts).Value;
        done.Marking.ShouldBe(Marking.Of("T2"));
        done.Closed.ShouldBe(["T1"]);
    }

    [Fact]
    public void A_task_that_leads_to_itself_is_closed_and_opened_anew()
    {
        var process = Sketch.Of("S>X1 X1>T1 T1>X2 X2>X1 X2>E").Decides("T1", "again", "done")
            .Guard("X2-X1", "decision == 'again'").Guard("X2-E", "decision == 'done'").Definition();

        var step = process.Complete(Marking.Of("T1"), "T1", Given.Decision("again")).Value;

        step.Closed.ShouldBe(["T1"]);
        step.Opened.Single().Id.ShouldBe("T1");
    }

    [Fact]
    public void A_circle_without_rest_is_refused() =>
        Sketch.Of("S>X1 X1>V1 V1>X1 X1>E").Guard("X1-V1", "again").Default("X1", "X1-E").Definition()
            .Start(new Dictionary<string, JsonNode?> { ["again"] = true }).Refusal!.Code.ShouldBe("endless");

    [Fact]
    public void An_unsafe_step_is_refused_and_not_swallowed()
    {
        var process = Sketch.Of("S>P1 P1>T1 P1>T2 T1>X1 T2>X1 X1>T3 T3>E").Definition();

        var step = process.Complete(process.Start(Given.NoFacts).Value.Marking, "T1", Given.NoFacts).Value;

        process.Complete(step.Marking, "T2", Given.NoFacts).Refusal!.Code.ShouldBe("unsafe");
    }

    [Fact]
    public void A_step_is_a_function_of_its_arguments()
    {
        var birth = Given.Birth;

        var one = birth.Complete(Marking.Of("examine"), "examine", Given.Decision("refuse")).Value;
        var two = Given.Birth.Complete(Marking.Of("examine"), "examine", Given.Decision("refuse")).Value;

        JsonSerializer.Serialize(one).ShouldBe(JsonSerializer.Serialize(two));
    }

    [Fact]
    public void A_marking_survives_json_and_equals_by_value()
    {
        var marking = Marking.Of("b", "a", "b");

        var json = JsonSerializer.Serialize(marking);

        json.ShouldBe("""["a","b"]""");
        JsonSerializer.Deserialize<Marking>(json).ShouldBe(marking);
        JsonSerializer.Deserialize<Marking>("""["b","a"]""").ShouldBe(marking);
        marking.GetHashCode().ShouldBe(Marking.Of("a", "b").GetHashCode());
        JsonSerializer.Deserialize<Marking>("[]")!.IsEmpty.ShouldBeTrue();
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Marking>("""[null]"""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Marking>("""{"a":1}"""));
    }
}
