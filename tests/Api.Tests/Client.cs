using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MoCua.Organizations;
using MoCua.TestKit;

namespace MoCua.Api.Tests;

/// <summary>What came back.</summary>
internal sealed record Told(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("No JSON.");

    public string? Code => Json["code"]?.GetValue<string>();

    public string Tag => Headers.ETag!.Tag;

    /// <summary>The methods that the answer says are allowed.</summary>
    public ICollection<string> Allow { get; init; } = [];

    public Told Expect(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }
}

/// <summary>A program at the door of the API, with the token of a person or of a system.</summary>
internal sealed class Client : IDisposable
{
    public const string BoDe = "long-bien/phuong-bo-de/mot-cua";
    public const string Ward = "long-bien/phuong-bo-de";
    public const string AllScopes = "dossiers.read dossiers.write procedures.read persons.read persons.write units.read";

    private readonly HttpClient http;

    public Client(Installation installation, string? token = null)
    {
        http = new HttpClient { BaseAddress = installation.Address };
        if (token is not null)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>Signs in as an officer of the demo.</summary>
    public static async Task<Client> PersonAsync(Installation installation, string login)
    {
        using var stranger = new Client(installation);
        var opened = (await stranger.PostAsync("/sessions", new { login, password = OfficerSignIn.DemoPassword })).Expect(HttpStatusCode.Created);
        return new Client(installation, opened.Json["accessToken"]!.GetValue<string>());
    }

    /// <summary>Registers a system and signs it in with its secret.</summary>
    public static async Task<Client> SystemAsync(Installation installation, string scopes, string unit = BoDe, string role = "counter-officer")
    {
        var login = $"system-{Guid.NewGuid():N}"[..20];
        var secret = await installation.WithAsync<SystemClients, string>(async clients =>
            (await clients.CreateAsync(new NewSystem(login, "Cổng mẫu", unit, role, "Hệ thống thử", scopes.Split(' ')), CancellationToken.None)).Value);
        var token = await TokenAsync(installation, login, secret);
        return new Client(installation, token.Json["access_token"]!.GetValue<string>());
    }

    public static async Task<Told> TokenAsync(Installation installation, string login, string secret, string? scope = null)
    {
        using var http = new HttpClient { BaseAddress = installation.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{secret}")));
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null)
        {
            form["scope"] = scope;
        }

        request.Content = new FormUrlEncodedContent(form);
        return await ReadAsync(await http.SendAsync(request));
    }

    public Task<Told> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Told> PostAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), headers);

    public Task<Told> PutAsync(string path, object? body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, body is null ? null : JsonContent.Create(body), headers);

    public Task<Told> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public async Task<Told> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/api", StringComparison.Ordinal) ? path : ApiPath.Root + path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var told = await ReadAsync(await http.SendAsync(request));
        DeclaredAnswers.Check(method.Method, path, (int)told.Status, told.MediaType, told.Text);
        return told;
    }

    public void Dispose() => http.Dispose();

    private static async Task<Told> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Told(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync())
            {
                Allow = response.Content.Headers.Allow,
            };
        }
    }
}
