using System.Text.Json.Nodes;
using MoCua.Processes;

namespace MoCua.Procedures.Tests;

/// <summary>The routes that an officer would tell: decisions in, tasks out.</summary>
public sealed class ProcessWalkTests
{
    [Fact]
    public void A_birth_goes_from_the_civil_status_officer_to_the_leader_and_back_to_the_counter() =>
        Walk("dang-ky-khai-sinh", "approve").ShouldBe(["tham-tra", "ky-giay-khai-sinh", "vao-so", "tra-ket-qua"]);

    [Fact]
    public void A_refused_birth_is_signed_numbered_and_handed_out() =>
        Walk("dang-ky-khai-sinh", "refuse", "approve").ShouldBe(["tham-tra", "ky-tu-choi", "phat-hanh-tu-choi", "tra-ket-qua"]);

    [Fact]
    public void A_supplement_waits_for_the_citizen_and_is_examined_again() =>
        Walk("dang-ky-khai-sinh", "supplement", "approve", "approve")
            .ShouldBe(["tham-tra", "cho-bo-sung", "tham-tra", "ky-giay-khai-sinh", "vao-so", "tra-ket-qua"]);

    [Fact]
    public void Monthly_assistance_goes_ward_district_ward_with_a_posting_period() =>
        Walk("tro-cap-xa-hoi-hang-thang", "approve", "approve", "no-complaint", "approve", "approve", "approve", "approve").ShouldBe(
        [
            "ra-soat", "xet-duyet", "niem-yet", "cho-niem-yet", "van-ban-de-nghi", "ky-de-nghi", "chuyen-quan",
            "quan-nhan", "tham-dinh", "kiem-tra-quyet-dinh", "ky-quyet-dinh", "so-quyet-dinh", "quan-chuyen", "tra-ket-qua",
        ]);

    [Fact]
    public void The_district_answers_in_writing_when_the_conditions_are_not_met() =>
        Walk("tro-cap-xa-hoi-hang-thang", "approve", "approve", "no-complaint", "approve", "refuse", "approve")[^5..]
            .ShouldBe(["tham-dinh", "ky-tra-loi", "so-tra-loi", "quan-chuyen", "tra-ket-qua"]);

    [Fact]
    public void A_justified_complaint_ends_in_a_refusal_by_the_ward() =>
        Walk("tro-cap-xa-hoi-hang-thang", "approve", "approve", "complaint", "refuse")[^4..]
            .ShouldBe(["van-ban-de-nghi", "ket-luan-khieu-nai", "so-tu-choi", "tra-ket-qua"]);

    [Fact]
    public void A_building_permit_with_one_supplement() =>
        Walk("cap-giay-phep-xay-dung-nha-o", "supplement", "approve", "approve", "approve", "approve").ShouldBe(
        [
            "tham-dinh", "ky-bo-sung", "cho-bo-sung", "kiem-tra-bo-sung", "du-thao", "kiem-tra-du-thao", "ky", "cap-so", "tra-ket-qua",
        ]);

    [Fact]
    public void A_leader_sends_a_draft_permit_back() =>
        Walk("cap-giay-phep-xay-dung-nha-o", "approve", "approve", "send-back", "approve", "approve").ShouldBe(
        [
            "tham-dinh", "du-thao", "kiem-tra-du-thao", "ky", "du-thao", "kiem-tra-du-thao", "ky", "cap-so", "tra-ket-qua",
        ]);

    [Fact]
    public void Work_that_needs_no_choice_can_be_walked_to_the_end_in_every_bundle()
    {
        foreach (var bundle in Bundles.Folders.Select(folder => Path.GetFileName(folder)))
        {
            Walk(bundle).ShouldNotBeEmpty(bundle);
        }
    }

    /// <summary>Takes the decisions in turn at tasks that offer some, and the first option once they are used up; events happen; of parallel work the first.</summary>
    internal static List<string> Walk(string bundle, params string[] decisions) => Walk(bundle, "x", decisions);

    internal static List<string> Walk(string bundle, string caseId, string[] decisions, string? prefer = null)
    {
        var process = ProcessDefinition.Read(Bundles.Read(bundle).Process).Definition.ShouldNotBeNull();
        var left = new Queue<string>(decisions);
        var visited = new List<string>();
        var step = process.Start(Facts(caseId, null)).Value;
        while (!step.Ended)
        {
            var waiting = process.WaitingAt(step.Marking);
            var element = waiting.FirstOrDefault(each => each.Id == prefer) ?? waiting[0];
            visited.Add(element.Id);
            visited.Count.ShouldBeLessThan(50);
            var decision = element.Options.Count == 0 ? null : left.TryDequeue(out var next) ? next : element.Options[0].Id;
            step = (element.IsPersonal ? process.Complete(step.Marking, element.Id, Facts(caseId, decision)) : process.Occur(step.Marking, element.Id, Facts(caseId, null))).Value;
        }

        left.ShouldBeEmpty();
        return visited;
    }

    private static Dictionary<string, JsonNode?> Facts(string caseId, string? decision) =>
        decision is null ? new() { ["case"] = caseId } : new() { ["case"] = caseId, ["decision"] = decision };
}
