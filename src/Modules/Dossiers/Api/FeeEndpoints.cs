using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MoCua.Api;
using MoCua.Api.Documents;
using MoCua.Api.Idempotency;
using MoCua.Dossiers.Fees;
using MoCua.Organizations;

namespace MoCua.Dossiers.Api;

internal sealed record FeeReceiptBody(
    [property: Description("What the payer was told, whole VND; another sum than what is owed by now is refused.")] long Amount,
    [property: Description("Who hands the money over; the presenter where nobody is named."), PersonalData] string? PaidBy = null);

internal sealed record ReceiptVoidBody([property: Description("At most 300 characters.")] string Reason);

internal sealed record FeeReceiptShown(
    [property: Description("Without gaps per unit and year.")] string Number, int Year, string Unit, Guid Dossier, string DossierCode, IReadOnlyList<FeeLineShown> Fees,
    [property: Description("Whole VND.")] long Amount, [property: PersonalData] string PaidBy, string Cashier, DateTimeOffset At, bool IsVoid, string? VoidReason, string? VoidedBy, DateTimeOffset? VoidedAt)
{
    public static FeeReceiptShown Of(FeeReceipt row) => new(
        row.Number, row.Year, row.OneStop.Value, row.DossierId, row.DossierNumber, [.. row.Lines.Select(FeeLineShown.Of)], row.Amount, row.PaidBy, row.CashierName, row.At.Instant,
        row.IsVoid, row.VoidReason, row.VoidedByName, row.VoidedAt?.Instant);
}

/// <summary>The receipt books of the one-stops.</summary>
internal static class FeeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/fee-receipts", ListAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersRead)
            .Says("listFeeReceipts", Tags.Dossiers, "Receipt books", "Of the caller's one-stops, the newest first; void receipts keep their numbers.").GivesPage<FeeReceiptShown>();
        api.MapPost("/dossiers/{id:guid}/fee-receipts", CollectAsync).RequireAuthorization(Policies.Counter).NeedsScope(Scopes.DossiersWrite)
            .Says("collectFees", Tags.Dossiers, "Collect what is owed", "The counter that received the dossier takes what it still owes, for example after a receipt was made void.").Makes<FeeReceiptShown>();
        api.MapPost("/dossiers/{id:guid}/fee-receipts/{year:int}/{number}/voids", VoidAsync).RequireAuthorization(Policies.Desk).NeedsScope(Scopes.DossiersWrite)
            .Says("voidFeeReceipt", Tags.Dossiers, "Make a receipt void", "By the head of the one-stop, with a reason: the number stays in the book, the sum leaves the till, the fees are owed again.").Makes<FeeReceiptShown>();
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, Receipts receipts, [Description("First day.")] DateOnly? from, [Description("Last day.")] DateOnly? to,
        [Description("Only those made void.")] bool? voided, CancellationToken ct)
    {
        var page = PageRequest.Read(context, parts: 2);
        if (page.IsRefused)
        {
            return ProblemAnswer.From(page.Refusal);
        }

        var after = page.Value.After is [var at, var entry] ? new PageKey(new Kernel.Time.Moment(long.Parse(at, CultureInfo.InvariantCulture)), entry) : null;
        var rows = await receipts.HandleAsync(new Receipts.Request(from, to, voided ?? false, after, page.Value.Limit + 1), context.Actor(), ct);
        return Answer.Ok(page.Value.Page(
            context, rows, FeeReceiptShown.Of, row => [row.At.Microseconds.ToString(CultureInfo.InvariantCulture), row.Entry.ToString(CultureInfo.InvariantCulture)]));
    }

    private static Task<IResult> CollectAsync(Guid id, FeeReceiptBody body, HttpContext context, CollectFees collect, Once once, CancellationToken ct) => once.RunAsync(
        () => collect.HandleAsync(new CollectFees.Request(id, body.PaidBy, body.Amount), context.Actor(), ct), Made, ct, _ => "/amount");

    private static Task<IResult> VoidAsync(Guid id, int year, string number, ReceiptVoidBody body, HttpContext context, VoidReceipt voids, Once once, CancellationToken ct) => once.RunAsync(
        () => voids.HandleAsync(new VoidReceipt.Request(id, year, number, body.Reason), context.Actor(), ct), Made, ct, _ => "/reason");

    private static Reply Made(FeeReceipt receipt) => Reply.Created($"{ApiPath.Root}/fee-receipts", FeeReceiptShown.Of(receipt));
}
