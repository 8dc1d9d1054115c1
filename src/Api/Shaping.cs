using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MoCua.Api;

/// <summary>
/// A successful answer: narrowed to <c>fields</c>, without what the caller may not see, with its entity tag.
/// </summary>
public sealed class Shaped<T>(T value, string? etag = null) : IResult
    where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.CacheControl = "private, no-store";
        if (etag is not null)
        {
            response.Headers.ETag = etag;
            if (request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(EntityTagHeaderValue.Parse(etag), useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        var options = httpContext.User.MayUse(Scopes.PersonsRead) ? ApiJson.Full : ApiJson.WithoutPersonal;
        var wanted = Fields.Of(httpContext);
        if (wanted.Count == 0)
        {
            return WriteAsync(response, JsonSerializer.SerializeToUtf8Bytes(value, options));
        }

        if (wanted.Except(Fields.Known(typeof(T)), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            return ProblemAnswer.WriteAsync(
                httpContext, StatusCodes.Status400BadRequest, "field-unknown", Say.It(Texts.FieldUnknown, unknown), [ProblemError.OfParameter("fields", Say.It(Texts.FieldUnknown, unknown), "field-unknown")]);
        }

        var node = JsonSerializer.SerializeToNode(value, options)!.AsObject();
        Fields.Narrow(node, wanted, ofItems: Fields.IsPage(typeof(T)));
        return WriteAsync(response, JsonSerializer.SerializeToUtf8Bytes(node, ApiJson.Full));
    }

    private static Task WriteAsync(HttpResponse response, byte[] body)
    {
        response.ContentType = "application/json";
        return response.Body.WriteAsync(body, response.HttpContext.RequestAborted).AsTask();
    }
}

/// <summary>Makes answers; the type is read off the value.</summary>
public static class Answer
{
    public static IResult Ok<T>(T value, string? etag = null)
        where T : class => new Shaped<T>(value, etag);
}

/// <summary>The query parameters <c>fields</c> and <c>expand</c>: names separated by commas.</summary>
public static class Fields
{
    /// <summary>What of <paramref name="offered"/> the caller wants expanded; an unknown name is told.</summary>
    public static (HashSet<string> Wanted, ProblemAnswer? Problem) Expand(HttpContext context, params ReadOnlySpan<string> offered)
    {
        var wanted = Names(context, "expand").ToHashSet(StringComparer.Ordinal);
        foreach (var name in wanted)
        {
            if (!offered.Contains(name))
            {
                return (wanted, new ProblemAnswer(
                    StatusCodes.Status400BadRequest, "expand-unknown", Say.It(Texts.ExpandUnknown, name), [ProblemError.OfParameter("expand", Say.It(Texts.ExpandUnknown, name), "expand-unknown")]));
            }
        }

        return (wanted, null);
    }

    internal static List<string> Of(HttpContext context) => [.. Names(context, "fields")];

    internal static bool IsPage(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListPage<>);

    internal static IEnumerable<string> Known(Type type) =>
        ApiJson.Full.GetTypeInfo(IsPage(type) ? type.GetGenericArguments()[0] : type).Properties.Select(property => property.Name);

    internal static void Narrow(JsonObject node, List<string> wanted, bool ofItems)
    {
        foreach (var each in ofItems ? node["items"]!.AsArray().Select(item => item!.AsObject()) : [node])
        {
            foreach (var name in each.Select(member => member.Key).Where(name => !wanted.Contains(name)).ToList())
            {
                each.Remove(name);
            }
        }
    }

    private static string[] Names(HttpContext context, string parameter) =>
        context.Request.Query[parameter].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
