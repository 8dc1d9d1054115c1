using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Host;

namespace MoCua.Api.Tests;

/// <summary>Whatever a page changes, the API changes too.</summary>
public sealed class CounterpartTests : IAsyncDisposable
{
    /// <summary>Handler of a page and the operation that does the same. A new handler without a line here is red.</summary>
    private static readonly Dictionary<string, string> Counterparts = new()
    {
        ["/dang-nhap"] = "openSession",
        ["/tai-khoan/mat-khau"] = "changePassword",
        ["/quan-tri/can-bo/moi"] = "appointOfficer",
        ["/quan-tri/can-bo/{id:guid} Grant"] = "grantPost",
        ["/quan-tri/can-bo/{id:guid} End"] = "endPost",
        ["/quan-tri/can-bo/{id:guid} Reset"] = "resetPassword",
        ["/quan-tri/can-bo/{id:guid} Unlock"] = "unlockOfficer",
        ["/quan-tri/can-bo/{id:guid} Close"] = "closeOfficer",
        ["/quan-tri/can-bo/{id:guid} Reopen"] = "reopenOfficer",
        ["/quan-tri/he-thong/moi"] = "registerSystem",
        ["/quan-tri/he-thong/{id:guid} Renew"] = "renewSystemSecret",
        ["/quan-tri/he-thong/{id:guid} Revoke"] = "revokeSystem",
        ["/mot-cua/tiep-nhan Discard"] = "discardDraft",
        ["/mot-cua/tiep-nhan/{code}/{case}"] = "receiveDossier",
        ["/mot-cua/tiep-nhan/{code}/{case} Check"] = "checkIntake",
        ["/mot-cua/tiep-nhan/{code}/{case} Draft"] = "saveDraft",
        ["/mot-cua/tiep-nhan/tep"] = "uploadFile",
        ["/ho-so/{id:guid}/tiep-nhan"] = "takeInDossier",
        ["/mot-cua/bo-sung/{dossier:guid}"] = "receiveSupplements",
        ["/can-chu-y Read"] = "readWarnings",
        ["/ban-lam-viec Many"] = "completeTasks",
        ["/thu-phi/{dossier:guid}/{year:int}/{number} Void"] = "voidFeeReceipt",
        ["/thu-phi/{dossier:guid}/{year:int}/{number} Collect"] = "collectFees",
        ["/ho-so Save"] = "saveFilter",
        ["/ho-so Forget"] = "forgetFilter",
        ["/ho-so Export"] = "exportDossiers",
        ["/ho-so/{id:guid} Claim"] = "claimTask",
        ["/ho-so/{id:guid} Complete"] = "completeTask",
        ["/ho-so/{id:guid} Receive"] = "receiveMessage",
        ["/ho-so/{id:guid}/xin-loi"] = "draftApology",
        ["/ho-so/{id:guid}/xin-loi Approve"] = "decideApology",
        ["/ho-so/{id:guid}/xin-loi SendBack"] = "decideApology",
        ["/ho-so/{id:guid}/xin-loi Sign"] = "decideApology",
        ["/nghi-dot-xuat Preview"] = "previewClosure",
        ["/nghi-dot-xuat Decide"] = "decideClosure",
        ["/nghi-dot-xuat Revoke"] = "revokeClosure",
        ["/phan-cong Assign"] = "assignTasks",
        ["/phan-cong All"] = "assignTasks",
        ["/uy-quyen Give"] = "delegatePost",
        ["/uy-quyen Revoke"] = "revokeDelegation",
        ["/ho-so/{id:guid}/ghi-chu Note"] = "writeNote",
        ["/ho-so/{id:guid}/ghi-chu Ask"] = "askCitizen",
        ["/ho-so/{id:guid}/ghi-chu Answer"] = "answerQuestion",
        ["/mot-cua/tiep-nhan/{code}/{case} Guide"] = "giveCounterSlip",
        ["/mot-cua/tiep-nhan/{code}/{case} Refuse"] = "giveCounterSlip",
        ["/ho-so/{id:guid}/rut"] = "withdrawDossier",
        ["/ho-so/{id:guid}/tra-giay-to"] = "returnPapers",
        ["/ho-so/{id:guid}/dung"] = "proposeStop",
        ["/ho-so/{id:guid}/dung Decide"] = "decideStop",
        ["/ho-so/{id:guid}/dung SendBack"] = "decideStop",
        ["/ho-so/{id:guid}/y-kien Ask"] = "askOpinions",
        ["/y-kien/{id:guid} Answer"] = "giveOpinion",
        ["/ho-so/{id:guid}/y-kien Waive"] = "waiveOpinion",
        ["/ho-so/{id:guid}/giay-to Lost"] = "reportPaper",
        ["/ho-so/{id:guid}/giay-to Found"] = "reportPaper",
        ["/ban-giao Give"] = "giveHandOver",
        ["/ban-giao/{id:guid} Confirm"] = "confirmHandOver",
        ["/ban-giao/{id:guid} Withdraw"] = "withdrawHandOver",
    };

    /// <summary>Endpoints that are no pages.</summary>
    private static readonly Dictionary<string, string> Others = new() { ["/dang-xuat"] = "endSession", ["/vi-tri"] = "renewSession" };

    private readonly string data = Directory.CreateTempSubdirectory("mocua-counterparts-").FullName;
    private readonly WebApplication app;

    public CounterpartTests() => app = Composition.Build(new MocuaOptions { Data = data, Quiet = true });

    [Fact]
    public async Task Every_handler_of_a_page_that_changes_something_has_its_operation()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var handlers = new HashSet<string>();
        foreach (var endpoint in Endpoints())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await loader.LoadAsync(descriptor, endpoint.Metadata);
                handlers.UnionWith(page.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => $"/{endpoint.RoutePattern.RawText?.Trim('/')} {handler.Name}".TrimEnd()));
            }
        }

        handlers.Count.ShouldBeGreaterThan(10);
        handlers.Except(Counterparts.Keys).ShouldBeEmpty("a page changes something that the API cannot; add the operation and a line to the table");
        Counterparts.Keys.Except(handlers).ShouldBeEmpty("the page is gone; so should be the line");
    }

    [Fact]
    public void Every_counterpart_exists_in_the_api() =>
        Counterparts.Values.Concat(Others.Values).Except(Endpoints().Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).OfType<string>()).ShouldBeEmpty();

    [Fact]
    public void Everything_else_that_takes_a_post_is_in_the_api_or_on_the_list() =>
        Endpoints()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Where(pattern => !pattern.StartsWith(ApiPath.Root, StringComparison.Ordinal) && pattern != "/oauth/token")
            .Except(Others.Keys).ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();
}
