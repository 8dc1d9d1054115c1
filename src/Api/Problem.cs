using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using MoCua.Api.Shapes;
using MoCua.Kernel.Results;

namespace MoCua.Api;

/// <summary>One thing to mend in what was sent. Exactly one of pointer, parameter and header says where.</summary>
[Description("One thing to mend in what was sent: its place is a pointer into the body, or else the name of a parameter or header.")]
public sealed record ProblemError(
    [property: Description("JSON Pointer (RFC 6901) into the request body; empty for the whole body. What is missing is named where it should stand.")][property: JsonPropertyName("pointer")] string? At,
    [property: Description("What to do, in Vietnamese.")] string Detail,
    [property: Description("Stable code of this one complaint.")] string? Code = null,
    [property: Description("Name of the query parameter.")] string? Parameter = null,
    [property: Description("Name of the header.")] string? Header = null)
{
    public static ProblemError OfParameter(string name, string detail, string? code = null) => new(null, detail, code, Parameter: name);

    public static ProblemError OfHeader(string name, string detail, string? code = null) => new(null, detail, code, Header: name);

    /// <summary>Slices name their fields; where an operation has no body, the field came as a parameter.</summary>
    internal ProblemError WithoutBody => At is { Length: > 0 } ? this with { At = null, Parameter = At[1..] } : this;
}

/// <summary>An expected “no” or a fault, as RFC 9457 wants it told.</summary>
[Description("An error as RFC 9457 problem details. Programs decide by code, people read detail.")]
public sealed record Problem(
    [property: Description("URN made of the code: the kind of problem.")] string Type,
    [property: Description("The kind of problem in a few words of Vietnamese.")] string Title,
    [property: Description("HTTP status, repeated.")] int Status,
    [property: Description("What happened and what to do now, in Vietnamese.")] string Detail,
    [property: Description("Path that was asked for.")] string Instance,
    [property: Description("Stable, kebab-case; documented and never reused.")] string Code,
    [property: Description("Quote it when you report a fault: it stands in the log.")] string CorrelationId,
    [property: Description("What to mend, when it can be named.")] IReadOnlyList<ProblemError>? Errors = null)
{
    public const string MediaType = "application/problem+json";
}

/// <summary>Answers with a problem.</summary>
public sealed class ProblemAnswer(int status, string code, string detail, IReadOnlyList<ProblemError>? errors = null) : IResult
{
    public int Status => status;

    public static ProblemAnswer NotFound => new(StatusCodes.Status404NotFound, "not-found", Texts.NotFound);

    /// <summary>The refusal of a slice: its code is kept, the status follows from it.</summary>
    /// <param name="refusal">The expected “no”.</param>
    /// <param name="at">Turns the refusal's field into a pointer, when the page's names differ from the body's.</param>
    public static ProblemAnswer From(Refusal refusal, Func<string, string>? at = null) => new(
        StatusOf(refusal.Code), refusal.Code, refusal.Message,
        refusal.Field is { Length: > 0 } field ? [new ProblemError(at?.Invoke(field) ?? Pointers.Of(field), refusal.Message, refusal.Code)] : null);

    /// <summary>A query parameter has a value that means nothing here.</summary>
    public static ProblemAnswer OfParameter(string name, string detail) =>
        new(StatusCodes.Status400BadRequest, QueryShape.Malformed, detail, [ProblemError.OfParameter(name, detail, QueryShape.Malformed)]);

    /// <summary>Several complaints about one body.</summary>
    public static ProblemAnswer Invalid(string code, string detail, IReadOnlyList<ProblemError> errors) =>
        new(StatusCodes.Status422UnprocessableEntity, code, detail, errors);

    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, status, code, detail, errors);

    internal static Task WriteAsync(HttpContext context, int status, string code, string detail, IReadOnlyList<ProblemError>? errors = null)
    {
        var problem = new Problem(
            $"urn:mocua:problem:{code}", TitleOf(status), status, detail, context.Request.Path, code, CorrelationOf(context), Placed(context, errors));
        context.Response.StatusCode = status;
        context.Response.ContentType = Problem.MediaType;
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Full), context.RequestAborted).AsTask();
    }

    internal static string CorrelationOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static IReadOnlyList<ProblemError>? Placed(HttpContext context, IReadOnlyList<ProblemError>? errors) =>
        errors is not null && context.GetEndpoint() is { } endpoint && RequestShape.BodyOf(endpoint) is null ? [.. errors.Select(error => error.WithoutBody)] : errors;

    private static int StatusOf(string code) => code switch
    {
        "not-found" => StatusCodes.Status404NotFound,
        "conflict" or "duplicate" or "task-closed" or "task-held" or "handover-settled" or "not-waiting-for-supplement" => StatusCodes.Status409Conflict,
        "not-your-counter" or "outside-scope" or "own-administration" or "locked" or "account-closed" => StatusCodes.Status403Forbidden,
        "wrong-sign-in" => StatusCodes.Status401Unauthorized,
        "file-too-large" => StatusCodes.Status413PayloadTooLarge,
        "precondition-missing" => StatusCodes.Status428PreconditionRequired,
        "precondition-failed" => StatusCodes.Status412PreconditionFailed,
        "cursor-malformed" or "limit-malformed" or "field-unknown" or "expand-unknown" or "key-malformed" => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string TitleOf(int status) => Texts.ResourceManager.GetString($"Status{status}", Texts.Culture) ?? Texts.Status422;
}
