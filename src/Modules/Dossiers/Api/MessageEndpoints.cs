using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Waits;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record MessageBody(
    [property: Description("Id of the awaited event.")] string Element, [property: Description("Number and date of what came.")] string? Remark = null);

internal sealed record MessageTaken(string Element, string Name, IReadOnlyList<TaskOpenedShown> Opened);

/// <summary>What another agency sends while a dossier waits for it.</summary>
internal static class MessageEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/dossiers/{id:guid}/messages", ReceiveAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
        .Says("receiveMessage", Tags.Dossiers, "A message of another agency has come", "The process goes on from the event that waited for it. What is awaited stands in the dossier.")
        .Makes<MessageTaken>();

    private static Task<IResult> ReceiveAsync(Guid id, MessageBody body, HttpContext context, ReceiveMessage receive, Once once, CancellationToken ct) => once.RunAsync(
        () => receive.HandleAsync(new ReceiveMessage.Request(id, body.Element, body.Remark), context.Actor(), ct),
        done => Reply.Created($"{ApiPath.Root}/dossiers/{id}", new MessageTaken(done.Element, done.Name, [.. done.Opened.Select(TaskOpenedShown.Of)])),
        ct);
}
