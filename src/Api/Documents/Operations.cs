using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MoCua.Api.Idempotency;
using MoCua.Api.Shapes;

namespace MoCua.Api.Documents;

/// <summary>Adds to every operation what all of them share: rights, errors, headers, common parameters.</summary>
internal static class Operations
{
    private const string EntityTag = "^(W/)?\"[^\"]*\"$|^\\*$";

    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var (document, metadata) = (context.Document!, context.Description.ActionDescriptor.EndpointMetadata);
        var traits = metadata.OfType<OperationTraits>().LastOrDefault() ?? new OperationTraits();
        var open = metadata.OfType<IAllowAnonymous>().Any();
        var method = context.Description.HttpMethod ?? "GET";
        operation.Security = open ? [] : Security.Requirements(document, metadata.OfType<Scopes.Needed>().Select(needed => needed.Scope).Distinct().ToList());
        operation.Parameters ??= [];
        var mayBeSame = traits.Tagged && method == "GET";
        foreach (var parameter in Parameters(traits, method == "POST" && !open, mayBeSame))
        {
            operation.Parameters.Add(parameter);
        }

        DescribeParameters(operation, metadata);
        Answers(operation, document, traits);
        if (mayBeSame)
        {
            operation.Responses!["304"] = new OpenApiResponse { Description = "Nothing has changed since the version named in If-None-Match.", Headers = Headers.Of(document, Headers.ETag) };
        }

        var inPath = operation.Parameters.Any(parameter => parameter.In is ParameterLocation.Path);
        foreach (var status in Statuses(method, open, inPath, traits, operation.RequestBody is not null))
        {
            operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = Failures.Reference(document, status);
        }

        return Task.CompletedTask;
    }

    private static void DescribeParameters(OpenApiOperation operation, IList<object> metadata)
    {
        var enums = metadata.OfType<IParameterBindingMetadata>().ToDictionary(bound => bound.Name, bound => TypeWords.EnumOf(bound.ParameterInfo.ParameterType));
        foreach (var given in operation.Parameters!.OfType<OpenApiParameter>())
        {
            if (given.Name is { } name && enums.GetValueOrDefault(name) is { } words)
            {
                given.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. TypeWords.Names(words).Select(word => (JsonNode)JsonValue.Create(word))] };
            }

            given.Description ??= Describe(given);
        }
    }

    private static IEnumerable<int> Statuses(string method, bool open, bool inPath, OperationTraits traits, bool body) =>
    [
        400,
        .. open ? Array.Empty<int>() : [401, 403],
        .. inPath || method is "POST" ? [404] : Array.Empty<int>(),
        .. method is "GET" ? Array.Empty<int>() : [409, 422],
        .. body ? [413, 415] : Array.Empty<int>(),
        .. traits.IfMatch ? [412, 428] : Array.Empty<int>(),
        429, 500,
        .. traits.MayBeDown ? [503] : Array.Empty<int>(),
    ];

    private static void Answers(OpenApiOperation operation, OpenApiDocument document, OperationTraits traits)
    {
        foreach (var (status, answer) in operation.Responses!.Where(each => each.Key.StartsWith('2')))
        {
            if (answer is not OpenApiResponse whole)
            {
                continue;
            }

            whole.Headers = Headers.Of(document, [
                .. status == "201" ? [Headers.Location] : Array.Empty<string>(), .. traits.Tagged ? [Headers.ETag] : Array.Empty<string>()]);
            whole.Description = status switch
            {
                "201" => "Done and recorded.",
                "204" => "Done; there is nothing to add.",
                _ => "The answer.",
            };
            if (traits.MediaType is { } type)
            {
                whole.Content = new Dictionary<string, OpenApiMediaType>
                {
                    [type] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", MaxLength = 268_435_456 } },
                };
            }
        }
    }

    private static IEnumerable<OpenApiParameter> Parameters(OperationTraits traits, bool once, bool mayBeSame)
    {
        if (traits.Fields)
        {
            yield return Parameter("fields", ParameterLocation.Query, "Names of the fields to answer with, separated by commas; an unknown name is refused, one that the caller may not see is left out.", 2000, "^[A-Za-z,]*$");
        }

        if (traits.Expand is { Length: > 0 } names)
        {
            yield return Parameter("expand", ParameterLocation.Query, $"What to add to the answer, separated by commas: {string.Join(", ", names)}.", 200, "^[A-Za-z,]*$");
        }

        if (traits.Paged)
        {
            yield return Parameter("after", ParameterLocation.Query, "Key of the page, out of `next` of the page before.", 1000, "^[A-Za-z0-9_-]*$");
            yield return new OpenApiParameter
            {
                Name = "limit", In = ParameterLocation.Query, Description = $"At most so many rows, {PageRequest.Usual} when not said.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = PageRequest.Most.ToString(CultureInfo.InvariantCulture),
                    Default = PageRequest.Usual,
                },
            };
        }

        if (traits.IfMatch)
        {
            yield return Parameter("If-Match", ParameterLocation.Header, "Entity tag of what was read.", 200, EntityTag, required: true);
        }

        if (mayBeSame)
        {
            yield return Parameter("If-None-Match", ParameterLocation.Header, "Entity tag of what is already held: when it is still right, the answer is 304 and empty.", 200, EntityTag);
        }

        if (once)
        {
            yield return Parameter(OnceFilter.Header, ParameterLocation.Header, "Unique per request: repeated with the same request, the first answer comes again; kept for a week.", Once.LongestKey, "^[!-~]+$");
        }
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation where, string description, int longest, string pattern, bool required = false) => new()
    {
        Name = name, In = where, Required = required, Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = longest, Pattern = pattern },
    };

    private static string Describe(OpenApiParameter parameter) => parameter.In is ParameterLocation.Path ? $"Which one ({parameter.Name})." : $"Filter: {parameter.Name}.";
}
