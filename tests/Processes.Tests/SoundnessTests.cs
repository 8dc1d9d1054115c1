namespace MoCua.Processes.Tests;

public sealed class SoundnessTests
{
    [Theory]
    [InlineData("S>T1 T1>E")]
    [InlineData("S>T1 T1>T2 T2>V1 V1>E")]
    [InlineData("S>X1 X1>T1 X1>T2 T1>X2 T2>X2 X2>E")]
    [InlineData("S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>E")]
    [InlineData("S>P1 P1>T1 P1>T2 T1>E1 T2>E2")]
    [InlineData("S>X1 X1>T1 T1>X2 X2>X1 X2>E")]
    [InlineData("S>T1 T1>C1 C1>M1 M1>E")]
    [InlineData("S>T1 T1>E B1@T1 B1>T2 T2>E2")]
    [InlineData("S>T1 T1>E N1@T1 N1>T2 T2>E2")]
    [InlineData("S>T1 T1>T2 T1>T3 T2>P1 T3>P1 P1>E")]
    [InlineData("S>P1 P1>T1 P1>X1 X1>T2 X1>T3 T2>X2 T3>X2 X2>P2 T1>P2 P2>E")]
    [InlineData("S>G1 G1>C1 G1>M1 C1>T1 M1>T2 T1>E T2>E")]
    [InlineData("S>G1 G1>C1 G1>R1 C1>X1 R1>X1 X1>T1 T1>E")]
    [InlineData("S>A1 A1>E B1@A1 B1>E2")]
    [InlineData("S>Q1 Q1>T9 T9>E Q1:S1,T1,E1 S1>T1 T1>E1")]
    [InlineData("S>Q1 Q1>E Q1:S1,P1,T1,T2,E1,E2 S1>P1 P1>T1 P1>T2 T1>E1 T2>E2")] // the frame waits for both
    [InlineData("S>Q1 Q1>E B1@Q1 B1>T9 T9>E2 Q1:S1,P1,T1,T2,P2,E1 S1>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>E1")]
    [InlineData("S>Q1 Q1>E N1@Q1 N1>T9 T9>E2 Q1:S1,T1,E1 S1>T1 T1>E1")]
    [InlineData("S>Q1 Q1>E Q1:S1,Q2,E1 S1>Q2 Q2>E1 Q2:S2,T1,E2 S2>T1 T1>E2")]
    [InlineData("S>P1 P1>T1 P1>T2 T1>K1 T2>K2")]
    [InlineData("S>Q1 Q1>T9 T9>E Q1:S1,P1,T1,T2,K1,E1 S1>P1 P1>T1 P1>T2 T1>K1 T2>E1")]
    [InlineData("S>V1 V1>E B1@V1 B1>T1 T1>E2")]
    [InlineData("S>W1 W1>T1 T1>E")]
    [InlineData("S>X1 X1>Q1 Q1>X2 X2>X1 X2>E Q1:S1,T1,E1,T2,E2 S1>T1 T1>E1 N1@T1 N1>T2 T2>E2")] // the frame gathers what the event began
    public void A_sound_net_has_no_findings(string arrows) => Net(arrows).ShouldBeEmpty();

