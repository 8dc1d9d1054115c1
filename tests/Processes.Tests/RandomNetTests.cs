using MoCua.Processes.Checking;
using MoCua.Processes.Stepping;
using MoCua.TestKit;

namespace MoCua.Processes.Tests;

/// <summary>Properties on random small nets: the exploration and a blind random walk must tell the same story.</summary>
public sealed class RandomNetTests
{
    private const int Nets = 200;
    private const int Judged = 3000;
    private const int MostPositions = 1500;
    private const int WalksPerNet = 5;

    [Fact]
    public void A_well_structured_net_is_sound_and_every_walk_stays_inside_what_was_explored()
    {
        var walks = 0;
        for (var seed = 0; seed < Nets; seed++)
        {
            var definition = new RandomNet(seed).Sketch().Definition();
            definition.CheckPlain().ShouldNotContain(finding => finding.Severity == Severity.Error, $"seed {seed}");
            var known = Exploration.From(definition.Net, definition.Find("S")!, 100_000).Markings.ToHashSet();
            for (var walk = 0; walk < WalksPerNet; walk++, walks++)
            {
                Walk(definition, new Random(walk), known).ShouldNotBe(Fate.Stuck, $"seed {seed}, walk {walk}");
            }
        }

        CasesTried.Say(walks, $"blind walks through {Nets} well-structured nets");
    }

    [Fact]
    public void A_wounded_net_in_which_a_walk_comes_to_grief_is_never_called_sound()
    {
        var (griefs, blamed, walks) = (0, 0, 0);
        for (var seed = 0; seed < Nets; seed++)
        {
            if (ProcessDefinition.Read(new RandomNet(seed).Wounded().Xml()).Definition is not { } definition)
            {
                continue; // no net at all
            }

            var isSound = definition.CheckPlain().All(finding => finding.Severity is Severity.Warning);
            blamed += isSound ? 0 : 1;
            for (var walk = 0; walk < WalksPerNet; walk++, walks++)
            {
                if (Walk(definition, new Random(walk), null) is Fate.Stuck or Fate.Clash)
                {
                    griefs++;
                    isSound.ShouldBeFalse($"seed {seed}, walk {walk}");
                }
            }
        }

        griefs.ShouldBeGreaterThan(Nets / 10);
        CasesTried.Say(walks, $"blind walks through {Nets} wounded nets, {blamed} of them found unsound; {griefs} walks came to grief");
    }

    [Fact]
    public void Every_marking_of_a_step_can_be_reached_in_the_exploration()
    {
        var steps = 0;
        for (var seed = 0; seed < Nets; seed++)
        {
            var definition = new RandomNet(seed) { Decided = true }.Sketch().Definition();
            var random = new Random(seed);
            var known = Exploration.From(definition.Net, definition.Find("S")!, 100_000).Markings.ToHashSet();
            var step = definition.Start(RandomNet.Facts(random)).Value;
            for (var taken = 0; !step.Ended && taken < 200; taken++, steps++)
            {
                known.ShouldContain(definition.Net.Read(step.Marking)!.Value);
                var open = definition.WaitingAt(step.Marking);
                open.ShouldNotBeEmpty();
                var next = open[random.Next(open.Count)];
                step = (next.IsPersonal ? definition.Complete(step.Marking, next.Id, RandomNet.Facts(random)) : definition.Occur(step.Marking, next.Id, RandomNet.Facts(random))).Value;
            }
        }

        CasesTried.Say(steps, $"steps in {Nets} nets, each marking explored before");
    }

    [Fact]
    public void What_opens_and_closes_adds_up_to_what_waits()
    {
        var steps = 0;
        for (var seed = 0; seed < Nets; seed++)
        {
            var definition = new RandomNet(seed) { Decided = true }.Sketch().Definition();
            var random = new Random(seed);
            var step = definition.Start(RandomNet.Facts(random)).Value;
            var waiting = step.Opened.Select(element => element.Id).ToList();
            for (var taken = 0; !step.Ended && taken < 200; taken++, steps++)
            {
                var now = definition.WaitingAt(step.Marking);
                now.Select(element => element.Id).ShouldBe(waiting, ignoreOrder: true, $"seed {seed}");
                var next = now[random.Next(now.Count)];
                step = (next.IsPersonal ? definition.Complete(step.Marking, next.Id, RandomNet.Facts(random)) : definition.Occur(step.Marking, next.Id, RandomNet.Facts(random))).Value;
                step.Closed.ShouldAllBe(id => waiting.Remove(id), $"seed {seed}");
                waiting.AddRange(step.Opened.Select(element => element.Id));
            }
        }

        CasesTried.Say(steps, $"steps in {Nets} nets, what opens and closes added up");
    }

    [Fact]
    public void A_token_game_played_by_hand_comes_to_the_same_verdict()
    {
        var (sound, unsound, refused, large) = (0, 0, 0, 0);
        for (var seed = 0; seed < Judged; seed++)
        {
            var net = new RandomNet(seed, depth: 2);
            var xml = (seed % 4 == 0 ? net.Sketch() : net.Wounded()).Xml();
            if (ProcessDefinition.Read(xml).Definition is not { } definition)
            {
                refused++;
                continue;
            }

            var game = new TokenGame(xml);
            if (!game.Play(MostPositions))
            {
                large++;
                continue;
            }

            var codes = Given.Codes(definition.CheckPlain());
            (game.IsSound, codes.Length == 0).ShouldBe((codes.Length == 0, game.IsSound), $"seed {seed}: {string.Join(' ', codes)}\n{xml}");
            codes.Contains(FindingCodes.Unsafe).ShouldBe(game.IsUnsafe, $"seed {seed}\n{xml}");
            (game.IsUnsafe || codes.Contains(FindingCodes.DeadEnd) == game.HasDeadEnd).ShouldBeTrue($"seed {seed}: dead end\n{xml}");
            (game.IsUnsafe || codes.Contains(FindingCodes.Unreachable) == game.HasUnreachable).ShouldBeTrue($"seed {seed}: unreachable\n{xml}");
            _ = codes.Length == 0 ? sound++ : unsound++;
        }

        (refused + large).ShouldBeLessThan(Judged / 5);
        CasesTried.Say(sound + unsound + refused + large, $"nets: {sound} sound, {unsound} unsound, the same verdict on each; {refused} refused when read, {large} too large to play");
    }

    private enum Fate
    {
        Ended,
        Stuck,
        Clash,
        Weary,
    }

    private static Fate Walk(ProcessDefinition definition, Random random, HashSet<Tokens>? known)
    {
        var tokens = definition.Net.Nothing.With(definition.Net.StartPlaces(definition.Find("S")!));
        for (var steps = 0; steps < 500; steps++)
        {
            known?.ShouldContain(tokens);
            if (tokens.IsEmpty)
            {
                return Fate.Ended;
            }

            var ways = definition.Net.Enabled(tokens).ToList();
            if (ways.Count == 0)
            {
                return Fate.Stuck;
            }

            var (next, clash) = tokens.After(ways[random.Next(ways.Count)]);
            if (clash is not null)
            {
                return Fate.Clash;
            }

            tokens = next;
        }

        return Fate.Weary;
    }
}
