using Microsoft.AspNetCore.Http;

namespace MoCua.Organizations;

/// <summary>From where somebody signs in, for the access log.</summary>
internal sealed record Caller(string? Address, string? Device)
{
    private const int LongestDevice = 300;

    public static Caller Of(HttpContext context)
    {
        var device = context.Request.Headers.UserAgent.ToString();
        return new Caller(
            context.Connection.RemoteIpAddress?.ToString(),
            device.Length > LongestDevice ? device[..LongestDevice] : device);
    }
}