    [Theory]
    [InlineData("S>T1", FindingCodes.DeadEnd)] // an implicit end
    [InlineData("S>X1 X1>T1 X1>T2 T1>E", FindingCodes.DeadEnd)]
    [InlineData("S>X1 X1>T1 X1>T2 T1>P1 T2>P1 P1>E", FindingCodes.DeadEnd, FindingCodes.Unreachable)] // choice closed by a parallel join
    [InlineData("S>T1 T1>P1 P1>T2 T2>P1 P1>E", FindingCodes.DeadEnd, FindingCodes.Unreachable)] // the join waits for what comes after it
    [InlineData("S>X1 X1>T1 T1>X1 E", FindingCodes.DeadEnd, FindingCodes.Unreachable)] // only circles
    [InlineData("S>T1 T1>E T2>E", FindingCodes.Unreachable)]
    [InlineData("S>T1 T1>E X1>T2 T2>X1", FindingCodes.Unreachable)] // an island
    [InlineData("S>T1 T1>E T1>M1", FindingCodes.DeadEnd)]
    [InlineData("S>P1 P1>T1 P1>T2 T1>X1 T2>X1 X1>T3 T3>E", FindingCodes.Unsafe)] // parallel closed by an exclusive merge
    [InlineData("S>P1 P1>T1 P1>T2 T1>X1 T2>X1 X1>E", FindingCodes.Unsafe)]
    [InlineData("S>T1 T1>T2 T1>X1 X1>T2 T2>E", FindingCodes.Unsafe)]
    [InlineData("S>X1 X1>P1 P1>T1 P1>X1 T1>E", FindingCodes.Unsafe)] // a loop that makes tokens
    [InlineData("S>T1 T1>E N1@T1 N1>T1", FindingCodes.Unsafe)]
    [InlineData("S>X1 X1>T1 X1>P1 T1>P2 P1>T2 P1>T3 T2>P2 T3>P2 P2>E", FindingCodes.DeadEnd, FindingCodes.Unreachable)]
    [InlineData("S>G1 G1>C1 G1>M1 C1>P1 M1>P1 P1>E", FindingCodes.DeadEnd, FindingCodes.Unreachable)] // only one of the events happens
    [InlineData("S>G1 T1>E G1", FindingCodes.DeadEnd, FindingCodes.Unreachable)]
    [InlineData("S>Q1 Q1>E Q1:S1,T1 S1>T1", FindingCodes.DeadEnd)] // an implicit end inside
    [InlineData("S>Q1 Q1:S1,T1,E1 S1>T1 T1>E1", FindingCodes.DeadEnd)]
    [InlineData("S>Q1 Q1>E Q1:S1,X1,T1,T2,P1,E1 S1>X1 X1>T1 X1>T2 T1>P1 T2>P1 P1>E1", FindingCodes.DeadEnd, FindingCodes.Unreachable)]
    [InlineData("S>Q1 Q1>E Q1:S1,T1,E1,T2,E2 S1>T1 T1>E1 T2>E2", FindingCodes.Unreachable)]
    [InlineData("S>P1 P1>Q1 P1>T2 T2>Q1 Q1>E Q1:S1,T1,E1 S1>T1 T1>E1", FindingCodes.Unsafe)] // entered while it runs
    [InlineData("S>X1 X1>T1 T1>X2 X2>X1 X2>E N1@T1 N1>T2 T2>E2", FindingCodes.Unsafe)] // comes again while the first still runs
    public void An_unsound_net_is_named_by_its_fault(string arrows, params string[] codes) => Given.Codes(Net(arrows)).ShouldBe(codes);

    [Fact]
    public void The_join_that_waits_for_ever_is_named()
    {
        var finding = Net("S>X1 X1>T1 X1>T2 T1>P1 T2>P1 P1>E")[0];

        finding.ElementId.ShouldBe("P1");
        finding.Message.ShouldContain("“P1”");
        finding.ToString().ShouldStartWith("error: dead-end: ");
    }

    [Fact]
    public void A_net_with_more_markings_than_the_limit_is_too_large()
    {
        var branches = string.Concat(Enumerable.Range(1, 8).Select(branch => $" P1>T{branch} T{branch}>P2"));
        var definition = Sketch.Of($"S>P1{branches} P2>E").Definition();

        Given.Codes(definition.Check(mostMarkings: 50)).ShouldBe([FindingCodes.TooLarge]);
        definition.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Several_starts_are_each_explored() =>
        Given.Codes(Net("S1>T1 S2>T2 T1>X1 T2>X1 X1>E T3>E")).ShouldBe([FindingCodes.Unreachable]);

    [Fact]
    public void A_task_without_role_place_or_with_a_strange_role_is_found()
    {
        Given.Codes(Sketch.Of("S>T1 T1>E").Lane("").Definition().Check()).ShouldBe([FindingCodes.NoRole]);
        Given.Codes(Sketch.Of("S>T1 T1>E").Lane("<mocua:assignment unit=\"ward\"/>").Definition().Check()).ShouldBe([FindingCodes.NoRole]);
        Given.Codes(Sketch.Of("S>T1 T1>E").Lane("<mocua:assignment role=\"king\" unit=\"ward\"/>").Definition().Check()).ShouldBe([FindingCodes.UnknownRole]);
        Given.Codes(Sketch.Of("S>T1 T1>E").Lane("<mocua:assignment role=\"head\"/>").Definition().Check()).ShouldBe([FindingCodes.NoUnit]);
    }

    [Fact]
    public void A_timer_that_does_not_say_how_long_is_found() =>
        Given.Codes(Sketch.Of("S>C1 C1>T1 T1>E").With("C1", "").Definition().Check()).ShouldBe([FindingCodes.NoWait]);

    [Fact]
    public void The_sample_is_fit_to_be_published() => Given.Birth.Check().ShouldBeEmpty();

    private static IReadOnlyList<Finding> Net(string arrows) =>
        [.. Sketch.Of(arrows).Definition().CheckPlain().Where(finding => finding.Severity is Severity.Error)];
}
