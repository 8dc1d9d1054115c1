using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Host;
using MoCua.TestKit;

namespace MoCua.Architecture.Tests;

public sealed class RouteTests : IAsyncDisposable
{
    /// <summary>What strangers may open. Everything else asks who comes.</summary>
    private static readonly string[] Public =
    [
        "/", "/health/live", "/health/ready", "/openapi/v1.json",
        "/tra-cuu", "/xac-minh/{id}", "/api/v1/public/dossiers/{code}", "/api/v1/public/verifications/{id}", "/api/v1/status", "/dia-danh",
        "/oauth/token", "/api/v1/sessions", "/openapi/{documentName}.json",
        "/dang-nhap", "/dang-xuat", "/loi/{code:int}",
        "/kieu-mau", "/kieu-mau/cong-dan", "/kieu-mau/danh-sach",
    ];

    /// <summary>For whoever is signed in, with or without a post.</summary>
    private static readonly string[] SignedIn =
    [
        "/tai-khoan/mat-khau", "/api/v1/me", "/api/v1/me/password", "/api/v1/me/antiforgery-token", "/api/v1/sessions/current",
        "/{**path:file}", // static files that were added since the build; development only
    ];

    private readonly string data = Directory.CreateTempSubdirectory("mocua-routes-").FullName;
    private readonly WebApplication app;

    public RouteTests() => app = Composition.Build(new MocuaOptions { Data = data, Quiet = true });

    [Fact]
    public async Task Every_route_names_its_policy_or_is_on_the_list_of_public_ones()
    {
        var routes = await RoutesAsync();

        routes.Count.ShouldBeGreaterThan(10);
        routes.Where(route => !IsPublic(route) && route.Metadata.GetMetadata<IAuthorizeData>()?.Policy is not { Length: > 0 })
            .Select(route => route.Pattern).Distinct().Except(SignedIn).ShouldBeEmpty("neither a named policy nor public");
        routes.Where(IsPublic).Select(route => route.Pattern).Distinct().Except(Public).ShouldBeEmpty("public, but not on the list");
    }

    [Fact]
    public async Task A_route_that_names_no_policy_asks_for_somebody_signed_in() =>
        (await app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync())
            .ShouldNotBeNull().Requirements.ShouldContain(requirement => requirement is Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement);

    [Fact]
    public async Task Every_page_that_takes_a_form_checks_where_the_form_came_from()
    {
        var takers = (await RoutesAsync()).Where(route => route.Page?.HandlerMethods.Any(handler => handler.HttpMethod == "Post") == true).ToList();

        takers.ShouldNotBeEmpty();
        takers.Where(route => !route.Page!.FilterDescriptors.Any(filter => filter.Filter is IAntiforgeryPolicy or Microsoft.AspNetCore.Mvc.AutoValidateAntiforgeryTokenAttribute)
                || route.Page.FilterDescriptors.Any(filter => filter.Filter is Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute))
            .Select(route => route.Pattern).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_without_the_token_of_a_page_changes_nothing()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite);
        using var officer = await installation.OfficerAsync("quan.motcua");
        var takers = (await RoutesAsync()).Where(route => route.Takes("POST")).Select(route => route.Pattern).Distinct().ToList();
        takers.ShouldNotBeEmpty();

        foreach (var pattern in takers)
        {
            var address = System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]*\}", Guid.Empty.ToString());
            var answer = await officer.PostAsync(address, BodyFor(pattern));

            new[] { HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.NotFound }.ShouldContain(answer.Status, pattern);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Of the type that the route reads, so that nothing but the missing token is wrong.</summary>
    private static HttpContent BodyFor(string pattern) =>
        pattern.EndsWith("/files", StringComparison.Ordinal) ? new MultipartFormDataContent()
        : pattern.StartsWith("/api/", StringComparison.Ordinal) ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
        : new FormUrlEncodedContent([]);

    private static bool IsPublic(Route route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Every endpoint that is not a static file; pages as they are when loaded, since their model carries the policy.</summary>
    private async Task<List<Route>> RoutesAsync()
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            {
                continue;
            }

            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor ? await loader.LoadAsync(descriptor, endpoint.Metadata) : null;
            routes.Add(new Route($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}", page?.Endpoint?.Metadata ?? endpoint.Metadata, page));
        }

        return routes;
    }

    private sealed record Route(string Pattern, EndpointMetadataCollection Metadata, CompiledPageActionDescriptor? Page)
    {
        public bool Takes(string method) =>
            Page?.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase))
            ?? Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true;
    }
}
