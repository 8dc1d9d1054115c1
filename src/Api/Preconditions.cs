using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MoCua.Kernel.Results;

namespace MoCua.Api;

/// <summary>If-Match: a change says which version it was decided on, where two people may collide.</summary>
public static class Preconditions
{
    /// <summary>Why the change must not happen, or null.</summary>
    /// <param name="context">The request.</param>
    /// <param name="current">Entity tag of what is changed, as it is now, with quotes.</param>
    /// <param name="story">Who changed what since; asked only when it is needed.</param>
    public static async Task<Refusal?> CheckAsync(HttpContext context, string current, Func<Task<string?>>? story = null)
    {
        var asked = context.Request.GetTypedHeaders().IfMatch;
        if (asked is not { Count: > 0 })
        {
            return new Refusal("precondition-missing", Texts.PreconditionMissing);
        }

        var now = EntityTagHeaderValue.Parse(current);
        if (asked.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(now, useStrongComparison: true)))
        {
            return null;
        }

        var told = story is null ? null : await story();
        return new Refusal("precondition-failed", string.IsNullOrWhiteSpace(told) ? Texts.PreconditionFailed : $"{Texts.PreconditionFailed} {told}");
    }

    /// <summary>The whole number inside an If-Match tag, for slices that compare versions themselves; null when there is none.</summary>
    public static long? Version(HttpContext context) =>
        context.Request.GetTypedHeaders().IfMatch is [var only] && long.TryParse(only.Tag.AsSpan().Trim('"'), out var version) ? version : null;

    public static Refusal Missing => new("precondition-missing", Texts.PreconditionMissing);
}
