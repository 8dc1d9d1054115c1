using Microsoft.AspNetCore.Http;

namespace MoCua.Api;

/// <summary>
/// Keeps a JSON body for a second reading (an idempotency key stands for the body as it was sent), and refuses U+0000, which no database keeps
/// in a text and which never means anything in one.
/// </summary>
internal static class BodyGuard
{
    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var holdsNul = request.Path.Value?.Contains('\0') == true || request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true;
        if (!holdsNul && request.HasJsonContentType())
        {
            request.EnableBuffering();
            using var copy = new MemoryStream();
            await request.Body.CopyToAsync(copy, context.RequestAborted);
            request.Body.Position = 0;
            var sent = copy.GetBuffer().AsSpan(0, (int)copy.Length);
            holdsNul = sent.Contains((byte)0) || sent.IndexOf("\\u0000"u8) >= 0;
        }

        if (holdsNul)
        {
            await ProblemAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "malformed-request", Texts.NulSent);
            return;
        }

        await next(context);
    }
}
