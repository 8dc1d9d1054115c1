namespace MoCua.Processes.Tests;

public sealed class SlowestPathTests
{
    [Fact]
    public void The_sample_takes_eight_hours_without_repetition()
    {
        var path = Given.Birth.SlowestPath(budget => budget.Amount)!;

        path.Total.ShouldBe(8); // one hour each, two for the examination; the refusal is shorter
        path.Elements[0].Id.ShouldBe("start");
        path.Elements[^1].Id.ShouldBe("end");
        path.Elements.ShouldContain(element => element.Id == "sign");
    }

    [Fact]
    public void Parallel_branches_overlap() => Total(Timed("S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>T3 T3>E", ("T1", 2), ("T2", 5), ("T3", 1))).ShouldBe(6);

    [Fact]
    public void Going_back_is_not_counted() => Total(Timed("S>X1 X1>T1 T1>X2 X2>T2 T2>X1 X2>E", ("T1", 2), ("T2", 50))).ShouldBe(2);

    [Fact]
    public void A_loop_that_is_entered_in_two_places_is_walked_the_longer_way() =>
        Total(Timed("S>X0 X0>X1 X0>T2 X1>T1 T1>X2 X2>T2 T2>X1 X2>E", ("T1", 2), ("T2", 50))).ShouldBe(52);

    [Fact]
    public void A_loop_within_a_loop_is_not_repeated_either() =>
        Total(Timed("S>X1 X1>T1 T1>X2 X2>T2 T2>X3 X3>X2 X3>X4 X4>X1 X4>E", ("T1", 2), ("T2", 3))).ShouldBe(5);

    [Fact]
    public void A_timer_on_the_way_and_a_task_that_runs_out_count() =>
        Total(Timed("S>T1 T1>C1 C1>E B1@T1 B1>T2 T2>E2", ("T1", 2), ("T2", 7))).ShouldBe(9);

    [Fact]
    public void The_time_that_the_citizen_takes_does_not_count() =>
        Total(Timed("S>T1 T1>C1 C1>E", ("T1", 2)).With("C1", "<mocua:wait unit=\"day\" amount=\"30\" counts=\"false\"/>")).ShouldBe(2);

    [Fact]
    public void Budgets_are_weighed_by_the_caller() =>
        Given.Birth.SlowestPath(budget => budget.Unit == "workingHour" ? budget.Amount / 8m : throw new InvalidOperationException())!.Total.ShouldBe(1);

    [Fact]
    public void Without_an_end_there_is_no_path() => Sketch.Of("S>T1").Definition().SlowestPath(_ => 1).ShouldBeNull();

    [Fact]
    public void Many_loops_do_not_take_for_ever()
    {
        var steps = string.Concat(Enumerable.Range(1, 40).Select(step => $" X{step}>T{step} T{step}>X{step + 1} X{step + 1}>X1 X{step}>T{step}b T{step}b>X{step + 1}"));

        Sketch.Of($"S>X1{steps} X41>E").Definition().SlowestPath(_ => 1).ShouldNotBeNull();
    }

    private static decimal Total(Sketch sketch) => sketch.Definition().SlowestPath(budget => budget.Amount)!.Total;

    private static Sketch Timed(string arrows, params (string Task, int Amount)[] budgets) =>
        budgets.Aggregate(Sketch.Of(arrows), (sketch, budget) => sketch.With(budget.Task, $"<mocua:budget unit=\"workingDay\" amount=\"{budget.Amount}\"/>"));
}
