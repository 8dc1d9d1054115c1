using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MoCua.Api.Documents;

/// <summary>What the document says of an operation beyond what its handler shows.</summary>
/// <param name="Fields">Its answer can be narrowed by <c>fields</c>.</param>
/// <param name="Expand">Names that <c>expand</c> takes.</param>
/// <param name="Paged">It takes <c>after</c> and <c>limit</c>.</param>
/// <param name="IfMatch">It needs If-Match.</param>
/// <param name="Tagged">Its answer has an entity tag.</param>
internal sealed record OperationTraits(bool Fields = false, string[]? Expand = null, bool Paged = false, bool IfMatch = false, bool Tagged = false, string? MediaType = null, bool MayBeDown = false);

/// <summary>How endpoints describe themselves. The first words are the operation's id, tag, summary and description.</summary>
public static class Described
{
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string id, string tag, string summary, string description) =>
        route.WithName(id).WithTags(tag).WithSummary(summary).WithDescription(description);

    /// <summary>Answers with one thing.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK, bool tagged = false, params string[] expand) =>
        route.Produces<T>(status, "application/json").WithMetadata(new OperationTraits(Fields: status == StatusCodes.Status200OK, Expand: expand, Tagged: tagged));

    /// <summary>Answers whether the service can work.</summary>
    public static RouteHandlerBuilder GivesHealth<T>(this RouteHandlerBuilder route) =>
        route.Produces<T>(StatusCodes.Status200OK, "application/json").WithMetadata(new OperationTraits(MayBeDown: true));

    /// <summary>Answers with a page of a list.</summary>
    public static RouteHandlerBuilder GivesPage<T>(this RouteHandlerBuilder route, bool keyed = true) =>
        route.Produces<ListPage<T>>(StatusCodes.Status200OK, "application/json").WithMetadata(new OperationTraits(Fields: true, Paged: keyed));

    /// <summary>A POST that makes something, or does something that leaves a record.</summary>
    public static RouteHandlerBuilder Makes<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status201Created, bool ifMatch = false) =>
        route.Produces<T>(status, "application/json").WithMetadata(new OperationTraits(IfMatch: ifMatch));

    /// <summary>A change without an answer of its own.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder route, bool ifMatch = false) =>
        route.Produces(StatusCodes.Status204NoContent).WithMetadata(new OperationTraits(IfMatch: ifMatch));

    /// <summary>Answers with a file.</summary>
    public static RouteHandlerBuilder GivesFile(this RouteHandlerBuilder route, string mediaType) =>
        route.Produces(StatusCodes.Status200OK, contentType: mediaType).WithMetadata(new OperationTraits(MediaType: mediaType));
}
