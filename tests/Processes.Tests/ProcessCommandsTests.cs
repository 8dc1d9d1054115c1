namespace MoCua.Processes.Tests;

public sealed class ProcessCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("processes").FullName;
    private readonly StringWriter written = new();
    private readonly StringWriter complained = new();

    private string[] Lines => written.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_sound_file_is_ok()
    {
        Check(Given.BirthXml).ShouldBe(0);
        Lines.ShouldBe(["ok"]);
        complained.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_is_a_line_with_path_and_code()
    {
        Check(Sketch.Of("S>T1").Xml()).ShouldBe(1);
        Lines.ShouldHaveSingleItem().ShouldBe($"{Path.Combine(folder, "p.bpmn")}: error: dead-end: “T1” không có đường đi tiếp. Hãy nối tới bước sau hoặc tới sự kiện kết thúc.");
    }

    [Fact]
    public void A_drawing_that_was_not_made_for_us_is_judged_by_its_net_only()
    {
        Check(Sketch.Of("S>X1 X1>T1 X1>T2 T1>E T2>E").Guard("X1-T1", "${ok}").Lane("").Xml()).ShouldBe(0);
        Lines.ShouldBe(["ok"]);
        complained.ToString().ShouldContain("warning: no-role: ");
        complained.ToString().ShouldContain("warning: bad-guard: ");
    }

    [Fact]
    public void A_drawing_that_assigns_some_tasks_must_assign_all() =>
        Check(Sketch.Of("S>T1 T1>T2 T2>E").Lane("").With("T1", "<mocua:assignment role=\"head\" unit=\"ward\"/>").Xml()).ShouldBe(1);

    [Fact]
    public void A_file_that_is_not_there_is_refused_with_a_message()
    {
        ProcessCommands.Check(Path.Combine(folder, "none.bpmn"), written, complained).ShouldBe(1);
        ProcessCommands.Run(folder, null, written, complained).ShouldBe(1);
        complained.ToString().ShouldContain("none.bpmn");
        Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_run_tells_each_completed_element_and_where_tokens_are()
    {
        Run("S>P1 P1>T2 P1>T1 T1>P2 T2>P2 P2>C1 C1>E").ShouldBe(0);
        Lines.ShouldBe([
            """{"completed":"S","marking":["P1"]}""",
            """{"completed":"P1","marking":["T1","T2"]}""",
            """{"completed":"T1","marking":["P2","T2"]}""",
            """{"completed":"T2","marking":["P2"]}""",
            """{"completed":"P2","marking":["C1"]}""",
            """{"completed":"C1","marking":["E"]}""",
            """{"completed":"E","marking":[]}""",
        ]);
    }

    [Fact]
    public void A_run_takes_the_given_choices_in_turn_then_the_default()
    {
        Run("S>X1 X1>T1 X1>T2 T1>X1 T2>E", """{"X1": ["X1-T1", "X1-T1"]}""", ("X1", "X1-T2")).ShouldBe(0);
        Lines.Count(line => line.StartsWith("""{"completed":"T1",""")).ShouldBe(2);
    }

    [Fact]
    public void A_run_goes_into_subprocesses_and_out_again()
    {
        Run("S>Q1 Q1>A1 A1>E B1@A1 B1>E2 Q1:S1,T1,E1 S1>T1 T1>E1").ShouldBe(0);
        Lines.ShouldBe([
            """{"completed":"S","marking":["Q1","S1"]}""",
            """{"completed":"S1","marking":["Q1","T1"]}""",
            """{"completed":"T1","marking":["E1","Q1"]}""",
            """{"completed":"E1","marking":["Q1"]}""",
            """{"completed":"Q1","marking":["A1"]}""",
            """{"completed":"A1","marking":["E"]}""",
            """{"completed":"E","marking":[]}""",
        ]);
    }

    [Theory]
    [InlineData(null, "C1")]
    [InlineData("""{"G1": ["G1-M1"]}""", "M1")]
    public void A_run_takes_the_first_event_behind_a_gateway_or_the_chosen_one(string? choices, string chosen)
    {
        Run("S>G1 G1>C1 G1>M1 C1>E M1>E", choices).ShouldBe(0);
        Lines.ShouldBe([
            """{"completed":"S","marking":["G1"]}""",
            $$"""{"completed":"G1","marking":["{{chosen}}"]}""",
            $$"""{"completed":"{{chosen}}","marking":["E"]}""",
            """{"completed":"E","marking":[]}""",
        ]);
    }

    [Fact]
    public void Where_no_process_is_marked_every_pool_is_judged_and_the_first_one_runs()
    {
        var xml = Sketch.Of("S>T1 T1>E").Xml().Replace("isExecutable=\"true\"", "").Replace("</process>", "</process>" + """
            <process id="other"><startEvent id="o1"/><task id="o2"/><sequenceFlow id="o3" sourceRef="o1" targetRef="o2"/></process>
            """);

        Check(xml).ShouldBe(1);
        Lines.ShouldContain(line => line.Contains("error: dead-end: “o2”"));
        ProcessCommands.Run(Write("p.bpmn", xml), null, written, complained).ShouldBe(0);
        complained.ToString().ShouldContain("2 quy trình");
        Check(xml.Replace("id=\"sketch\"", "id=\"sketch\" isExecutable=\"true\"")).ShouldBe(0);
    }

    [Fact]
    public void A_run_without_choice_or_default_takes_the_first_flow()
    {
        Run("S>X1 X1>T2 X1>T1 T1>E T2>E").ShouldBe(0);
        Lines.ShouldContain("""{"completed":"T2","marking":["E"]}""");
    }

    [Theory]
    [InlineData("S>X1 X1>T1 T1>X1 X1>E", null)] // the first flow leads round for ever
    [InlineData("S>X1 X1>T1 X1>T2 T1>P1 T2>P1 P1>E", null)]
    [InlineData("S>X1 X1>T1 X1>E T1>E", """{"X1": ["T1-E"]}""")]
    [InlineData("S>T1 T1>E", "[1]")]
    [InlineData("S>T1 T1>E", """{"X": [null]}""")]
    [InlineData("S>T1 T1>E", """{"X": null}""")]
    [InlineData("S>T1 T1>E", "null")]
    [InlineData("S>P1 P1>T1 P1>T2 T1>X1 T2>X1 X1>T3 T3>E T1>T3", null)]
    public void A_run_that_cannot_end_fails_and_says_why(string arrows, string? choices)
    {
        Run(arrows, choices).ShouldBe(1);
        complained.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_run_of_a_file_that_cannot_be_read_fails()
    {
        ProcessCommands.Run(Write("p.bpmn", "<a/>"), null, written, complained).ShouldBe(1);
        complained.ToString().ShouldContain("bad-bpmn");
    }

    private int Check(string xml) => ProcessCommands.Check(Write("p.bpmn", xml), written, complained);

    private int Run(string arrows, string? choices = null, (string Gateway, string Flow)? fallback = null)
    {
        var sketch = Sketch.Of(arrows);
        if (fallback is { } known)
        {
            sketch.Default(known.Gateway, known.Flow);
        }

        return ProcessCommands.Run(Write("p.bpmn", sketch.Xml()), choices is null ? null : Write("c.json", choices), written, complained);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
