using System.ComponentModel;
using System.Text.Json.Nodes;
using MoCua.Api;
using MoCua.Dossiers.Desk;
using MoCua.Kernel.Identity;
using MoCua.People;

namespace MoCua.Dossiers.Api;

internal sealed record DossierRow(
    Guid Id, string Code, string ProcedureName, [property: PersonalData] string Owner, [property: Description("National status code.")] int Status, string StatusName,
    DateTimeOffset AcceptedAt, DateTimeOffset? DueAt, DateTimeOffset? ReadyAt, DateTimeOffset? ReturnedAt, string ReturnWay, int Sets,
    [property: Description("Book and entry in the register of dossiers.")] string RegisterEntry)
{
    public static DossierRow Of(Counter.DossierRegister.Row row) => new(
        row.Id, row.Number, row.ProcedureName, row.OwnerName, (int)row.Stage, FactWords.Name(row.Stage), row.AcceptedAt.Instant, row.Due?.Instant, row.ReadyAt?.Instant,
        row.ReturnedAt?.Instant, row.ReturnWay, row.Sets, $"{row.Entry}/{row.Book}");

    public static DossierRow Of(Finding.FindDossiers.Row row) => new(
        row.Id, row.Number, row.ProcedureName, row.OwnerName, (int)row.Stage, FactWords.Name(row.Stage), row.AcceptedAt.Instant, row.Due?.Instant, row.ReadyAt?.Instant,
        row.ReturnedAt?.Instant, row.ReturnWay, row.Sets, $"{row.Entry}/{row.Book}");
}

internal sealed record PartiesShown(PersonShown Owner, PersonShown? Submitter, string? Authority, PersonShown? Representative)
{
    public static PartiesShown Of(Parties parties) => new(
        PersonShown.Of(parties.Owner), parties.Submitter is { } submitter ? PersonShown.Of(submitter) : null, parties.Authority,
        parties.Representative is { } representative ? PersonShown.Of(representative) : null);
}

internal sealed record PaperLineShown(
    string Id, string Name, PaperKind Kind, int Originals, int Certified, int Copies, bool Presented, bool FromDatabase, IReadOnlyList<Guid> Files,
    [property: Description("Id of the unit that keeps it now.")] string? At)
{
    public static PaperLineShown Of(DossierPaper paper) => new(
        paper.Id, paper.Name, paper.Kind, paper.Originals, paper.Certified, paper.Copies, paper.Presented, paper.FromDatabase, [.. paper.Files.Select(scan => scan.Id)], paper.At?.Value);
}

internal sealed record FeeLineShown(string Id, string Name, int Quantity, [property: Description("Whole dong (VND).")] long Amount, string? Exemption, bool AtReturn)
{
    public static FeeLineShown Of(DossierFee fee) => new(fee.Id, fee.Name, fee.Quantity, fee.Amount, fee.Exemption, fee.AtReturn);
}

internal sealed record ResultLineShown(string Id, string Name, string Number, DateOnly IssueDate, bool Refusal);

internal sealed record DueShown(DateTimeOffset At, bool Provisional, string Term, [property: Description("Why it is this date, line by line.")] IReadOnlyList<string> Why)
{
    public static DueShown? Of(DueDate? due) => due is null ? null : new DueShown(due.At.Instant, due.Provisional, due.Term, due.Why);
}

internal sealed record AllowanceShown(
    [property: Description("Requests for supplements made so far.")] int Asked, int Max, int Left,
    [property: Description("Until the end of this day the next request is in time; later it is marked as late.")] DateTimeOffset? NoticeBy, bool LateNow,
    [property: Description("Requests that went out late.")] int Late, string LegalBasis)
{
    public static AllowanceShown? Of(DossierView view) => view.Allowance is not { } allowance ? null : new AllowanceShown(
        allowance.Asked, allowance.Max, allowance.Left, allowance.Left == 0 ? null : allowance.By?.Instant, allowance.Left > 0 && allowance.IsLateAt(view.Now),
        view.Dossier.LateRequests, allowance.LegalBasis);
}

internal sealed record TimelineShown(
    long Sequence, DateTimeOffset At, string By, string? Post, [property: Description("For whom, by which delegation; missing in a post of the person's own.")] string? For,
    string What, string? Why, string? Detail, DateTimeOffset? PlannedAt, bool Late,
    [property: Description("Hash of the fact; chained.")] string Hash)
{
    public static TimelineShown Of(TimelineEntry entry) => new(
        entry.Sequence, entry.At.Instant, entry.Who, entry.Post, entry.For, entry.What, entry.Why, entry.Detail, entry.Planned?.Instant, entry.Late, entry.Hash);
}

