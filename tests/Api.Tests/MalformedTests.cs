using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MoCua.TestKit;
using Xunit.Abstractions;

namespace MoCua.Api.Tests;

/// <summary>Every write operation of the document gets bodies that are wrong in one place: a problem that names the place comes back, never a fault.</summary>
public class MalformedTests(Installations installations, ITestOutputHelper output) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task Whatever_is_sent_to_a_write_operation_the_answer_is_a_problem_and_never_a_fault(Database database)
    {
        var installation = await installations.OnAsync(database);
        installation.SetClock(2024, 10, 7, 8, 30);
        var doors = await Doors.OpenAsync(installation);
        var (tried, wrong) = (0, new List<string>());
        foreach (var door in await WritesAsync(installation))
        {
            foreach (var malformed in new MalformedBodies(door.Document).Of(door.Schema))
            {
                tried++;
                var told = await doors.SendAsync(door.Method, door.Path, malformed.Body);
                if (Fault(told, malformed) is { } fault)
                {
                    wrong.Add($"{door.Method} {door.Path}, {malformed.How}: {fault} ({(int)told.Status} {told.Text[..Math.Min(told.Text.Length, 300)]})");
                }
            }
        }

        output.WriteLine($"{tried} malformed bodies");
        tried.ShouldBeGreaterThan(500);
        wrong.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_write_operation_takes_json_and_says_so(Database database)
    {
        var installation = await installations.OnAsync(database);
        var doors = await Doors.OpenAsync(installation);
        foreach (var door in await WritesAsync(installation))
        {
            var told = await doors.SendAsync(door.Method, door.Path, "<a/>", "application/xml");

            told.Expect(HttpStatusCode.UnsupportedMediaType).Code.ShouldBe("media-type-not-supported", door.Path);
            told.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Theory, BothDatabases]
    public async Task A_broken_upload_is_told_so(Database database)
    {
        var installation = await installations.OnAsync(database);
        using var clerk = await Client.PersonAsync(installation, "bode.motcua");
        foreach (var (type, body) in new[] { ("multipart/form-data; boundary=x", ""), ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF"), ("multipart/form-data", "--x--") })
        {
            foreach (var key in new[] { "", Guid.NewGuid().ToString() })
            {
                using var content = new StringContent(body);
                content.Headers.Remove("Content-Type");
                content.Headers.TryAddWithoutValidation("Content-Type", type);
                var told = await clerk.SendAsync(HttpMethod.Post, "/files", content, [.. key.Length > 0 ? [("Idempotency-Key", key)] : Array.Empty<(string, string)>()]);

                told.Code.ShouldBe(body.Length == 0 ? "no-file-sent" : "malformed-request", told.Text);
                told.MediaType.ShouldBe("application/problem+json");
            }
        }
    }

    private static string? Fault(Told told, Malformed malformed)
    {
        if ((int)told.Status >= 500)
        {
            return "a fault";
        }

        if (!malformed.Certain)
        {
            return null;
        }

        if (told.Status is not HttpStatusCode.BadRequest || told.MediaType != "application/problem+json")
        {
            return "not 400 as a problem";
        }

        var errors = told.Json["errors"]?.AsArray() ?? [];
        return errors.Count == 0 ? "no place is named"
            : errors.Any(error => !Stands(error!["pointer"]?.ToString(), malformed.Body)) ? "a pointer leads nowhere"
            : told.Text.Contains("JSON value", StringComparison.Ordinal) ? "English" : null;
    }

    /// <summary>RFC 6901: the place stands in the body, or, where a member is missing, that which it should be in does.</summary>
    private static bool Stands(string? pointer, string body)
    {
        if (pointer is null or "")
        {
            return pointer is not null;
        }

        var steps = pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        var node = JsonNode.Parse(body);
        foreach (var step in steps.SkipLast(1))
        {
            node = node is JsonArray list ? list[int.Parse(step)] : node![step];
        }

        return pointer[0] == '/' && (node is JsonArray array ? int.Parse(steps[^1]) < array.Count : node is JsonObject);
    }

    private static async Task<List<Write>> WritesAsync(Installation installation)
    {
        using var http = new HttpClient { BaseAddress = installation.Address };
        var document = JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        var writes = new List<Write>();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            writes.AddRange(
                from operation in item!.AsObject()
                let schema = operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]
                where schema is not null
                select new Write(document, new HttpMethod(operation.Key.ToUpperInvariant()), path, schema));
        }

        writes.Count.ShouldBeGreaterThan(20);
        return writes;
    }

    private sealed record Write(JsonNode Document, HttpMethod Method, string Path, JsonNode Schema);

    /// <summary>Real things behind the addresses, and for each address somebody who may write there.</summary>
    private sealed class Doors(Dictionary<string, string> real, Client[] officers)
    {
        public static async Task<Doors> OpenAsync(Installation installation)
        {
            var clerk = await Client.PersonAsync(installation, "bode.motcua");
            var specialist = await Client.PersonAsync(installation, "bode.tuphap");
            var leader = await Client.PersonAsync(installation, "bode.chutich");
            var administrator = await Client.PersonAsync(installation, "quantri");
            var (id, _) = await clerk.ReceiveAsync();
            await Births.CarryAsync(clerk, specialist, Client.BoDe, Client.Ward, id);
            var (task, _) = await specialist.TaskAsync(id, "tham-tra");
            var (other, _) = await clerk.ReceiveAsync();
            var handOver = (await clerk.PostAsync("/hand-overs", new { from = Client.BoDe, to = Client.Ward, dossiers = new[] { other } })).Json["id"]!.ToString();
            var post = new { unit = Client.Ward, role = "specialist", title = "Công chức" };
            var login = $"mau.{Guid.NewGuid():N}"[..16];
            var officer = (await administrator.PostAsync("/officers", new { login, name = "Trần Thử Mới", post, reason = "Tuyển mới" })).Json["id"]!.ToString();
            var system = (await administrator.PostAsync("/systems", new { login = $"{login}.ht", name = "Cổng mẫu", scopes = new[] { "dossiers.read" }, post, reason = "Thử" })).Json["id"]!.ToString();
            return new Doors(
                new Dictionary<string, string>
                {
                    ["/dossiers/{id}"] = $"/dossiers/{id}", ["/tasks/{id}"] = $"/tasks/{task}", ["/hand-overs/{id}"] = $"/hand-overs/{handOver}",
                    ["/officers/{id}"] = $"/officers/{officer}", ["/systems/{id}"] = $"/systems/{system}", ["/opinions/{id}"] = $"/opinions/{id}", ["/closures/{id}"] = $"/closures/{id}", ["/drafts/{id}"] = $"/drafts/{Guid.NewGuid()}",
                },
                [clerk, specialist, leader, administrator]);
        }

        public async Task<Told> SendAsync(HttpMethod method, string path, string body, string mediaType = "application/json")
        {
            var (template, address) = real.FirstOrDefault(each => path.StartsWith(each.Key, StringComparison.Ordinal));
            var target = (template is null ? path : address + path[template.Length..]).Replace("{number}", "1", StringComparison.Ordinal).Replace("{year}", "2024", StringComparison.Ordinal);
            Told? told = null;
            foreach (var officer in officers)
            {
                var tag = template is null ? null : (await officer.GetAsync(address)).Headers.ETag?.Tag;
                using var content = new StringContent(body, Encoding.UTF8, mediaType);
                told = await officer.SendAsync(method, target, content, ("If-Match", tag ?? "\"1\""));
                if (told.Status is not HttpStatusCode.Forbidden)
                {
                    break;
                }
            }

            return told!;
        }
    }
}
