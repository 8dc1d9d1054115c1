using MoCua.Dossiers.Fees;
using MoCua.Dossiers.Finding;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Kernel.Text;

namespace MoCua.Dossiers.Refolding;

/// <summary>A dossier's rows beside the fold of its facts, column by column.</summary>
internal static class DossierAgainstFacts
{
    public static string? Misfit(
        Dossier row, IReadOnlyList<DossierOpinion> opinions, IReadOnlyList<DossierWarning> warnings, IReadOnlyList<string> words, IReadOnlyList<FeeReceipt> receipts, DossierFold fold)
    {
        var compare = new Comparison(row.Stream);
        Frozen(compare, row, fold);
        Moving(compare, row, fold);
        Personal(compare, row, words, fold);
        Tasks(compare, row, fold);
        Opinions(compare, opinions, fold);
        ReceiptsAgainstFacts.Compare(compare, receipts, fold);
        compare.Same(
            "warnings", fold.Warnings.OrderBy(each => each.Warning).Select(each => $"{each.Warning} {each.Task ?? row.Id} {each.Stage} {each.Due} {each.ToHead} {each.ToLeader}"),
            warnings.OrderBy(each => each.Id).Select(each => $"{each.Id} {each.About} {each.Stage} {each.Due} {each.ToHead} {each.ToLeader}"));
        compare.Same("units that see it, with sheets and originals", fold.Units.Select(unit => Keeps(fold, unit)).Order(), row.Units.Select(each => $"{each.Unit}: {each.Sheets}, {each.Originals}").Order());
        compare.Same("waiting times", fold.Waits.Select(wait => (wait.Element, wait.Over)).Select(Text).Order(), row.Waits.Select(wait => (wait.Element, wait.EndedAt is not null)).Select(Text).Order());
        return compare.Misfit;
    }

    private static void Frozen(Comparison compare, Dossier row, DossierFold fold)
    {
        var said = fold.Accepted;
        compare.Same("number", said.Number, row.Number);
        compare.Same("verify_id", said.VerifyId, row.VerifyId);
        compare.Same("procedure", (string[])[said.Procedure, said.ProcedureName, said.Case, said.CaseName, said.BundleVersion], [row.Procedure, row.ProcedureName, row.Case, row.CaseName, row.BundleVersion]);
        compare.Same("helped_at, received_at, competent", new[] { said.HelpedAt, said.ReceivedAt, said.Competent }, [row.HelpedAt, row.ReceivedAt, row.Competent]);
        compare.Same("sets", said.Sets, row.Sets);
        compare.Same("fees", said.Fees, row.Fees);
        compare.Same("return_way", said.ReturnWay, row.ReturnWay);
        compare.Same("register entry", $"{said.RegisterBook}/{said.RegisterEntry}", $"{row.RegisterBook}/{row.RegisterEntry}");
        compare.Same("helped_entry", said.HelpedEntry, row.HelpedEntry);
        compare.Same("parts", fold.Parts, row.Parts);
        compare.Same("first_due", fold.FirstDue, row.FirstDue);
        compare.Near("accepted_at", fold.AcceptedAt, row.AcceptedAt);
    }

    private static void Moving(Comparison compare, Dossier row, DossierFold fold)
    {
        compare.Same("stage", fold.Stage, row.Stage);
        compare.Same("lawful_due", fold.LawfulDue, row.LawfulDue);
        compare.Same("due", fold.Due, row.Due);
        compare.Same("clock", fold.LawfulDue, row.Clock?.Moment);
        compare.Near("paused_since", fold.PausedSince, row.PausedSince);
        compare.Near("ready_at", fold.ReadyAt, row.ReadyAt);
        compare.Near("returned_at", fold.ReturnedAt, row.ReturnedAt);
        compare.Same("responsible", fold.Responsible, row.Responsible);
        compare.Same("marking", fold.Marking, row.Marking);
        compare.Same("papers", fold.Papers, row.Papers);
        compare.Same("fee_receipts", fold.FeeReceipts, row.FeeReceipts);
        compare.Same("fees_paid", fold.FeesPaid, row.FeesPaid);
        compare.Same("results", fold.Results, row.Results);
        compare.Same("supplement", fold.Supplement, row.Supplement);
        compare.Same("supplement_rounds", fold.SupplementRounds, row.SupplementRounds);
        compare.Same("late_requests", fold.LateRequests, row.LateRequests);
        compare.Near("supplemented_at", fold.SupplementedAt, row.SupplementedAt);
        compare.Same("apology", fold.Apology, row.Apology);
        compare.Same("apology_state", fold.Apology?.State, row.ApologyState);
        compare.Same("stop", (string?[])[$"{fold.Stop?.State}", fold.Stop?.Ground, fold.Stop?.Number], [$"{row.Stop?.State}", row.Stop?.Ground, row.Stop?.Number]);
        compare.Near("ended at", fold.Ending?.At, row.Ending?.At);
        compare.Same("ended from", fold.Ending?.Marking, row.Ending?.Marking);
        compare.Same("ended in stage", fold.Ending?.Before, row.Ending?.Before);
        compare.Same("promised", fold.Apology is { State: ApologyState.Signed } signed ? signed.Promised : null, row.Promised);
    }