internal sealed record AwaitedShown([property: Description("Id of the awaited event.")] string Element, string Name, string Unit);

internal sealed record LetterShown(string Id, string Name, [property: Description("Kept as it left the office.")] bool Filed, string Href);

internal sealed record DossierShown(
    Guid Id, string Code, string Procedure, string ProcedureName, string Case, string CaseName, string BundleVersion,
    [property: Description("National status code.")] int Status, string StatusName,
    [property: PersonalData, Description("Name of the owner.")] string Owner,
    DateTimeOffset AcceptedAt, [property: Description("Printed on the receipt; never changes.")] DateTimeOffset? FirstDueAt, DateTimeOffset? DueAt, DueShown? Due,
    bool Paused, DateTimeOffset? ReadyAt, DateTimeOffset? ReturnedAt, string ReceivedAt, string Competent, string Responsible, string ReturnWay, int Sets,
    IReadOnlyList<PaperLineShown> Papers, IReadOnlyList<FeeLineShown> Fees, IReadOnlyList<string> FeeReceipts, IReadOnlyList<ResultLineShown> Results,
    IReadOnlyList<DossierTaskShown> Tasks,
    [property: Description("What may still be asked of the citizen, while that is of use.")] AllowanceShown? Supplements,
    [property: Description("Messages of other agencies that the caller may say have come.")] IReadOnlyList<AwaitedShown> Awaited,
    [property: Description("Id behind the QR of receipt and results.")] string VerificationId,
    [property: PersonalData, Description("With `expand=parties`.")] PartiesShown? Parties,
    [property: PersonalData, Description("With `expand=answers`.")] JsonObject? Answers,
    [property: PersonalData, Description("What the forms of the steps brought, by step; with `expand=stepInputs`.")] JsonObject? StepInputs,
    [property: Description("With `expand=timeline`.")] IReadOnlyList<TimelineShown>? Timeline,
    [property: Description("With `expand=letters`.")] IReadOnlyList<LetterShown>? Letters)
{
    public static readonly string[] Expandable = ["parties", "answers", "stepInputs", "timeline", "letters"];

    public static DossierShown Of(DossierView view, Actor actor, HashSet<string> expand)
    {
        var dossier = view.Dossier;
        return new DossierShown(
            dossier.Id, dossier.Number, dossier.Procedure, dossier.ProcedureName, dossier.Case, dossier.CaseName, dossier.BundleVersion,
            (int)dossier.Stage, FactWords.Name(dossier.Stage), dossier.OwnerName, dossier.AcceptedAt.Instant, dossier.FirstDue?.Instant, dossier.LawfulDue?.Instant,
            DueShown.Of(dossier.Due), dossier.PausedSince is not null, dossier.ReadyAt?.Instant, dossier.ReturnedAt?.Instant, dossier.ReceivedAt.Value,
            dossier.Competent.Value, dossier.Responsible.Value, dossier.ReturnWay, dossier.Sets, [.. dossier.Papers.Select(PaperLineShown.Of)],
            [.. dossier.Fees.Select(FeeLineShown.Of)], dossier.FeeReceipts,
            [.. dossier.Results.Select(result => new ResultLineShown(result.Id, result.Name, result.Number, result.Date, result.Refusal))],
            [.. dossier.OpenTasks.Select(task => DossierTaskShown.Of(task, actor))],
            AllowanceShown.Of(view),
            [.. view.Messages.Select(message => new AwaitedShown(message.Element, message.Name, message.Unit.Value))], dossier.VerifyId,
            expand.Contains("parties") ? PartiesShown.Of(dossier.Parties) : null,
            expand.Contains("answers") ? dossier.Answers.DeepClone().AsObject() : null,
            expand.Contains("stepInputs") ? dossier.StepInputs.DeepClone().AsObject() : null,
            expand.Contains("timeline") ? [.. view.Timeline.Select(TimelineShown.Of)] : null,
            expand.Contains("letters") ? LettersOf(view) : null);
    }

    public static IReadOnlyList<LetterShown> LettersOf(DossierView view) =>
        [.. OfferedLetters.Of(view).Select(letter => new LetterShown(
            letter.Id, letter.Name, view.Letters.Contains(letter.Id), $"{ApiPath.Root}/dossiers/{view.Dossier.Id}/letters/{letter.Id}"))];
}
