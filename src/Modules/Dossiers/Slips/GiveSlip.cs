using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MoCua.Dossiers.Counter;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Results;
using MoCua.Kernel.Storage;
using MoCua.Kernel.Text;
using MoCua.Kernel.Time;
using MoCua.People;

namespace MoCua.Dossiers.Slips;

/// <summary>The counter gives guidance, or refuses, instead of taking a dossier in: recorded, numbered, printed.</summary>
internal sealed class GiveSlip(AppDb db, IntakeRules rules, CivilClock clock)
{
    /// <param name="Items">What is missing, for guidance.</param>
    /// <param name="Reason">In the words of the law; wanted for a refusal.</param>
    /// <param name="Advice">What the person can do now.</param>
    /// <param name="Page">The opened page, or the key of the request: the same words sent twice from there are one slip, other words another.</param>
    public sealed record Request(
        SlipKind Kind, string Procedure, string Case, PersonSnapshot? Person, IReadOnlyList<SupplementItem> Items, string? Reason, string? Advice, string Page);

    public async Task<Result<CounterSlip>> HandleAsync(Request request, Actor clerk, CancellationToken ct)
    {
        var key = KeyOf(request, clerk);
        var given = await db.WriteAsync(inner => WriteAsync(request, key, clerk, inner), ct);

        // The same press of the button on two lines: the second look sees the first.
        return given is { IsRefused: true, Refusal.Code: StorageRefusals.DuplicateCode } && await EarlierAsync(key, ct) is { } earlier ? earlier : given;
    }

    private async Task<Result<CounterSlip>> WriteAsync(Request request, string key, Actor clerk, CancellationToken ct)
    {
        if (await EarlierAsync(key, ct) is { } earlier)
        {
            return earlier;
        }

        var terms = rules.For(request.Procedure, request.Case, clerk);
        if (terms.IsRefused)
        {
            return terms.Refusal;
        }

        if (request.Person is not { Name.Length: > 0 } person)
        {
            return Refusals.SlipWithoutPerson;
        }

        var (reason, advice) = (VietnameseText.Tidy(request.Reason), VietnameseText.Tidy(request.Advice));
        var items = request.Kind is SlipKind.Guidance ? request.Items.Select(Tidy).Where(item => item.Name.Length > 0).ToList() : [];
        if (CounterSlip.RefusalOf(request.Kind, items, reason) is { } refusal)
        {
            return refusal;
        }

        var (now, at) = (clock.Now, terms.Value);
        var entry = await db.NextSlipAsync(request.Kind, at.OneStop, now.Date, ct);
        var number = string.Create(CultureInfo.InvariantCulture, $"{entry:00}/{(request.Kind is SlipKind.Guidance ? "HDHS" : "TCTN")}");
        var occasion = new SlipOccasion(at.OneStop, at.Bundle.Code.ToString(), at.Bundle.Name, at.Case.Id, at.Case.Name, person);
        var (slip, fact) = CounterSlip.Give(request.Kind, number, occasion, items, reason, advice.Length == 0 ? null : advice, key, clerk, now);
        db.CounterSlips.Add(slip);
        db.Record(slip, fact, clerk, reason: null, at.Post);
        return slip;
    }

    private static SupplementItem Tidy(SupplementItem item) => new(
        VietnameseText.Tidy(item.Name), Math.Max(0, item.Originals), Math.Max(0, item.Certified), Math.Max(0, item.Copies), VietnameseText.Tidy(item.Why));

    private Task<CounterSlip?> EarlierAsync(string key, CancellationToken ct) => db.CounterSlips.AsNoTracking().SingleOrDefaultAsync(slip => slip.SubmissionKey == key, ct);

    /// <summary>The account is part of it: nobody gets another officer's slip by knowing the page.</summary>
    private static string KeyOf(Request request, Actor clerk) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { clerk.Account, request }, FactJson.Whole)));
}
