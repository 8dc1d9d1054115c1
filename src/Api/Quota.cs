using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace MoCua.Api;

/// <summary>How much one caller may ask.</summary>
public sealed record ApiOptions
{
    /// <summary>Requests a minute of one account; far above what people and well-behaved systems do, so that a program run wild does not take the machine from everybody.</summary>
    public int PerMinute { get; init; } = 60_000;

    /// <summary>Requests a minute from one address by somebody who did not sign in.</summary>
    public int PerMinuteOfStrangers { get; init; } = 120;
}

/// <summary>
/// Counts requests by account, or by address of strangers, in minutes of the machine's clock, and tells everybody where they stand.
/// Each node counts for itself.
/// </summary>
internal sealed class Quota(ApiOptions options, TimeProvider machine)
{
    private const int MostCallers = 50_000;

    private readonly ConcurrentDictionary<string, Window> windows = new(StringComparer.Ordinal);

    public async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        var limit = account is null ? options.PerMinuteOfStrangers : options.PerMinute;
        var (used, reset) = Count(account ?? context.Connection.RemoteIpAddress?.ToString() ?? "");
        var headers = context.Response.Headers;
        headers["API-Version"] = ApiPath.Version;
        headers.AccessControlAllowOrigin = $"{context.Request.Scheme}://{context.Request.Host}";
        headers.CacheControl = "private, no-store";
        headers["RateLimit-Limit"] = Text(limit);
        headers["RateLimit-Remaining"] = Text(Math.Max(0, limit - used));
        headers["RateLimit-Reset"] = Text(reset);
        if (used <= limit)
        {
            await next(context);
            return;
        }

        headers.RetryAfter = Text(reset);
        await ProblemAnswer.WriteAsync(context, StatusCodes.Status429TooManyRequests, "too-many-requests", Say.It(Texts.TooMany, reset));
    }

    private (int Used, int Reset) Count(string caller)
    {
        var now = machine.GetUtcNow().ToUnixTimeSeconds();
        var (minute, reset) = (now / 60, 60 - (int)(now % 60));
        if (windows.Count > MostCallers)
        {
            windows.Clear();
        }

        var window = windows.AddOrUpdate(caller, _ => new Window(minute), (_, held) => held.Minute == minute ? held : new Window(minute));
        return (window.Add(), reset);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Window(long minute)
    {
        private int used;

        public long Minute => minute;

        public int Add() => Interlocked.Increment(ref used);
    }
}
