namespace MoCua.Forms.Schema;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class Pointer
{
    public static string Escape(string segment) => segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    public static IEnumerable<string> Segments(string pointer) => pointer.Length == 0 ? [] : pointer[1..].Split('/').Select(Unescape);
}
