using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace MoCua.Api;

/// <summary>Whatever goes wrong under the API's path is told as a problem: faults, unreadable bodies, bare status codes of the framework.</summary>
internal static class Errors
{
    public static Task FaultAsync(HttpContext context)
    {
        var fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return (fault is InvalidDataException && context.Request.HasFormContentType ? new BadHttpRequestException(fault.Message) : fault) is BadHttpRequestException bad
            ? MalformedAsync(context, bad)
            : ProblemAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, "fault", Texts.Fault);
    }

    public static Task BareStatusAsync(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests && context.Response.Headers.RetryAfter.Count == 0)
        {
            context.Response.Headers.RetryAfter = "60";
        }

        var (code, detail) = context.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => ("unauthenticated", Texts.Unauthenticated),
            StatusCodes.Status403Forbidden => ("forbidden", Texts.Forbidden),
            StatusCodes.Status404NotFound => ("not-found", Texts.NotFound),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", Texts.Status405),
            StatusCodes.Status415UnsupportedMediaType => ("media-type-not-supported", Texts.Status415),
            StatusCodes.Status429TooManyRequests => ("too-many-requests", Texts.Status429),
            var other => ($"status-{other}", Texts.Generic),
        };
        return ProblemAnswer.WriteAsync(context, context.Response.StatusCode, code, detail);
    }

    private static Task MalformedAsync(HttpContext context, BadHttpRequestException bad)
    {
        var code = bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "body-too-large",
            StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
            _ => "malformed-request",
        };
        var json = bad.InnerException as JsonException;
        var what = json is null ? bad.Message : json.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
        return ProblemAnswer.WriteAsync(
            context, bad.StatusCode, code, Say.It(Texts.Malformed, what), json is null ? null : [new ProblemError(Pointers.OfJsonPath(json.Path), what, code)]);
    }
}
