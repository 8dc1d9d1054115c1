namespace MoCua.Api;

/// <summary>JSON pointers (RFC 6901) out of the names that slices and serializers use.</summary>
public static class Pointers
{
    /// <summary><c>Owner.Number</c> becomes <c>/owner/number</c>; a pointer stays one.</summary>
    public static string Of(string field) =>
        field.StartsWith('/') ? field : "/" + string.Join('/', field.Split('.').Select(part => Escape(Camel(part))));

    /// <summary>The member <paramref name="name"/> of what stands at <paramref name="at"/>.</summary>
    public static string Under(string at, string name) => $"{at}/{Escape(name)}";

    /// <summary><c>$.papers[0].originals</c> becomes <c>/papers/0/originals</c>.</summary>
    internal static string OfJsonPath(string? path) =>
        string.IsNullOrEmpty(path) || path == "$"
            ? ""
            : "/" + string.Join('/', path.TrimStart('$').Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
                .Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => Escape(part.Trim('\''))));

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Escape(string part) => part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
