using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Time;

namespace MoCua.Ui.Tests;

/// <summary>A host with nothing in it but the look.</summary>
internal static class Frame
{
    private static readonly UnitId Unit = new("long-bien/bo-de/mot-cua");

    public static Post Post(Role role) => new(Unit, "Bộ phận Một cửa phường Bồ Đề", role, "Công chức tiếp nhận");

    public static Task<HttpClient> AsAsync(params Role[] roles) => OpenAsync("Development", [.. roles.Select(Post)]);

    public static async Task<HttpClient> OpenAsync(string environment, IReadOnlyList<Post> posts)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Shell).Assembly);
        var now = Moment.FromLocal(new DateTime(2024, 10, 7, 7, 25, 0, DateTimeKind.Unspecified));
        builder.Services.AddUi(_ => new Shell(new Actor(Guid.NewGuid(), "Hoàng Thị Ví Dụ", posts), now, true, true, "UBND quận Long Biên"));

        var app = builder.Build();
        app.UseUi();
        app.UseRouting();
        app.MapRazorPages();
        app.MapGet("/hong", string () => throw new InvalidOperationException("hỏng"));
        app.MapPost("/tranh-nhau", () => Results.StatusCode(StatusCodes.Status409Conflict));
        await app.StartAsync();
        return app.GetTestClient();
    }
}
