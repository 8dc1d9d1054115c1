using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using MoCua.Api.Documents;

namespace MoCua.Api.Shapes;

/// <summary>The query of a request against the parameters of its operation. A misspelt name would otherwise change the answer without a word.</summary>
internal static class QueryShape
{
    public const string Unknown = "parameter-unknown";
    public const string Missing = "parameter-missing";
    public const string Malformed = "parameter-malformed";
    public const string Twice = "parameter-twice";

    public static List<ProblemError> Check(RouteEndpoint endpoint, IQueryCollection query)
    {
        var bound = Bound(endpoint).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var shared = Shared(endpoint.Metadata.GetMetadata<OperationTraits>() ?? new OperationTraits()).ToList();
        var errors = new List<ProblemError>();
        foreach (var (name, values) in query)
        {
            if (bound.Remove(name, out var parameter) ? Wrong(parameter, values) is { } error : (error = shared.Contains(name) ? Single(name, values) : UnknownName(name)) is not null)
            {
                errors.Add(error);
            }
        }

        errors.AddRange(bound.Values.Where(parameter => !parameter.IsOptional).Select(parameter => ProblemError.OfParameter(parameter.Name, Say.It(Texts.ParameterMissing, parameter.Name), Missing)));
        return errors;
    }

    /// <summary>What the handler itself takes from the query.</summary>
    private static IEnumerable<IParameterBindingMetadata> Bound(RouteEndpoint endpoint)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        return endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => (parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)) && !inPath.Contains(parameter.Name));
    }

    /// <summary>What answers take from the query on their own.</summary>
    private static IEnumerable<string> Shared(OperationTraits traits) =>
    [
        .. traits.Fields ? ["fields"] : Array.Empty<string>(),
        .. traits.Expand is { Length: > 0 } ? ["expand"] : Array.Empty<string>(),
        .. traits.Paged ? ["after", "limit"] : Array.Empty<string>(),
    ];

    private static ProblemError UnknownName(string name) => ProblemError.OfParameter(name, Say.It(Texts.ParameterUnknown, name), Unknown);

    private static ProblemError? Single(string name, StringValues values) =>
        values.Count > 1 ? ProblemError.OfParameter(name, Say.It(Texts.ParameterTwice, name), Twice) : null;

    private static ProblemError? Wrong(IParameterBindingMetadata parameter, StringValues values)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
        return Single(parameter.Name, values) ?? (Fits(values.ToString(), type)
            ? null
            : ProblemError.OfParameter(parameter.Name, Say.It(Texts.TypeWrong, $"“{parameter.Name}”", TypeWords.Of(type)), Malformed));
    }

    /// <summary>Stricter than binding, which takes dates of other countries. An empty value is one that is not given.</summary>
    private static bool Fits(string value, Type type) => type switch
    {
        _ when value.Length == 0 => true,
        _ when TypeWords.EnumOf(type) is { } words => TypeWords.Names(words).Contains(value, StringComparer.Ordinal),
        _ when type == typeof(int) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(long) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(bool) => value is "true" or "false",
        _ when type == typeof(Guid) => Guid.TryParseExact(value, "D", out _),
        _ when type == typeof(DateOnly) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
