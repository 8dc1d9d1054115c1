using System.Text;

namespace MoCua.Processes.Tests;

/// <summary>Files that other tools and other people write: whatever comes, an answer in words and an exit code, within seconds.</summary>
public sealed class StrangersTests : IDisposable
{
    private const string Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private readonly string folder = Directory.CreateTempSubdirectory("strangers").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("S>X1 X1>X2 X2>X1 X2>E", 0, 1)] // the first flow leads round without a task
    [InlineData("S>X1 X1>V1 V1>X1", 1, 1)]
    [InlineData("S>T1 T1>T1 T1>E", 1, 1)] // splits into itself and the end
    [InlineData("S>X1 X1>E", 0, 0)] // one in, one out
    [InlineData("S>P1 P1>E", 0, 0)]
    [InlineData("S>P1 P1>T1 P1>T2 T1>X1 T2>X1 X1>T3 X1>T4 T3>E T4>E", 1, 1)] // a gateway that merges and splits
    [InlineData("S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>T3 P2>T4 T3>E T4>E2", 0, 0)]
    [InlineData("S>P1 P1>T1 P1>T2 T1>T3 T2>T3 T3>E", 1, 1)] // two branches meet in a task
    [InlineData("S>T1 T1>T2 T1>T3 T2>E T3>E", 0, 0)] // an implicit split
    [InlineData("S>X1 X1>T1 X1>T2 T1>T3 T2>T3 T3>E", 0, 0)] // an implicit merge of alternatives
    [InlineData("S>E", 0, 0)]
    [InlineData("S", 1, 0)]
    [InlineData("S>Q1 Q1>E Q1:S1,E1 S1>E1", 0, 0)]
    [InlineData("S>Q1 Q1>Q1 Q1:S1,E1 S1>E1", 1, 1)]
    [InlineData("S>G1 G1>C1 C1>G1 G1>M1 M1>E", 0, 1)]
    public void Check_and_run_say_what_they_must(string arrows, int check, int run) => Codes(Sketch.Of(arrows).Lane("").Xml()).ShouldBe((check, run));

    [Fact]
    public void Other_prefixes_of_the_same_namespace_are_the_same()
    {
        var xml = $"""
            <m:definitions xmlns:m="{Bpmn}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" zeebe:diagram="1">
            <m:process id="p"><m:extensionElements><zeebe:anything/></m:extensionElements><m:startEvent id="s"/><m:userTask id="t" zeebe:x="1"/><m:endEvent id="e"/>
            <m:sequenceFlow id="f" sourceRef="m:s" targetRef="t"/><m:sequenceFlow id="g" sourceRef="t" targetRef="e"/></m:process></m:definitions>
            """;

        Codes(xml).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("<html/>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\"/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>")]
    [InlineData("{}")]
    public void What_is_no_process_is_refused(string text) => Codes(text).ShouldBe((1, 1));

    [Fact]
    public void Ten_thousand_elements_and_as_many_branches_end_in_words()
    {
        var chain = new StringBuilder("S>T1");
        for (var task = 1; task < 10_000; task++)
        {
            chain.Append($" T{task}>T{task + 1}");
        }

        Codes(Sketch.Of($"{chain} T10000>E").Xml()).ShouldBe((1, 1));
        Codes(Sketch.Of("S>P1 P2>E" + string.Concat(Enumerable.Range(1, 40).Select(branch => $" P1>T{branch} T{branch}>P2"))).Lane("").Xml()).ShouldBe((1, 0)); // too-large
    }

    [Fact]
    public void Every_sample_survives_the_loss_of_any_one_line()
    {
        var lines = Given.BirthXml.Split('\n');
        for (var lost = 0; lost < lines.Length; lost++)
        {
            var xml = string.Join('\n', lines.Where((_, index) => index != lost));
            if (ProcessDefinition.Read(xml).Definition is { } definition)
            {
                definition.Check();
                ProcessPicture.Svg(definition, Marking.Empty).ShouldNotBeEmpty();
                ProcessDefinition.Read(ProcessPicture.Bpmn(definition, xml)).Findings.ShouldBeEmpty();
            }
        }
    }

    private (int Check, int Run) Codes(string xml)
    {
        var path = Path.Combine(folder, "p.bpmn");
        File.WriteAllText(path, xml);
        return (Told((written, complained) => ProcessCommands.Check(path, written, complained)), Told((written, complained) => ProcessCommands.Run(path, null, written, complained)));
    }

    private static int Told(Func<TextWriter, TextWriter, int> command)
    {
        var (written, complained) = (new StringWriter(), new StringWriter());
        var code = command(written, complained);
        (code == 0 || written.ToString().Length + complained.ToString().Length > 0).ShouldBeTrue();
        return code;
    }
}
