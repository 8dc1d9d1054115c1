using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.TestKit;

namespace MoCua.Files.Tests;

public class FileRecordTests(Installations installations) : IClassFixture<Installations>
{
    [Theory, BothDatabases]
    public async Task A_row_names_content_that_is_already_safe_and_is_found_by_its_id(Database database)
    {
        var installation = await installations.OnAsync(database);
        var clerk = new Actor(Guid.NewGuid(), "Cán bộ thử", []);

        var added = await AddAsync(installation, clerk, refuse: false);

        var found = await installation.WithAsync<FileRecords, IReadOnlyDictionary<Guid, FileRef>>(files => files.FindAsync([added.Value.Id, Guid.NewGuid()], default));
        found.Values.ShouldHaveSingleItem().ShouldBe(added.Value);
        (added.Value.Name, added.Value.UploadedBy, added.Value.At).ShouldBe(("giấy tờ.pdf", clerk.Account, added.Value.At));
        (await installation.Services.GetRequiredService<FileVault>().VerifyAsync(added.Value.Sha256, default)).ShouldBe(FileCondition.Sound);
    }

    [Theory, BothDatabases]
    public async Task A_refused_write_leaves_no_row(Database database)
    {
        var installation = await installations.OnAsync(database);
        FileRef? row = null;

        var refused = await AddAsync(installation, Actor.System, refuse: true, file => row = file);

        refused.IsRefused.ShouldBeTrue();
        (await installation.WithAsync<FileRecords, IReadOnlyDictionary<Guid, FileRef>>(files => files.FindAsync([row!.Id], default))).ShouldBeEmpty();
    }

    private static async Task<Result<FileRef>> AddAsync(Installation installation, Actor by, bool refuse, Action<FileRef>? see = null)
    {
        var stored = (await StoreTests.StoreAsync(installation.Services.GetRequiredService<FileVault>(), Samples.Pdf(), "giấy tờ.pdf")).Value;
        await using var scope = installation.Scope();
        var files = scope.ServiceProvider.GetRequiredService<FileRecords>();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().WriteAsync<FileRef>(
            _ =>
            {
                var file = files.Add(stored, by, new UnitId("long-bien/mot-cua"));
                see?.Invoke(file);
                return Task.FromResult<Result<FileRef>>(refuse ? new Refusal("no", "Không.") : file);
            },
            default);
    }
}

public class FileDownloadTests : VaultTest
{
    [Theory]
    [InlineData("a.pdf", true, "inline", "frame-ancestors 'self'")]
    [InlineData("a.png", true, "inline", "default-src 'none'; frame-ancestors 'self'; sandbox")]
    [InlineData("a.png", false, "attachment", "default-src 'none'; frame-ancestors 'self'; sandbox")]
    [InlineData("a.docx", true, "attachment", "default-src 'none'; frame-ancestors 'self'; sandbox")]
    public async Task A_file_is_sent_so_that_it_cannot_harm(string name, bool inline, string disposition, string policy)
    {
        var content = name switch { "a.pdf" => Samples.Pdf(), "a.png" => Samples.Png(), _ => Samples.Docx() };
        await using var door = await DoorAsync(content, name, inline);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(Address(door));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe(disposition);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe([policy]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Ranges_and_revalidation_work()
    {
        await using var door = await DoorAsync(Samples.Pdf(), "a.pdf", inline: true);
        using var http = new HttpClient();
        using var part = new HttpRequestMessage(HttpMethod.Get, Address(door)) { Headers = { Range = new RangeHeaderValue(0, 4) } };

        using var answer = await http.SendAsync(part);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("%PDF-");
        using var again = new HttpRequestMessage(HttpMethod.Get, Address(door)) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        (await http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_vietnamese_name_arrives_whole_and_splits_no_header()
    {
        await using var door = await DoorAsync(Samples.Pdf(), "Đơn\r\nX-Evil: 1 “xin”.pdf", inline: false);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(Address(door));

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("ĐơnX-Evil_ 1 “xin”.pdf");
        answer.Headers.Contains("X-Evil").ShouldBeFalse();
    }

    private static Uri Address(WebApplication door) =>
        new(door.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private async Task<WebApplication> DoorAsync(byte[] content, string name, bool inline)
    {
        var stored = (await StoreTests.StoreAsync(Vault, content, name)).Value;
        var file = new FileRef(Guid.NewGuid(), stored.Sha256, stored.Size, stored.MediaType, stored.Name, Guid.Empty, default);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var door = builder.Build();
        door.Urls.Add("http://127.0.0.1:0");
        var downloads = new FileDownloads(Vault);
        door.MapGet("/", context => downloads.WriteAsync(context, file, inline));
        await door.StartAsync();
        return door;
    }
}
