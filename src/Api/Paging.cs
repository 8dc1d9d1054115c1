using System.ComponentModel;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using MoCua.Kernel.Results;

namespace MoCua.Api;

/// <summary>One page of a list that is paged by key: rows that come or go in between shift nothing.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Path and query of the page after; missing on the last page.</param>
public sealed record ListPage<T>(
    IReadOnlyList<T> Items,
    [property: Description("Path and query of the next page; missing on the last page.")] string? Next);

/// <summary>What a caller asked for of a list.</summary>
/// <param name="After">Parts of the key of the last row of the page before; empty for the first page.</param>
/// <param name="Limit">At most so many rows.</param>
public sealed record PageRequest(IReadOnlyList<string> After, int Limit)
{
    public const int Most = 200;
    public const int Usual = 50;

    /// <summary>What a caller is told whose <c>after</c> is no key of this list.</summary>
    public static Refusal CursorMalformed => new("cursor-malformed", Texts.CursorMalformed, "after");

    /// <summary>Reads <c>after</c> and <c>limit</c>; a key has exactly <paramref name="parts"/> parts, and one of two begins with a moment in microseconds.</summary>
    public static Result<PageRequest> Read(HttpContext context, int parts)
    {
        var (after, limit) = (context.Request.Query["after"].ToString(), context.Request.Query["limit"].ToString());
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || asked is < 1 or > Most))
        {
            return new Refusal("limit-malformed", Say.It(Texts.LimitMalformed, Most), "limit");
        }

        var size = limit.Length > 0 ? int.Parse(limit, CultureInfo.InvariantCulture) : Usual;
        if (after.Length == 0)
        {
            return new PageRequest([], size);
        }

        return Decode(after) is { } key && key.Length == parts && (parts == 1 || IsMoment(key[0])) ? new PageRequest(key, size) : CursorMalformed;
    }

    /// <summary>
    /// A page out of at most <c>Limit + 1</c> rows: the one too many only says that there is a next page.
    /// </summary>
    public ListPage<TShown> Page<TRow, TShown>(HttpContext context, IReadOnlyList<TRow> rows, Func<TRow, TShown> show, Func<TRow, string[]> key) => new(
        [.. rows.Take(Limit).Select(show)],
        rows.Count > Limit ? NextOf(context, key(rows[Limit - 1])) : null);

    /// <summary>For lists that keep their own key: path and query of the page behind it, or null when there is none.</summary>
    public static string? NextOf(HttpContext context, string? key) => key is null ? null : NextOf(context, [key]);

    private static string NextOf(HttpContext context, string[] key)
    {
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        query["after"] = Encode(key);
        return context.Request.PathBase + context.Request.Path + QueryString.Create(query);
    }

    private static string Encode(string[] key) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join('\n', key)));

    private static bool IsMoment(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string[]? Decode(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WebEncoders.Base64UrlDecode(text)).Split('\n');
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return null;
        }
    }
}
