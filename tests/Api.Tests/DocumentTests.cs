using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

public class DocumentTests(Installations installations) : IClassFixture<Installations>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public async Task The_document_changes_only_on_purpose()
    {
        var (document, snapshot) = (await DocumentAsync(), Beside("Snapshots/openapi.json"));
        var text = Regex.Replace(document.ToJsonString(Readable), @"https://127\.0\.0\.1:\d+", "https://localhost") + "\n";
        if (Environment.GetEnvironmentVariable("MOCUA_ACCEPT") is { Length: > 0 })
        {
            await File.WriteAllTextAsync(snapshot, text);
        }

        text.ShouldBe(await File.ReadAllTextAsync(snapshot), "MOCUA_ACCEPT=1 accepts a change on purpose");
    }

    [Fact]
    public async Task Every_operation_says_what_it_is_who_may_and_how_it_fails()
    {
        var document = await DocumentAsync();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key, What: method.Value!))).ToList();

        operations.Count.ShouldBeGreaterThan(45);
        operations.Select(each => each.What["operationId"]!.GetValue<string>()).ShouldBeUnique();
        foreach (var (path, method, what) in operations)
        {
            var name = $"{method} {path}";
            what["summary"]!.GetValue<string>().ShouldNotBeEmpty(name);
            what["description"]!.GetValue<string>().ShouldNotBeEmpty(name);
            what["tags"]!.AsArray().Count.ShouldBe(1, name);
            what["security"].ShouldNotBeNull(name);
            what["responses"]!["500"].ShouldNotBeNull(name);
            what["responses"]!["429"].ShouldNotBeNull(name);
            Regex.IsMatch(path, @"^(/[a-z0-9-]+|/\{[a-zA-Z]+\})+$").ShouldBeTrue(name);
        }
    }

    [Fact]
    public async Task Every_route_under_the_root_is_in_the_document()
    {
        var installation = await installations.OnAsync(Database.Sqlite);
        var described = (await DocumentAsync())["paths"]!.AsObject().Select(path => path.Key).ToHashSet();
        var mapped = ((Microsoft.AspNetCore.Routing.EndpointDataSource)installation.Services.GetService(typeof(Microsoft.AspNetCore.Routing.EndpointDataSource))!).Endpoints
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Where(pattern => pattern.StartsWith(ApiPath.Root, StringComparison.Ordinal))
            .Select(pattern => Regex.Replace(pattern[ApiPath.Root.Length..], @"\{(\w+):[^}]*\}", "{$1}")).Distinct().Where(path => path != "/sessions").ToList();

        mapped.ShouldNotBeEmpty();
        mapped.Except(described).ShouldBeEmpty();
    }

    internal static string Beside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);

    private async Task<JsonNode> DocumentAsync()
    {
        var installation = await installations.OnAsync(Database.Sqlite);
        using var http = new HttpClient { BaseAddress = installation.Address };
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
    }
}
