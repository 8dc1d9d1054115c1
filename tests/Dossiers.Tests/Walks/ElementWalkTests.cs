using MoCua.Dossiers.Desk;
using MoCua.Dossiers.Waits;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests;

/// <summary>Birth registration, drawn anew with what other procedures need: a watched task, a wait with an end, a letter from outside, work elsewhere.</summary>
public sealed class ElementWalkTests : IDisposable
{
    private const string OneStop = "long-bien/phuong-bo-de/mot-cua";
    private const string Ward = "long-bien/phuong-bo-de";

    private readonly string folder = Directory.CreateTempSubdirectory("bundles").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, BothDatabases]
    public async Task A_timer_on_a_task_hands_it_to_the_leader_and_is_forgotten_once_the_task_is_done(Database database)
    {
        await using var installation = await StartAsync(database);
        var office = new Office(installation);
        var (late, timely) = (await AcceptAsync(office), await AcceptAsync(office));
        (await office.LoadAsync(late)).Waits.Single().Element.ShouldBe("qua-gio");

        await Done(office.DoAsync(timely, "tham-tra", "approve"));
        (await office.LoadAsync(timely)).Waits.Single().EndedAt.ShouldNotBeNull();
        installation.SetClock(2024, 10, 7, 15);
        (await ElapseAsync(installation)).ShouldBe(1);

        var dossier = await office.LoadAsync(late);
        dossier.OpenTasks.Select(task => task.Element).ShouldBe(["ky-giay-khai-sinh"]);
        dossier.Waits.ShouldAllBe(wait => wait.EndedAt != null);
        dossier.Tasks.Single(task => task.Element == "tham-tra").Outcome.ShouldBeNull();
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_letter_of_another_agency_is_entered_by_who_waits_for_it_and_opens_work_with_a_date_of_its_own(Database database)
    {
        await using var installation = await StartAsync(database);
        var office = new Office(installation);
        var id = await AcceptAsync(office);
        await Done(office.DoAsync(id, "tham-tra", "approve"));
        await Done(office.DoAsync(id, "ky-giay-khai-sinh", "approve"));
        (await office.LoadAsync(id)).OpenTasks.ShouldBeEmpty();

        (await ReceiveAsync(installation, id, "cho-thue", Office.Officer(Ward, Role.Specialist))).Refusal!.Code.ShouldBe("not-found");
        (await ReceiveAsync(installation, id, "cho-bo-sung", Office.Officer(Ward, Role.Clerk))).Refusal!.Code.ShouldBe("not-found");
        var received = await ReceiveAsync(installation, id, "cho-thue", Office.Officer(Ward, Role.Clerk));

        received.Value.Name.ShouldBe("Thông báo thuế");
        var task = (await office.LoadAsync(id)).OpenTasks.Single();
        task.Element.ShouldBe("vao-so");
        task.PlannedDue.ShouldNotBeNull().ShouldNotBe((await office.LoadAsync(id)).LawfulDue!.Value);
        await Done(office.DoAsync(id, "vao-so", input: []));
        (await ReceiveAsync(installation, id, "cho-thue", Office.Officer(Ward, Role.Clerk))).Refusal!.Code.ShouldBe("not-found");
        (await office.VerifyAsync()).FirstMisfit.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_citizen_who_brings_nothing_in_time_ends_the_wait_and_the_clock_runs_again(Database database)
    {
        await using var installation = await StartAsync(database);
        var office = new Office(installation);
        var id = await AcceptAsync(office);
        var due = (await office.LoadAsync(id)).LawfulDue!.Value;
        var asked = new StepExtras([new SupplementItem("Giấy chứng sinh rõ hơn", 1, 0, 0, "Mờ số")], null, false);
        await Done(office.DoAsync(id, "tham-tra", "supplement", "Thiếu", extras: asked));
        (await office.LoadAsync(id)).Stage.ShouldBe(Stage.AwaitingSupplement);

        installation.SetClock(2024, 10, 16);
        (await ElapseAsync(installation)).ShouldBe(1);

        var dossier = await office.LoadAsync(id);
        dossier.Stage.ShouldBe(Stage.InProgress);
        dossier.PausedSince.ShouldBeNull();
        dossier.OpenTasks.Select(task => task.Element).ShouldBe(["ky-tu-choi"]);
        dossier.LawfulDue!.Value.ShouldBeGreaterThan(due);
    }

    [Theory, BothDatabases]
    public async Task The_diagram_is_given_with_coordinates_to_those_who_may_see_the_dossier(Database database)
    {
        await using var installation = await StartAsync(database);
        var id = await AcceptAsync(new Office(installation));

        var xml = await installation.WithAsync<ProcessMap, string?>(map => map.HandleAsync(id, Office.Officer(Ward, Role.Clerk), CancellationToken.None));
        xml.ShouldNotBeNull().ShouldContain("bpmnElement=\"cho-thue\"");
        (await installation.WithAsync<ProcessMap, string?>(map => map.HandleAsync(id, Office.Officer("long-bien/phuong-ngoc-thuy", Role.Clerk), CancellationToken.None))).ShouldBeNull();
    }

    private static async Task<Guid> AcceptAsync(Office office)
    {
        var accepted = await office.AcceptAsync(Given.Birth());
        accepted.IsRefused.ShouldBeFalse(accepted.Refusal?.Message);
        await office.CarryAsync(OneStop, Ward, accepted.Value.Dossier);
        return accepted.Value.Dossier;
    }

    private async Task<Installation> StartAsync(Database database) => await Installation.StartAsync(database, options =>
    {
        foreach (var file in Directory.EnumerateFiles(options.Bundles, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(options.Bundles, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        var path = Path.Combine(folder, "dang-ky-khai-sinh", "process.bpmn");
        File.WriteAllText(path, Redrawn(File.ReadAllText(path)));
        return options with { Bundles = folder };
    });

    private static string Redrawn(string xml)
    {
        var book = xml.IndexOf("<bpmn:userTask id=\"vao-so\"", StringComparison.Ordinal);
        var end = xml.IndexOf("</bpmn:userTask>", book, StringComparison.Ordinal);
        return $"{xml[..book]}<bpmn:callActivity id=\"vao-so\"{xml[(book + 26)..end]}</bpmn:callActivity>{xml[(end + 16)..]}"
            .Replace("sourceRef=\"gw-tham-tra\" targetRef=\"cho-bo-sung\"", "sourceRef=\"gw-tham-tra\" targetRef=\"gw-cho\"")
            .Replace("sourceRef=\"gw-ky\" targetRef=\"vao-so\"", "sourceRef=\"gw-ky\" targetRef=\"cho-thue\"")
            .Replace("<bpmn:collaboration", "<bpmn:message id=\"thue\" name=\"tax-notice\"/><bpmn:collaboration")
            .Replace("<bpmn:sequenceFlow id=\"f-bat-dau\"", """
                <bpmn:boundaryEvent id="qua-gio" attachedToRef="tham-tra"><bpmn:extensionElements><mocua:wait unit="workingHour" amount="3"/></bpmn:extensionElements><bpmn:timerEventDefinition/></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="f-qua-gio" sourceRef="qua-gio" targetRef="ky-giay-khai-sinh"/>
                <bpmn:eventBasedGateway id="gw-cho"/>
                <bpmn:sequenceFlow id="f-cho-bo-sung" sourceRef="gw-cho" targetRef="cho-bo-sung"/>
                <bpmn:sequenceFlow id="f-het-han" sourceRef="gw-cho" targetRef="het-han"/>
                <bpmn:intermediateCatchEvent id="het-han" name="Hết hạn bổ sung"><bpmn:extensionElements><mocua:wait unit="workingDay" amount="5" counts="false"/></bpmn:extensionElements><bpmn:timerEventDefinition/></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="f-khong-bo-sung" sourceRef="het-han" targetRef="ky-tu-choi"/>
                <bpmn:intermediateCatchEvent id="cho-thue" name="Thông báo thuế"><bpmn:extensionElements><mocua:assignment role="clerk" unit="ward"/></bpmn:extensionElements><bpmn:messageEventDefinition messageRef="thue"/></bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="f-da-nop-thue" sourceRef="cho-thue" targetRef="vao-so"/>
                <bpmn:sequenceFlow id="f-bat-dau"
                """);
    }

    private static async Task Done(Task<Result<StepCompleted>> step) => (await step).Refusal?.Message.ShouldBeNull();

    private static Task<int> ElapseAsync(Installation installation) =>
        installation.WithAsync<ElapseWaits, int>(waits => waits.HandleAsync(CancellationToken.None));

    private static Task<Result<MessageReceived>> ReceiveAsync(Installation installation, Guid dossier, string element, Actor by) =>
        installation.WithAsync<ReceiveMessage, Result<MessageReceived>>(slice =>
            slice.HandleAsync(new ReceiveMessage.Request(dossier, element, "Số 12/TB-CCT"), by, CancellationToken.None));
}
