using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MoCua.Api.Idempotency;

/// <summary>The answer to a write. It follows from the slice's result alone, so that it can be kept in the same transaction.</summary>
/// <param name="Body">Null for an answer without content.</param>
/// <param name="Location">Where the new thing is found.</param>
/// <param name="Kept">What is kept instead of <paramref name="Body"/>, when that holds a secret that must not lie anywhere.</param>
public sealed record Reply(int Status, object? Body, string? Location = null, object? Kept = null)
{
    public static Reply Created(string location, object body, object? kept = null) => new(StatusCodes.Status201Created, body, location, kept);

    public static Reply Done(object body) => new(StatusCodes.Status200OK, body);

    public static Reply Empty { get; } = new(StatusCodes.Status204NoContent, null);

    internal string? BodyText => TextOf(Body);

    internal string? KeptText => TextOf(Kept ?? Body);

    private static string? TextOf(object? body) => body is null ? null : JsonSerializer.Serialize(body, body.GetType(), ApiJson.Full);
}

/// <summary>Sends a reply, fresh or kept.</summary>
internal sealed class SentReply(int status, string? body, string? location, bool replayed) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "private, no-store";
        if (location is not null)
        {
            response.Headers.Location = location;
        }

        if (replayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        if (body is null)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json";
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), httpContext.RequestAborted).AsTask();
    }
}
