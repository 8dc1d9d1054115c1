using System.Xml.Linq;
using MoCua.Processes.Drawing;

namespace MoCua.Processes.Tests;

public sealed class ProcessPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void You_are_here_is_said_in_words_in_the_picture_and_in_its_description()
    {
        var picture = Draw(Given.Birth, Marking.Of("sign"), "start", "receive", "toReceive");

        picture.Attribute("role")!.Value.ShouldBe("img");
        picture.Element(Svg + "title")!.Value.ShouldBe("Sơ đồ quy trình: Đăng ký khai sinh");
        picture.Element(Svg + "desc")!.Value.ShouldStartWith(
            "Bạn đang ở đây: Ký Giấy khai sinh (Lãnh đạo UBND phường). Đã qua: Tiếp nhận hồ sơ. Các bước: Tiếp nhận hồ sơ; Bàn giao");
        var here = Groups(picture, "is-here").ShouldHaveSingleItem();
        here.Value.ShouldContain("Bạn đang ở đây");
        Groups(picture, "is-passed").Count.ShouldBe(3);
    }

    [Fact]
    public void Every_element_flow_and_lane_is_drawn()
    {
        var picture = Draw(Given.Birth, Marking.Empty);

        Groups(picture, "process-element").Count.ShouldBe(Given.Birth.Elements.Count);
        Groups(picture, "process-flow").Count.ShouldBe(18);
        Groups(picture, "process-lane").Count.ShouldBe(4);
        Groups(picture, "is-here").ShouldBeEmpty();
        picture.Element(Svg + "desc")!.Value.ShouldStartWith("Không có bước nào đang mở.");
    }

    [Fact]
    public void A_branch_that_waits_is_shown_at_its_gateway() =>
        Groups(Draw(Sketch.Of("S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>E").Definition(), Marking.Of("T1", "T2-P2")), "is-here").Count.ShouldBe(2);

    [Fact]
    public void Several_pictures_fit_one_page_and_take_the_colours_of_their_surroundings()
    {
        var svg = ProcessPicture.Svg(Given.Birth, Marking.Of("sign"));

        svg.ShouldNotContain(" id=");
        svg.ShouldNotContain("<style");
        svg.ShouldNotContain("#");
    }

    [Fact]
    public void Names_cannot_smuggle_markup_in()
    {
        var xml = Given.BirthXml.Replace("name=\"Tiếp nhận hồ sơ\"", "name=\"&lt;script&gt;alert(1)&lt;/script&gt;\"");

        ProcessPicture.Svg(ProcessDefinition.Read(xml).Definition!, Marking.Empty).ShouldNotContain("<script");
    }

    [Fact]
    public void Without_coordinates_elements_get_places_of_their_own_in_their_lanes()
    {
        var xml = XDocument.Parse(Given.BirthXml);
        xml.Root!.Elements().Last().Remove();
        var birth = ProcessDefinition.Read(xml.ToString()).Definition!;

        var diagram = Layout.Complete(birth);

        foreach (var lane in birth.Lanes)
        {
            lane.Elements.ShouldAllBe(id => Inside(diagram.Shapes[id], diagram.Shapes[lane.Id]));
        }

        var boxes = birth.Elements.Select(element => diagram.Shapes[element.Id]).ToList();
        boxes.Index().ShouldAllBe(one => boxes.Skip(one.Index + 1).All(other => Apart(one.Item, other)));
        diagram.Shapes["receive"].X.ShouldBeLessThan(diagram.Shapes["examine"].X);
        diagram.Shapes["examine"].X.ShouldBeLessThan(diagram.Shapes["sign"].X);
    }

    [Theory]
    [InlineData("S>T1 T1>E B1@T1 N1@T1 B1>T2 T2>E N1>E2")]
    [InlineData("S>X1 X1>T1 T1>X1 X1>E")]
    [InlineData("S")]
    [InlineData("S>T1 T2 T2>T2")]
    [InlineData("S>G1 G1>C1 G1>R1 C1>W1 R1>K1 W1>A1 A1>E")]
    [InlineData("S>Q1 Q1>E B1@Q1 B1>E2 Q1:S1,Q2,T1,E1 S1>Q2 S1>T1 Q2>E1 T1>E1 Q2:S2,T2,E3 S2>T2 T2>E3 N1@T2 N1>E4 Q2:E4")]
    public void Any_net_can_be_drawn(string arrows) => Draw(Sketch.Of(arrows).Definition(), Marking.Of("T1")).ShouldNotBeNull();

    [Fact]
    public void A_subprocess_is_drawn_around_what_it_holds()
    {
        var process = Sketch.Of("S>Q1 Q1>T9 T9>E Q1:S1,P1,T1,Q2,E1 S1>P1 P1>T1 P1>Q2 T1>E1 Q2>E1 Q2:S2,T2,E2 S2>T2 T2>E2").Definition();

        var shapes = Layout.Complete(process).Shapes;

        process.Elements.Where(element => element.Parent is not null).ShouldAllBe(element => Inside(shapes[element.Id], shapes[element.Parent!]));
        Apart(shapes["T1"], shapes["Q2"]).ShouldBeTrue();
        Apart(shapes["Q1"], shapes["T9"]).ShouldBeTrue();
    }

    [Fact]
    public void A_file_without_coordinates_gets_them_for_viewers()
    {
        var sketch = Sketch.Of("S>Q1 Q1>X1 X1>E X1>T9 T9>E B1@Q1 B1>E2 Q1:S1,T1,E1 S1>T1 T1>E1");
        var (before, xml) = (sketch.Definition(), sketch.Xml());

        var drawn = ProcessPicture.Bpmn(before, xml);
        var after = ProcessDefinition.Read(drawn).Definition!;

        Layout.IsComplete(before).ShouldBeFalse();
        Layout.IsComplete(after).ShouldBeTrue();
        after.Diagram.Edges.Keys.ShouldBe(before.Graph.Flows.Select(flow => flow.Id), ignoreOrder: true);
        ProcessPicture.Bpmn(after, drawn).ShouldBeSameAs(drawn);
        ProcessPicture.Bpmn(Given.Birth, Given.BirthXml).ShouldBe(Given.BirthXml);
    }

    [Fact]
    public void Damaged_coordinates_do_not_hinder()
    {
        var xml = Given.BirthXml.Replace("x=\"190\"", "x=\"NaN\"").Replace("width=\"50\"", "width=\"-50\"");

        Draw(ProcessDefinition.Read(xml).Definition!, Marking.Of("sign")).ShouldNotBeNull();
    }

    [Fact]
    public void Long_names_are_broken_between_words_and_cut_with_a_sign()
    {
        TextLines.Break("Bàn giao hồ sơ cho công chức hộ tịch", 100, 12, 5).ShouldBe(["Bàn giao hồ sơ", "cho công chức", "hộ tịch"]);
        TextLines.Break("một hai ba bốn năm sáu bảy", 40, 12, 2)[^1].ShouldEndWith("…");
        TextLines.Break(new string('x', 100), 100, 12, 2).Count.ShouldBe(2);
        TextLines.Break("", 100, 12, 2).ShouldBeEmpty();
    }

    private static bool Inside(Box inner, Box outer) =>
        inner.X >= outer.X && inner.Y >= outer.Y && inner.Right <= outer.Right && inner.Bottom <= outer.Bottom;

    private static bool Apart(Box one, Box other) =>
        one.Right <= other.X || other.Right <= one.X || one.Bottom <= other.Y || other.Bottom <= one.Y;

    private static XElement Draw(ProcessDefinition definition, Marking marking, params string[] visited) =>
        XElement.Parse(ProcessPicture.Svg(definition, marking, visited));

    private static List<XElement> Groups(XElement picture, string name) =>
        [.. picture.Elements(Svg + "g").Where(group => group.Attribute("class")!.Value.Split(' ').Contains(name))];
}
