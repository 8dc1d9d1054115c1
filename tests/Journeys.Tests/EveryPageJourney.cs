using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MoCua.Host;
using MoCua.Kernel.Results;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Journeys.Tests;

/// <summary>Goes through the living demo by its links alone, role by role, and looks at each kind of page once, with the data that lies there.</summary>
public sealed class EveryPageJourney(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Who looks, and where they begin when nothing leads there.</summary>
    private static readonly (string Login, string[] From)[] Walkers =
    [
        ("", ["/", "/tra-cuu", "/dang-nhap", "/kieu-mau", "/kieu-mau/cong-dan", "/kieu-mau/danh-sach"]),
        ("bode.motcua", ["/ban-lam-viec", "/tai-khoan/mat-khau"]),
        ("bode.tuphap", ["/ban-lam-viec?loc=All", "/can-chu-y"]), // linked once the clock has warned
        ("bode.chutich", ["/ban-lam-viec"]),
        ("quan.motcua", ["/ban-lam-viec"]),
        ("quan.qldt", ["/ban-lam-viec?loc=All"]),
        ("quan.chutich", ["/ban-lam-viec"]),
        ("quantri", ["/quan-tri"]),
    ];

    /// <summary>What only a sent form or a scanned code opens: the journeys of dossiers and the tests of bad input look there.</summary>
    private static readonly string[] WithoutLink = ["/{**path}", "/loi/{code:int}", "/mot-cua/tiep-nhan/tep", "/mot-cua/tiep-nhan/xong/{id:guid}", "/xac-minh/{id}", NothingAsked, NothingEnded, NothingMissing, NothingForwarded, NothingPaid];

    /// <summary>Nobody in the demo was asked for an opinion, and no dossier ended with its papers in the office.</summary>
    private const string NothingAsked = "/y-kien/{id:guid}", NothingEnded = "/ho-so/{id:guid}/tra-giay-to";

    /// <summary>Everybody in the demo came with complete papers: the journey of slips looks at one.</summary>
    private const string NothingMissing = "/mot-cua/phieu/{id:guid}";

    /// <summary>Nobody in the demo brought papers to the counter of another place: the tests of forwarding look there.</summary>
    private const string NothingForwarded = "/ho-so/{id:guid}/tiep-nhan";

    /// <summary>Nothing that costs a fee was paid in the demo: the tests of fees look at a receipt.</summary>
    private const string NothingPaid = "/thu-phi/{dossier:guid}/{year:int}/{number}";

    private const string Dossier = "/ho-so/{id:guid}";

    /// <summary>Sees dossiers of every state.</summary>
    private const string Widest = "quan.motcua";

    /// <summary>What a dossier's page leads to differs from state to state.</summary>
    private const int Dossiers = 6;

    private readonly Dictionary<string, Regex> kinds = [];
    private readonly HashSet<string> looked = [];

    [Fact]
    public async Task Every_page_is_reached_by_links_and_fits_everybody()
    {
        await using var installation = await Installation.StartAsync(Database.Sqlite, options => options with { DemoLife = true, DemoStart = new MocuaOptions().DemoStart });
        await installation.WithAsync<SystemClients, Result<string>>(systems => systems.CreateAsync(
            new NewSystem("may.kios", "Ki-ốt tra cứu", "long-bien/mot-cua", "counter-officer", "Ki-ốt", ["dossiers.read"]), CancellationToken.None));
        foreach (var pattern in installation.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Except(WithoutLink))
        {
            kinds.TryAdd(pattern, new Regex($"^{Regex.Replace(pattern, @"\{[^}]+\}", "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }

        kinds.Count.ShouldBeGreaterThan(20);
        foreach (var (login, from) in Walkers)
        {
            await using var who = login.Length == 0 ? await Officer.AtAsync(chromium, installation) : await Officer.SignedInAsync(chromium, installation, login);
            await WalkAsync(who, from, login == Widest ? Dossiers : 1);
        }

        kinds.Keys.Except(looked).ShouldBeEmpty("pages to which no link leads");
    }

    private async Task WalkAsync(Officer who, string[] from, int dossiers)
    {
        var (ahead, seen, visited) = (new Queue<string>(from), new HashSet<string>(from, StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        while (ahead.TryDequeue(out var address))
        {
            if (KindOf(address) is not { } kind || (visited.GetValueOrDefault(kind) >= (kind == Dossier ? dossiers : 1) && !from.Contains(address)))
            {
                continue; // no page, or others of its kind were visited
            }

            visited[kind] = visited.GetValueOrDefault(kind) + 1;

            await who.VisitAsync(address);
            if (KindOf(new Uri(who.Page.Url).AbsolutePath) is { } landed && looked.Add(landed))
            {
                await who.LookAsync("trang" + Regex.Replace(landed, "[^a-z-]+", "-"));
            }

            if (kind == Dossier)
            {
                ahead.Enqueue(address.Split('?')[0] + "/cac-lan-khai"); // linked once the citizen has declared anew, which nobody in the demo has
            }

            foreach (var next in await who.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)"))
            {
                if (seen.Add(next))
                {
                    ahead.Enqueue(next);
                }
            }
        }
    }

    /// <summary>As routes do: what is written out goes before what may be anything.</summary>
    private string? KindOf(string address) => kinds.Keys.OrderBy(each => each.Count(sign => sign == '{')).FirstOrDefault(each => kinds[each].IsMatch(address.Split('?')[0]));
}
