using System.Xml.Linq;

namespace MoCua.Processes.Tests;

/// <summary>One sound process, wounded in one place: every wound must be found.</summary>
public sealed class MutationTests
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace House = "https://mocua.vn/bpmn/1";

    public static TheoryData<string> Flows => [.. Given.Birth.Graph.Flows.Select(flow => flow.Id)];

    public static TheoryData<string> Nodes => [.. Given.Birth.Elements.Select(element => element.Id)];

    public static TheoryData<string> Gateways =>
        [.. Given.Birth.Elements.Where(element => element.Kind is ElementKind.ExclusiveGateway).Select(element => element.Id)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void Without_any_one_of_its_flows_it_fails(string flow) => Fails(xml => ById(xml, flow).Remove());

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Without_any_one_of_its_elements_it_fails(string element) => Fails(xml => ById(xml, element).Remove());

    [Theory]
    [MemberData(nameof(Gateways))]
    public void With_any_one_gateway_made_parallel_it_fails(string gateway) => Fails(xml => ById(xml, gateway).Name = Bpmn + "parallelGateway");

    [Theory]
    [InlineData("handOver", "sign")]
    [InlineData("receive", "receive")]
    [InlineData("register", "examine")]
    [InlineData("seal", "result")]
    public void With_a_second_token_out_of_a_task_it_is_unsafe(string from, string to) =>
        Fails(xml => AddFlow(xml, from, to)).ShouldContain(FindingCodes.Unsafe);

    [Fact]
    public void With_the_end_cut_off_it_has_a_dead_end() => Fails(xml => ById(xml, "toEnd").Remove()).ShouldContain(FindingCodes.DeadEnd);

    [Fact]
    public void With_an_arrow_back_instead_of_on_it_never_ends() =>
        Fails(xml => ById(xml, "toReturn").SetAttributeValue("targetRef", "receive")).ShouldBe([FindingCodes.DeadEnd, FindingCodes.Unreachable]);

    [Fact]
    public void With_a_task_that_nobody_leads_to_it_is_unreachable() =>
        Fails(xml =>
        {
            ById(xml, "receive").AddAfterSelf(new XElement(Bpmn + "userTask", new XAttribute("id", "lost"), new XElement(
                Bpmn + "extensionElements", new XElement(House + "assignment", new XAttribute("role", "head"), new XAttribute("unit", "ward")))));
            AddFlow(xml, "lost", "result");
        }).ShouldBe([FindingCodes.Unreachable]);

    [Fact]
    public void With_an_assignment_removed_or_misspelt_it_has_no_or_an_unknown_role()
    {
        Fails(xml => Assignment(xml, "laneClerk").Remove()).ShouldBe([FindingCodes.NoRole]);
        Fails(xml => Assignment(xml, "laneClerk").SetAttributeValue("role", "van-thu")).ShouldBe([FindingCodes.UnknownRole]);
        Fails(xml => Assignment(xml, "laneClerk").SetAttributeValue("unit", null)).ShouldBe([FindingCodes.NoUnit]);
        Fails(xml => ById(xml, "laneLeader").Elements(Bpmn + "flowNodeRef").First().Remove()).ShouldBe([FindingCodes.NoRole]);
    }

    [Fact]
    public void With_a_decision_lost_renamed_or_led_astray_it_fails()
    {
        Fails(xml => Option(xml, "sendBack").Remove()).ShouldBe([FindingCodes.GuardGap]);
        Fails(xml => Option(xml, "sendBack").SetAttributeValue("flow", null)).ShouldBe([FindingCodes.GuardGap]);
        Fails(xml => Option(xml, "refuse").SetAttributeValue("flow", "toSeal")).ShouldContain(FindingCodes.GuardGap);
        Fails(xml => Option(xml, "refuse").SetAttributeValue("flow", "toRegister")).ShouldBe([FindingCodes.GuardGap]);
    }

    [Fact]
    public void Unwounded_it_does_not_fail() => Findings(_ => { }).ShouldBeEmpty();

    private static string[] Fails(Action<XDocument> wound)
    {
        var codes = Given.Codes(Findings(wound));
        codes.ShouldNotBeEmpty();
        return codes;
    }

    private static List<Finding> Findings(Action<XDocument> wound)
    {
        var xml = XDocument.Parse(Given.BirthXml);
        wound(xml);
        var (definition, findings) = ProcessDefinition.Read(xml.ToString());
        return [.. findings, .. definition?.Check() ?? []];
    }

    private static void AddFlow(XDocument xml, string from, string to) => xml.Descendants(Bpmn + "sequenceFlow").Last().AddAfterSelf(
        new XElement(Bpmn + "sequenceFlow", new XAttribute("id", $"{from}-{to}"), new XAttribute("sourceRef", from), new XAttribute("targetRef", to)));

    private static XElement ById(XDocument xml, string id) => xml.Descendants().Single(element => element.Name.Namespace == Bpmn && (string?)element.Attribute("id") == id);

    private static XElement Assignment(XDocument xml, string id) => ById(xml, id).Descendants(House + "assignment").Single();

    private static XElement Option(XDocument xml, string id) => xml.Descendants(House + "option").Single(option => (string?)option.Attribute("id") == id);
}
