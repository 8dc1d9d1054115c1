using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Dossiers.Counter;
using MoCua.TestKit;

namespace MoCua.Scale.Tests;

/// <summary>
/// An officer of another ward knocks at every door of the program with the ids of a dossier that is none of theirs. New doors are
/// tried as they come, since the list is the program's own.
/// </summary>
public partial class ScopeTests(Installations installations) : IClassFixture<Installations>
{
    private const string Own = "thuongthanh.tuphap";
    private static readonly string[] Strangers = ["ngocthuy.motcua", "ngocthuy.tuphap", "ngocthuy.chutich", "ngocthuy.vanthu", "quan.motcua", "quan.qldt"];

    /// <summary>Words under which lists take what is looked for.</summary>
    private static readonly string[] Filters = ["ma", "tim", "q", "tu-khoa", "text", "so"];

    [Theory, BothDatabases]
    public async Task No_door_shows_a_dossier_to_an_officer_whom_it_has_not_reached(Database database)
    {
        var installation = await installations.OnAsync(database);
        var accepted = (await installation.WithAsync((AcceptDossier accept) =>
            accept.HandleAsync(Counter.Birth(Guid.NewGuid().ToString("N")), Counter.Clerk, CancellationToken.None))).Value;
        var doors = await DoorsAsync(installation);

        using var own = await installation.OfficerAsync(Own);
        (await ShowingAsync(own, doors, accepted)).Count.ShouldBeGreaterThanOrEqualTo(3, "its own officer must see it: inbox, page, API");

        foreach (var login in Strangers)
        {
            using var stranger = await installation.OfficerAsync(login);
            (await ShowingAsync(stranger, doors, accepted)).ShouldBeEmpty(login);
        }
    }

    [Theory, BothDatabases]
    public async Task A_door_that_names_the_dossier_says_to_a_stranger_that_there_is_none(Database database)
    {
        var installation = await installations.OnAsync(database);
        var accepted = (await installation.WithAsync((AcceptDossier accept) =>
            accept.HandleAsync(Counter.Birth(Guid.NewGuid().ToString("N")), Counter.Clerk, CancellationToken.None))).Value;
        using var stranger = await installation.OfficerAsync("ngocthuy.tuphap");
        var doors = (await DoorsAsync(installation)).Where(door => door.Contains('{')).ToList();
        doors.ShouldNotBeEmpty();

        foreach (var door in doors)
        {
            var page = await stranger.GetAsync(Address(door, accepted));
            (page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || page.Address.AbsolutePath != Address(door, accepted))
                .ShouldBeTrue($"{door} answered {page.Status}");
        }
    }

    private static async Task<List<string>> ShowingAsync(Visitor visitor, IReadOnlyList<string> doors, AcceptDossier.Accepted accepted)
    {
        var showing = new List<string>();
        foreach (var door in doors)
        {
            var all = string.Join('&', Filters.Select(name => $"{name}={Uri.EscapeDataString(accepted.Number)}"));
            foreach (var filter in door.Contains('{') ? [""] : new[] { "", $"?{all}" })
            {
                var address = Address(door, accepted) + filter;
                var page = await visitor.GetAsync(address);
                var told = address.Contains(accepted.Number, StringComparison.Ordinal) ? [Counter.Owner] : new[] { accepted.Number, Counter.Owner }; // a page may repeat what was typed
                if (told.Any(word => page.Text.Contains(word, StringComparison.Ordinal) || page.Body.Contains(word, StringComparison.Ordinal)))
                {
                    showing.Add(door + filter);
                }
            }
        }

        return showing;
    }

    private static string Address(string door, AcceptDossier.Accepted accepted) =>
        Parameter().Replace(door, match => match.Groups["name"].Value is "code" ? accepted.Number : accepted.Dossier.ToString());

    /// <summary>Every address that can be opened and that is not for everybody.</summary>
    private static async Task<List<string>> DoorsAsync(Installation installation)
    {
        var loader = installation.Services.GetRequiredService<PageLoader>();
        var doors = new List<string>();
        foreach (var endpoint in installation.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor ? await loader.LoadAsync(descriptor, endpoint.Metadata) : null;
            var metadata = page?.Endpoint?.Metadata ?? endpoint.Metadata;
            var gets = page is not null || metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true;
            if (gets && metadata.GetMetadata<StaticAssetDescriptor>() is null && metadata.GetMetadata<IAllowAnonymous>() is null)
            {
                doors.Add($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}");
            }
        }

        doors.Count.ShouldBeGreaterThan(5);
        return doors;
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