    private static void Personal(Comparison compare, Dossier row, IReadOnlyList<string> words, DossierFold fold)
    {
        if (fold.PersonalDestroyed)
        {
            return;
        }

        compare.SamePersonal("owner_name", fold.Accepted.Parties.Owner.Name, row.OwnerName);
        compare.SamePersonal("owner_folded", VietnameseText.Fold(row.OwnerName), row.OwnerFolded);
        compare.SamePersonal("words by which it is found", DossierWord.Of(fold.Accepted.Number, fold.Accepted.Parties), [.. words.Order(StringComparer.Ordinal)]);
        compare.SamePersonal("parties", fold.Accepted.Parties, row.Parties);
        compare.SamePersonal("questions", fold.Questions, row.Questions.Select(each => new AskedOf(each.Number, each.Text, each.Unit, each.UnitName, each.By, each.Answer)));
        compare.SamePersonal("cause of the end", (string?[])[fold.Ending?.Cause, fold.Stop?.Cause], [row.Ending?.Reason, row.Stop?.Cause]);
        compare.SamePersonal("answers", fold.Answers, row.Answers);
        compare.SamePersonal("step_inputs", fold.StepInputs.OrderBy(each => each.Key, StringComparer.Ordinal), row.StepInputs.OrderBy(each => each.Key, StringComparer.Ordinal));
    }

    private static void Tasks(Comparison compare, Dossier row, DossierFold fold)
    {
        compare.Same("tasks", fold.Tasks.Select(task => task.Opened.Task).Order(), row.Tasks.Select(task => task.Id).Order());
        foreach (var said in compare.Misfit is null ? fold.Tasks : [])
        {
            var kept = row.Tasks.Single(task => task.Id == said.Opened.Task);
            var name = $"task {said.Opened.Element}:";
            compare.Same($"{name} what and where", (string[])[said.Opened.Element, said.Opened.Name, DossierTask.DeskOf(said.Opened.Role, said.Opened.Unit)], [kept.Element, kept.Name, kept.Desk]);
            compare.Same($"{name} role and unit", kept.Desk, DossierTask.DeskOf(kept.Role, kept.Unit));
            compare.Near($"{name} opened_at", said.OpenedAt, kept.OpenedAt);
            compare.Same($"{name} planned_due", said.Opened.PlannedDue, kept.PlannedDue);
            compare.Same($"{name} holder", said.Holder?.Account, kept.Holder);
            compare.Same($"{name} holder_name", said.Holder?.Name, kept.HolderName);
            compare.Same($"{name} given by", Said(said.GivenBy?.By, said.GivenBy?.Why), Said(kept.Assignment?.By, kept.Assignment?.Why));
            compare.Same($"{name} opinions_open", fold.Opinions.Values.Count(each => each.Task == kept.Id && !each.Closed), kept.OpinionsOpen);
            compare.Near($"{name} closed_at", said.ClosedAt, kept.ClosedAt);
            compare.Same($"{name} outcome", said.Outcome, kept.Outcome);
            compare.Same($"{name} for_return, data_only", (bool[])[said.ForReturn, said.DataOnly], [kept.ForReturn, kept.DataOnly]);
            if (said.ClosedAt is null)
            {
                compare.Same($"{name} dossier_due", said.DossierDue, kept.DossierDue);
                compare.Same($"{name} awaits_handover", said.AwaitsHandover, kept.AwaitsHandover);
                compare.Same($"{name} key", $"{row.Number}/{kept.Element}", kept.Key);
            }
        }
    }

    private static void Opinions(Comparison compare, IReadOnlyList<DossierOpinion> opinions, DossierFold fold)
    {
        var (said, kept) = (fold.Opinions.Values.OrderBy(each => each.Id).ToList(), opinions.Select(FoldedOpinion.Of).OrderBy(each => each.Id).ToList());
        compare.Same("opinions", said.Select(each => each with { Text = null, Answer = null }), kept.Select(each => each with { Text = null, Answer = null }));
        if (!fold.PersonalDestroyed)
        {
            compare.SamePersonal("words of opinions", said, kept);
        }
    }

    private static string Keeps(DossierFold fold, UnitId unit)
    {
        var here = fold.Papers.Where(paper => paper.At == unit).ToList();
        return $"{unit}: {here.Sum(paper => paper.Sheets)}, {here.Sum(paper => paper.Originals)}";
    }

    private static string? Said(string? by, string? why) => by is null ? null : $"{by}: {why?.Trim()}";

    private static string Text((string Element, bool Over) wait) => $"{wait.Element} {(wait.Over ? "over" : "running")}";
}
