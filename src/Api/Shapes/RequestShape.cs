using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace MoCua.Api.Shapes;

/// <summary>Before a handler runs, the request has the shape that the document promises; otherwise everything that is wrong with it is told at once.</summary>
internal static class RequestShape
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        var problem = context.GetEndpoint() is RouteEndpoint endpoint ? Query(endpoint, context.Request) ?? await BodyAsync(endpoint, context.Request) ?? await FormAsync(endpoint, context.Request) : null;
        await (problem?.ExecuteAsync(context) ?? next(context));
    }

    /// <summary>Type of the JSON body that an endpoint reads; null when it reads none.</summary>
    public static Type? BodyOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } accepts && accepts.ContentTypes.Contains("application/json") ? type : null;

    private static ProblemAnswer? Query(RouteEndpoint endpoint, HttpRequest request) =>
        QueryShape.Check(endpoint, request.Query) is [var first, ..] all ? new ProblemAnswer(StatusCodes.Status400BadRequest, first.Code!, first.Detail, all) : null;

    private static async Task<ProblemAnswer?> BodyAsync(RouteEndpoint endpoint, HttpRequest request)
    {
        if (BodyOf(endpoint) is not { } type)
        {
            return null;
        }

        if (!request.HasJsonContentType())
        {
            return new ProblemAnswer(StatusCodes.Status415UnsupportedMediaType, "media-type-not-supported", Texts.JsonWanted);
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, Strict, request.HttpContext.RequestAborted);
            return BodyShape.Check(body.RootElement, type) is [var first, ..] all ? Malformed(first.Detail, all) : null;
        }
        catch (JsonException wrong)
        {
            var detail = request.Body.Length == 0 ? Texts.BodyMissing : Say.It(Texts.NotJson, wrong.LineNumber + 1, wrong.BytePositionInLine + 1);
            return Malformed(detail, [new ProblemError("", detail, "not-json")]);
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

    /// <summary>Reads an upload, which stays read for the handler.</summary>
    private static async Task<ProblemAnswer?> FormAsync(RouteEndpoint endpoint, HttpRequest request)
    {
        if (!request.HasFormContentType || endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is null)
        {
            return null;
        }

        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Malformed(Texts.NotMultipart, [new ProblemError("", Texts.NotMultipart, "not-multipart")]);
        }
    }

    private static ProblemAnswer Malformed(string detail, List<ProblemError> errors) =>
        new(StatusCodes.Status400BadRequest, "malformed-request", Say.It(Texts.Malformed, detail), errors);
}
