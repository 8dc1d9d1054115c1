using System.Text;
using MoCua.TestKit;

namespace MoCua.Processes.Tests;

public sealed class ReadingTests
{
    private const int Damaged = 300;

    private const string Open = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:mocua="https://mocua.vn/bpmn/1"><process id="p">""";

    [Fact]
    public void Extension_elements_are_read_and_a_task_overrides_its_lane()
    {
        var task = Sketch.Of("S>T1 T1>E").With("T1", """
            <mocua:assignment role="head"/><mocua:budget unit="workingDay" amount="3"/>
            <mocua:action kind="number" source="civil-status-book" book="KS"/><mocua:action kind="form"/>
            """).Definition().Find("T1")!;

        task.Assignment.ShouldBe(new Assignment("head", "ward"));
        task.Budget.ShouldBe(new Budget("workingDay", 3));
        task.Actions.Select(action => action.Kind).ShouldBe(["number", "form"]);
        task.Actions[0]["source"].ShouldBe("civil-status-book");
        task.Actions[0]["nothing"].ShouldBeNull();
    }

    [Fact]
    public void An_inner_lane_overrides_the_outer_one()
    {
        var xml = Open + """
            <laneSet><lane id="outer"><extensionElements><mocua:assignment role="head" unit="district"/></extensionElements>
            <flowNodeRef>t</flowNodeRef><childLaneSet><lane id="inner"><extensionElements><mocua:assignment role="leader"/></extensionElements>
            <flowNodeRef>t</flowNodeRef></lane></childLaneSet></lane></laneSet>
            <startEvent id="s"/><task id="t"/><endEvent id="e"/>
            <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>
            """;

        ProcessDefinition.Read(xml).Definition!.Find("t")!.Assignment.ShouldBe(new Assignment("leader", "district"));
    }

    [Theory]
    [InlineData("<mocua:asignment role=\"head\"/>")]
    [InlineData("<mocua:assignment rôle=\"head\"/>")]
    [InlineData("<mocua:budget unit=\"fortnight\" amount=\"1\"/>")]
    [InlineData("<mocua:budget unit=\"day\" amount=\"1.5\"/>")]
    [InlineData("<mocua:budget unit=\"day\" amount=\"-1\"/>")]
    [InlineData("<mocua:budget unit=\"day\"/>")]
    [InlineData("<mocua:wait unit=\"day\" amount=\"1\" counts=\"maybe\"/>")]
    [InlineData("<mocua:action source=\"x\"/>")]
    [InlineData("<mocua:decision/>")]
    [InlineData("<mocua:decision><mocua:option label=\"x\"/></mocua:decision>")]
    [InlineData("<mocua:decision><mocua:option id=\"x\"/><mocua:option id=\"x\"/></mocua:decision>")]
    [InlineData("<mocua:decision><mocua:option id=\"x\" reason=\"maybe\"/></mocua:decision>")]
    [InlineData("<mocua:decision><mocua:option id=\"x\" flow=\"S-T1\"/></mocua:decision>")]
    public void An_extension_that_is_misspelt_or_ill_formed_is_found(string extension)
    {
        var (definition, findings) = ProcessDefinition.Read(Sketch.Of("S>T1 T1>E").With("T1", extension).Xml());

        definition.ShouldBeNull();
        Given.Codes(findings).ShouldBe([FindingCodes.BadExtension]);
    }

    [Theory]
    [InlineData("<inclusiveGateway id=\"x\"/>")]
    [InlineData("<complexGateway id=\"x\"/>")]
    [InlineData("<scriptTask id=\"x\"/>")]
    [InlineData("<businessRuleTask id=\"x\"/>")]
    [InlineData("<transaction id=\"x\"/>")]
    [InlineData("<adHocSubProcess id=\"x\"/>")]
    [InlineData("<subProcess id=\"x\" triggeredByEvent=\"true\"/>")]
    [InlineData("<subProcess id=\"x\"><multiInstanceLoopCharacteristics/></subProcess>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"><messageEventDefinition/></startEvent></subProcess>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/><startEvent id=\"z\"/></subProcess>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/><scriptTask id=\"z\"/></subProcess>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/><v:thing xmlns:v=\"urn:v\" id=\"z\"/></subProcess>")]
    [InlineData("<callActivity id=\"x\"><standardLoopCharacteristics/></callActivity>")]
    [InlineData("<eventBasedGateway id=\"x\" instantiate=\"true\"/>")]
    [InlineData("<eventBasedGateway id=\"x\" eventGatewayType=\"Parallel\"/>")]
    [InlineData("<receiveTask id=\"x\" instantiate=\"true\"/>")]
    [InlineData("<intermediateThrowEvent id=\"x\"><signalEventDefinition/></intermediateThrowEvent>")]
    [InlineData("<intermediateThrowEvent id=\"x\"><linkEventDefinition/></intermediateThrowEvent>")]
    [InlineData("<intermediateThrowEvent id=\"x\"><compensateEventDefinition/></intermediateThrowEvent>")]
    [InlineData("<intermediateCatchEvent id=\"x\"/>")]
    [InlineData("<intermediateCatchEvent id=\"x\"><signalEventDefinition/></intermediateCatchEvent>")]
    [InlineData("<intermediateCatchEvent id=\"x\"><eventDefinitionRef>t</eventDefinitionRef></intermediateCatchEvent>")]
    [InlineData("<intermediateCatchEvent id=\"x\"><timerEventDefinition/><messageEventDefinition/></intermediateCatchEvent>")]
    [InlineData("<endEvent id=\"x\"><errorEventDefinition/></endEvent>")]
    [InlineData("<startEvent id=\"x\"><conditionalEventDefinition/></startEvent>")]
    [InlineData("<userTask id=\"x\"><multiInstanceLoopCharacteristics/></userTask>")]
    [InlineData("<userTask id=\"x\"><standardLoopCharacteristics/></userTask>")]
    [InlineData("<userTask id=\"x\" isForCompensation=\"true\"/>")]
    [InlineData("<userTask id=\"x\" completionQuantity=\"2\"/>")]
    [InlineData("<boundaryEvent id=\"x\" attachedToRef=\"t\"><errorEventDefinition/></boundaryEvent>")]
    [InlineData("<boundaryEvent id=\"x\" attachedToRef=\"s\"><timerEventDefinition/></boundaryEvent>")]
    [InlineData("<boundaryEvent id=\"x\"><timerEventDefinition/></boundaryEvent>")]
    [InlineData("<x:thing xmlns:x=\"urn:x\" id=\"x\"/>")]
    [InlineData("<userTask id=\"x\"/><sequenceFlow id=\"h\" sourceRef=\"x\" targetRef=\"t\"><conditionExpression>a</conditionExpression></sequenceFlow>")]
    [InlineData("<userTask id=\"x\"/><sequenceFlow id=\"h\" sourceRef=\"x\" targetRef=\"t\"><conditionExpression/></sequenceFlow>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/></subProcess><boundaryEvent id=\"b\" attachedToRef=\"y\"><timerEventDefinition/></boundaryEvent>")]
    [InlineData("<eventBasedGateway id=\"x\"/><receiveTask id=\"y\"/><boundaryEvent id=\"b\" attachedToRef=\"y\"><timerEventDefinition/></boundaryEvent><sequenceFlow id=\"h\" sourceRef=\"x\" targetRef=\"y\"/>")]
    public void What_is_not_executed_is_never_ignored(string element)
    {
        var (definition, findings) = ProcessDefinition.Read(Simple(element));

        definition.ShouldBeNull();
        Given.Codes(findings).ShouldBe([FindingCodes.UnsupportedElement]);
    }

    [Theory]
    [InlineData("<task id=\"t\"/>")]
    [InlineData("<task/>")]
    [InlineData("<sequenceFlow id=\"h\" sourceRef=\"t\" targetRef=\"nowhere\"/>")]
    [InlineData("<sequenceFlow id=\"h\" sourceRef=\"t\"/>")]
    [InlineData("<sequenceFlow id=\"h\" sourceRef=\"t\" targetRef=\"s\"/>")]
    [InlineData("<sequenceFlow id=\"h\" sourceRef=\"e\" targetRef=\"t\"/>")]
    [InlineData("<exclusiveGateway id=\"x\" default=\"f\"/>")]
    [InlineData("<eventBasedGateway id=\"x\"/><sequenceFlow id=\"h\" sourceRef=\"x\" targetRef=\"t\"/>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/><task id=\"z\"/></subProcess><sequenceFlow id=\"h\" sourceRef=\"z\" targetRef=\"e\"/>")]
    [InlineData("<subProcess id=\"x\"><startEvent id=\"y\"/><task id=\"t\"/></subProcess>")]
    public void A_reference_that_does_not_hold_is_bad_bpmn(string element)
    {
        var (definition, findings) = ProcessDefinition.Read(Simple(element));

        definition.ShouldBeNull();
        Given.Codes(findings).ShouldBe([FindingCodes.BadBpmn]);
    }

    [Fact]
    public void Data_artifacts_and_other_pools_are_carried()
    {
        var extra = "<dataObject id=\"d\"/><dataObjectReference id=\"r\" dataObjectRef=\"d\"/><textAnnotation id=\"a\"><text>x</text></textAnnotation>"
            + "<association id=\"b\" sourceRef=\"t\" targetRef=\"a\"/><group id=\"g\"/>";
        var xml = Simple(extra).Replace("<process id=\"p\">", "<collaboration id=\"c\"><participant id=\"q\" processRef=\"other\"/></collaboration>"
            + "<process id=\"other\"><subProcess id=\"z\"/></process><process id=\"p\" isExecutable=\"true\">");

        ProcessDefinition.Read(xml).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_processes_one_must_be_meant()
    {
        var xml = Simple("").Replace("<process id=\"p\">", "<process id=\"o\"><task id=\"z\"/></process><process id=\"p\">");

        Given.Codes(ProcessDefinition.Read(xml).Findings).ShouldBe([FindingCodes.BadBpmn]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not xml")]
    [InlineData("<definitions/>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process/></definitions>")]
    [InlineData("<bpmn2:definitions xmlns:bpmn2=\"http://schema.omg.org/spec/BPMN/2.0\"><bpmn2:process id=\"p\"><bpmn2:startEvent id=\"s\"/></bpmn2:process></bpmn2:definitions>")]
    [InlineData("\0\u0001")]
    public void What_is_no_process_is_bad_bpmn(string xml) => Given.Codes(ProcessDefinition.Read(xml).Findings).ShouldBe([FindingCodes.BadBpmn]);

    [Theory]
    [InlineData("<process id=\"p\"><task id=\"t\"/></process>")]
    [InlineData("<process id=\"p\"><startEvent id=\"s\"/><subProcess id=\"q\"><task id=\"t\"/></subProcess></process>")]
    public void Without_a_start_nothing_is_reached(string process) =>
        Given.Codes(ProcessDefinition.Read($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">{process}</definitions>").Findings)
            .ShouldBe([FindingCodes.Unreachable]);

    [Fact]
    public void Tasks_of_every_kind_are_read_as_what_they_do()
    {
        var process = ProcessDefinition.Read(Simple("""
            <manualTask id="m"/><sendTask id="n" messageRef="x:word"/><receiveTask id="r" messageRef="word"/><callActivity id="c" calledElement="x:other"/>
            <subProcess id="q"/><subProcess id="w"><startEvent id="ws"/><task id="wt"/></subProcess>
            """).Replace("</definitions>", "<message id=\"word\" name=\"Trả lời\"/><globalTask id=\"other\"/></definitions>")).Definition!;

        Kind("m").ShouldBe(ElementKind.UserTask);
        Kind("n").ShouldBe(ElementKind.ServiceTask);
        Kind("r").ShouldBe(ElementKind.MessageEvent);
        Kind("c").ShouldBe(ElementKind.CallActivity);
        Kind("q").ShouldBe(ElementKind.UserTask);
        Kind("w").ShouldBe(ElementKind.SubProcess);
        process.Find("c")!.Calls.ShouldBe("other");
        process.Find("wt")!.Parent.ShouldBe("w");
        (process.Find("n")!.Message, process.Find("r")!.Message).ShouldBe(("Trả lời", "Trả lời"));

        ElementKind Kind(string id) => process.Find(id)!.Kind;
    }

    [Fact]
    public void An_event_may_refer_to_what_it_waits_for()
    {
        var xml = Simple("<intermediateCatchEvent id=\"x\"><eventDefinitionRef>v:when</eventDefinitionRef></intermediateCatchEvent>");

        ProcessDefinition.Read(xml.Replace("</definitions>", "<timerEventDefinition id=\"when\"/></definitions>")).Definition!.Find("x")!.Kind.ShouldBe(ElementKind.TimerEvent);
        Given.Codes(ProcessDefinition.Read(xml.Replace("</definitions>", "<signalEventDefinition id=\"when\"/></definitions>")).Findings)
            .ShouldBe([FindingCodes.UnsupportedElement]);
    }

    [Fact]
    public void What_a_subprocess_holds_inherits_who_does_it()
    {
        var process = Sketch.Of("S>Q1 Q1>E Q1:S1,T1,T2,E1 S1>T1 T1>T2 T2>E1").With("Q1", "<mocua:assignment unit=\"district\"/>")
            .With("T2", "<mocua:assignment role=\"leader\"/>").Definition();

        process.Find("T1")!.Assignment.ShouldBe(new Assignment("specialist", "district"));
        process.Find("T2")!.Assignment.ShouldBe(new Assignment("leader", "district"));
    }

    [Fact]
    public void Entities_are_refused_before_they_multiply()
    {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (var level = 1; level < 30; level++)
        {
            laughs.Append($"<!ENTITY a{level} \"{string.Concat(Enumerable.Repeat($"&a{level - 1};", 10))}\">");
        }

        Given.Codes(ProcessDefinition.Read(laughs.Append("]><d>&a29;</d>").ToString()).Findings).ShouldBe([FindingCodes.BadBpmn]);
        Given.Codes(ProcessDefinition.Read("<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>").Findings).ShouldBe([FindingCodes.BadBpmn]);
    }

    [Fact]
    public void A_file_that_is_sound_but_for_a_document_type_is_refused()
    {
        ProcessDefinition.Read(Simple("")).Definition.ShouldNotBeNull();
        Given.Codes(ProcessDefinition.Read("<!DOCTYPE definitions [<!ENTITY a \"x\">]>" + Simple("")).Findings).ShouldBe([FindingCodes.BadBpmn]);
    }

    [Fact]
    public void A_gateway_asks_its_flows_in_the_order_in_which_it_names_them()
    {
        var xml = Simple("<exclusiveGateway id=\"x\"><outgoing>two</outgoing><outgoing>one</outgoing></exclusiveGateway><task id=\"u\"/>"
            + "<sequenceFlow id=\"one\" sourceRef=\"x\" targetRef=\"e\"/><sequenceFlow id=\"two\" sourceRef=\"x\" targetRef=\"u\"/>");

        ProcessDefinition.Read(xml).Definition!.Graph.Outgoing("x").Select(flow => flow.Id).ShouldBe(["two", "one"]);
    }

    [Fact]
    public void Depth_length_and_number_are_bounded()
    {
        Given.Codes(ProcessDefinition.Read(string.Concat(Enumerable.Repeat("<a>", 5000))).Findings).ShouldBe([FindingCodes.TooLarge]);
        Given.Codes(ProcessDefinition.Read($"<a>{new string('x', 5_000_000)}</a>").Findings).ShouldBe([FindingCodes.BadBpmn]);
        var many = string.Concat(Enumerable.Range(0, 2500).Select(number => $"<task id=\"t{number}\"/>"));
        Given.Codes(ProcessDefinition.Read(Simple(many)).Findings).ShouldBe([FindingCodes.TooLarge]);
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused_and_never_crashes()
    {
        var (xml, cuts) = (Given.BirthXml, 0);
        for (var length = 0; length < xml.Length - 20; length += 37, cuts++)
        {
            ProcessDefinition.Read(xml[..length]).Definition.ShouldBeNull();
        }

        CasesTried.Say(cuts, "files cut short");
    }

    [Fact]
    public void A_file_with_random_damage_never_crashes()
    {
        var random = new Random(20241007);
        var (xml, read) = (Given.BirthXml, 0);
        for (var round = 0; round < Damaged; round++)
        {
            var damaged = new StringBuilder(xml);
            for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
            {
                var at = random.Next(damaged.Length - 12);
                _ = random.Next(3) switch
                {
                    0 => damaged.Remove(at, random.Next(1, 12)),
                    1 => damaged.Insert(at, "<\"&>'x"[random.Next(6)]),
                    _ => damaged.Insert(at, damaged.ToString(random.Next(damaged.Length - 200), 100)),
                };
            }

            var definition = ProcessDefinition.Read(damaged.ToString()).Definition;
            read += definition is null ? 0 : 1;
            definition?.Check();
        }

        CasesTried.Say(Damaged, $"damaged files, {read} of them still read and checked");
    }

    private static string Simple(string extra) => Open + $"""
        <startEvent id="s"/><task id="t"/><endEvent id="e"/>{extra}
        <sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/></process></definitions>
        """;
}
