using MoCua.Dossiers.Desk;
using MoCua.Letters.Papers;

namespace MoCua.Dossiers;

/// <summary>Whole đồng as people write them: “75.000 đồng”.</summary>
internal static class Money
{
    public static string Say(long amount) => Refusals.Say(Texts.MoneyAmount, amount);
}

/// <summary>Working time in words: “1 giờ 20 phút làm việc”.</summary>
internal static class Durations
{
    public static string Say(long minutes) => minutes < 1
        ? Texts.DurationUnderMinute
        : minutes < 60
        ? Refusals.Say(Texts.DurationMinutes, minutes)
        : Refusals.Say(Texts.DurationHours, minutes / 60, minutes % 60);
}

internal static class ReturnWayWords
{
    public static string Of(string way) => way.ToLowerInvariant() switch
    {
        "post" => Texts.ReturnByPost,
        "online" => Texts.ReturnOnline,
        _ => Texts.ReturnAtCounter,
    };
}

internal static class StageBadge
{
    public static string Of(Stage stage) => stage switch
    {
        Stage.AwaitingSupplement => "paused",
        Stage.Withdrawn or Stage.Stopped => "paused",
        Stage.Ready or Stage.Returned => "done",
        _ => "info",
    };
}

/// <summary>The papers that can be printed for a dossier as it stands.</summary>
internal static class OfferedLetters
{
    public const string Receipt = "giay-tiep-nhan";
    public const string ReceiptThere = "giay-tiep-nhan-noi-nhan";
    public const string ControlSlip = "phieu-kiem-soat";
    public const string SupplementNotice = "phieu-yeu-cau-bo-sung";
    public const string FeeReceipt = "bien-lai";
    public const string FeeReceiptPrefix = "bien-lai-";
    public const string Apology = "thu-xin-loi";
    public const string WithdrawalSlip = "phieu-rut-ho-so";
    public const string StopNotice = "thong-bao-dung";
    public const string PapersSlip = "giay-bien-nhan-tra-giay-to";
    public const string ReturnSlip = "giay-bien-nhan-tra-ket-qua";

    public static IEnumerable<(string Id, string Name)> Of(DossierView view) => Of(view.Dossier, view.Bundle);

    public static IEnumerable<(string Id, string Name)> Of(Dossier dossier, Procedures.Bundle? bundle)
    {
        yield return (Receipt, Texts.LetterReceipt);
        if (dossier.IsForwarded && dossier.Tasks.All(task => task is not { Element: DeskSteps.TakeIn, IsOpen: true }))
        {
            yield return (ReceiptThere, Texts.LetterReceiptThere);
        }

        yield return (ControlSlip, Texts.LetterControlSlip);
        if (dossier.SupplementRounds > 0)
        {
            yield return (SupplementNotice, Texts.LetterSupplementNotice);
        }

        if (dossier.Promised is not null)
        {
            yield return (Apology, OneStopForms.On(dossier.AcceptedAt.Date).Apology);
        }

        foreach (var letter in OfEnding(dossier))
        {
            yield return letter;
        }

        foreach (var receipt in dossier.FeeReceipts)
        {
            yield return ($"{FeeReceiptPrefix}{receipt}", $"{Texts.LetterFeeReceipt} {receipt}");
        }

        foreach (var letter in bundle?.Letters.Where(each => each.Kind is not (Procedures.LetterKind.Result or Procedures.LetterKind.Refusal)) ?? [])
        {
            yield return (letter.Id, letter.Name);
        }

        foreach (var result in dossier.Results.DistinctBy(result => result.Template))
        {
            yield return (result.Template, result.Name);
        }

        if (dossier.ReturnedAt is not null)
        {
            yield return (ReturnSlip, Texts.LetterReturnSlip);
        }
    }

    /// <summary>Papers of a dossier that ended without a result.</summary>
    private static IEnumerable<(string Id, string Name)> OfEnding(Dossier dossier)
    {
        if (dossier.Stage is Stage.Withdrawn)
        {
            yield return (WithdrawalSlip, Texts.LetterWithdrawalSlip);
        }

        if (dossier.Stop is { State: StopState.Decided })
        {
            yield return (StopNotice, Texts.LetterStopNotice);
        }

        if (dossier.IsEnded && dossier.Tasks.Any(task => task is { Element: DeskSteps.PapersBack, IsOpen: false }))
        {
            yield return (PapersSlip, Texts.LetterPapersSlip);
        }
    }
}
