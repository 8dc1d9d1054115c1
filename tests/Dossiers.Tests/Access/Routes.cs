using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MoCua.TestKit;

namespace MoCua.Dossiers.Tests.Access;

/// <summary>Everything that the program answers to, from its own list: “GET /ho-so/{id:guid}”, “POST /ho-so/{id:guid}?handler=Claim”.</summary>
internal static class Routes
{
    public static async Task<IReadOnlyList<string>> OfAsync(Installation installation)
    {
        var loader = installation.Services.GetRequiredService<PageLoader>();
        var routes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in installation.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
            if (pattern.StartsWith("/api/v1/", StringComparison.Ordinal) && !OwnApi.Contains(pattern))
            {
                continue; // the tests of the API list and try its doors
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                routes.Add($"GET {pattern}"); // a page opens, with or without a handler of its own
                // Overrides of the page's own filters are listed as handlers of a method that does not exist.
                routes.UnionWith((await loader.LoadAsync(descriptor, endpoint.Metadata)).HandlerMethods.Where(handler => handler.HttpMethod is not "Page").Select(handler =>
                    $"{handler.HttpMethod.ToUpperInvariant()} {pattern}{(handler.Name is { Length: > 0 } name ? $"?handler={name}" : "")}"));
            }
            else if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                routes.UnionWith((endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Except(["HEAD"]).Select(method => $"{method} {pattern}"));
            }
        }

        return [.. routes.Order(StringComparer.Ordinal)];
    }

    /// <summary>Doors of the API that are tried here too.</summary>
    private static readonly string[] OwnApi = ["/api/v1/dossiers/{id:guid}", "/api/v1/tasks", "/api/v1/public/dossiers/{code}"];

    /// <summary>Routes through which nobody reaches a dossier, each with what holds it.</summary>
    public static IReadOnlySet<string> WithoutDossier { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // Public: the status of a dossier without personal data, tried in the tests of tracking.
        "GET /tra-cuu", "GET /xac-minh/{id}", "GET /api/v1/public/dossiers/{code}",

        // Names of provinces, districts and communes, the same for everybody.
        "GET /dia-danh",

        // Who comes, and nothing else.
        "GET /dang-nhap", "POST /dang-nhap", "POST /dang-xuat", "GET /tai-khoan/mat-khau", "POST /tai-khoan/mat-khau",

        // Tokens of systems, and what the API is.
        "POST /oauth/token", "GET /openapi/{documentName}.json",

        // Which of their own posts an officer works for.
        "POST /vi-tri",

        // The clock of a demo, which holds no dossier.
        "GET /dung-thu/dong-ho", "POST /dung-thu/dong-ho?handler=Cutoff", "POST /dung-thu/dong-ho?handler=Days", "POST /dung-thu/dong-ho?handler=NextDay",

        // Units and officers: administrators only, narrowed to their own units in the tests of organizations.
        "GET /quan-tri", "GET /quan-tri/can-bo", "GET /quan-tri/can-bo/moi", "POST /quan-tri/can-bo/moi", "GET /quan-tri/can-bo/{id:guid}",
        "POST /quan-tri/can-bo/{id:guid}?handler=Grant", "POST /quan-tri/can-bo/{id:guid}?handler=End", "POST /quan-tri/can-bo/{id:guid}?handler=Reset",
        "POST /quan-tri/can-bo/{id:guid}?handler=Unlock", "POST /quan-tri/can-bo/{id:guid}?handler=Close", "POST /quan-tri/can-bo/{id:guid}?handler=Reopen",

        // Posts given for some days: no dossier, narrowed in the tests of organizations.
        "GET /uy-quyen", "POST /uy-quyen?handler=Give", "POST /uy-quyen?handler=Revoke",

        // Other systems' credentials: administrators only, narrowed the same way.
        "GET /quan-tri/he-thong", "GET /quan-tri/he-thong/moi", "POST /quan-tri/he-thong/moi", "GET /quan-tri/he-thong/{id:guid}",
        "POST /quan-tri/he-thong/{id:guid}?handler=Renew", "POST /quan-tri/he-thong/{id:guid}?handler=Revoke",

        // Days on which offices are closed: leaders of the committee alone, tried in the tests of closures.
        "GET /nghi-dot-xuat", "POST /nghi-dot-xuat?handler=Preview", "POST /nghi-dot-xuat?handler=Decide", "POST /nghi-dot-xuat?handler=Revoke",

        // Procedures of the catalogue, the same for every counter.
        "GET /mot-cua/tiep-nhan?handler=Find",

        // Takes a file and keeps it for whoever sent it; nothing is read.
        "GET /mot-cua/tiep-nhan/tep", "POST /mot-cua/tiep-nhan/tep",

        // Conditions that an officer keeps for themselves; what they find is found anew.
        "POST /ho-so?handler=Save", "POST /ho-so?handler=Forget",

        // The way in.
        "GET /",

        // The machine's own, samples for engineers, static files.
        "GET /health/live", "GET /health/ready", "GET /loi/{code:int}", "GET /kieu-mau", "GET /kieu-mau/cong-dan", "GET /kieu-mau/danh-sach", "GET /{**path:file}",
    };
}
