using System.Text.Json.Nodes;
using MoCua.Dossiers.Desk;
using MoCua.Forms;
using MoCua.Kernel.Facts;
using MoCua.Kernel.Identity;
using MoCua.Organizations;
using MoCua.Procedures;
using PaperLine = MoCua.Letters.Papers.PaperLine;

namespace MoCua.Dossiers.Letters;

/// <summary>
/// What the templates of bundles may read, under the names that docs/bundles.md promises and the bundle check knows:
/// head, dossier, result, decision, answers, forms.
/// </summary>
internal sealed class LetterModel(Dossier dossier, PinnedRules rules, IReadOnlyList<RecordedFact> facts, UnitDirectory units, string verifyUrl)
{
    private const string SignAction = "sign";

    public Dictionary<string, object?> Of(BundleLetter letter, DateOnly today)
    {
        var result = dossier.Results.LastOrDefault(each => each.Template == letter.Id);
        var written = Written(letter);
        var on = letter.Kind is LetterKind.Application ? dossier.AcceptedAt.Date : result?.Date ?? written?.At.Date ?? today;
        return new Dictionary<string, object?>
        {
            ["head"] = Head(letter, on, result?.Number),
            ["dossier"] = new Dictionary<string, object?>
            {
                ["code"] = dossier.Number,
                ["receivedAt"] = dossier.AcceptedAt,
                ["dueAt"] = dossier.LawfulDue,
                ["procedure"] = dossier.ProcedureName,
                ["case"] = dossier.CaseName,
                ["applicant"] = dossier.Parties.Presenter.Name,
            },
            ["result"] = Result(letter, result),
            ["decision"] = Decision(letter, written),
            ["answers"] = dossier.Answers,
            ["forms"] = Forms(),
        };
    }

    private Dictionary<string, object?> Head(BundleLetter letter, DateOnly on, string? symbol)
    {
        var unit = units.Find(UnitOf(letter)) ?? units.Find(dossier.Competent)!;
        var head = units.HeadOf(unit, on, symbol);
        return new Dictionary<string, object?>
        {
            ["agencyLines"] = head.AgencyLines, ["issuer"] = head.Issuer, ["inFull"] = InFull(unit, on), ["place"] = head.Place, ["date"] = head.Date, ["symbol"] = head.Symbol,
        };
    }

    /// <summary>“Ủy ban nhân dân phường Bồ Đề, quận Long Biên, thành phố Hà Nội”: as civil-status papers name who registered (TT 04/2020/TT-BTP).</summary>
    private static string InFull(UnitInfo unit, DateOnly on) => AdministrativeAreas.Shipped.Find(unit.Area, on) is { } area
        ? string.Join(", ", [unit.Name, .. AdministrativeAreas.Shipped.Upwards(area, on).Skip(1).Select(each => each.InAddress)])
        : unit.Name;

    private Dictionary<string, object?> Result(BundleLetter letter, DossierResult? result)
    {
        var signed = Signed(letter);
        var block = Signature(letter, signed);
        return new Dictionary<string, object?>
        {
            ["number"] = result?.Number,
            ["entries"] = Entries(letter),
            ["issuedOn"] = result?.Date,
            ["signerAuthority"] = block.Authority,
            ["signerTitle"] = block.Title,
            ["signerName"] = signed?.Actor.Name,
            ["verifyUrl"] = verifyUrl,
        };
    }

    /// <summary>A result that is numbered row by row: each row of the application with its number; before numbering without.</summary>
    private JsonArray Entries(BundleLetter letter)
    {
        var results = dossier.Results.Where(each => each.Template == letter.Id).ToList();
        var ids = rules.Bundle.Results.Where(each => each.Template == letter.Id).Select(each => each.Id).ToList();
        var list = rules.Process.Elements.SelectMany(element => element.Actions)
            .FirstOrDefault(action => action.Kind is StepActions.Number && ids.Contains(action["result"] ?? ""))?["each"];
        return list is null
            ? []
            : [.. ResultCopies.RowsOf(dossier.Answers, list).Select((row, at) =>
            {
                var entry = row.DeepClone().AsObject();
                entry["number"] = at < results.Count ? results[at].Number : null;
                return (JsonNode)entry;
            })];
    }

    /// <summary>Why: what the officer wrote who asked for more or proposed the refusal; elsewhere what the writer of the letter wrote.</summary>
    private Dictionary<string, object?> Decision(BundleLetter letter, RecordedFact? written)
    {
        var option = letter.Kind switch
        {
            LetterKind.Refusal => "refuse",
            LetterKind.SupplementNotice => "supplement",
            _ => null,
        };
        var decided = option is null ? written : facts.LastOrDefault(each => each.Fact is StepCompleted done && done.Decision == option) ?? written;
        return new Dictionary<string, object?> { ["reason"] = decided?.Reason, ["by"] = decided?.Actor.Name, ["at"] = decided?.At, ["papers"] = Missing() };
    }

    /// <summary>What the citizen is asked for: as listed by the specialist until it is sent, then as sent.</summary>
    private JsonArray Missing()
    {
        var asked = facts.Select(each => each.Fact switch
        {
            SupplementDrafted drafted => drafted.Items,
            SupplementRequested requested => requested.Items,
            _ => null,
        }).LastOrDefault(items => items is not null);
        return [.. (asked ?? []).Select(item => (JsonNode)new JsonObject
        {
            ["name"] = item.Name,
            ["counts"] = new PaperLine(0, item.Name, item.Originals, item.Certified, item.Copies).Counts,
            ["why"] = item.Why,
        })];
    }

    /// <summary>The forms of steps by their own names; a step that was done again overwrites what it said before.</summary>
    private JsonObject Forms()
    {
        var forms = new JsonObject();
        foreach (var (element, input) in dossier.StepInputs)
        {
            if (rules.Process.Find(element)?.Actions.FirstOrDefault(action => action.Kind is StepActions.Form)?["form"] is { } form)
            {
                forms[form] = input?.DeepClone();
            }
        }

        return forms;
    }

    /// <summary>An application goes to the body that decides; every other letter is written by the unit whose step makes it.</summary>
    private UnitId UnitOf(BundleLetter letter) => letter.Kind is LetterKind.Application
        ? dossier.Competent
        : dossier.Tasks.Where(task => Makes(task.Element, letter)).OrderBy(task => task.OpenedAt).LastOrDefault()?.Unit ?? dossier.Competent;

    private RecordedFact? Written(BundleLetter letter) => facts.LastOrDefault(each => each.Fact is StepCompleted done && Makes(done.Element, letter));

    /// <summary>A result of a committee is its own where the law names the committee; other papers of a committee always are.</summary>
    private SignatureBlock Signature(BundleLetter letter, RecordedFact? signed)
    {
        var ofCommittee = units.Find(UnitOf(letter)) is { IsCommittee: true };
        var collective = !rules.Bundle.Results.Any(each => each.Template == letter.Id)
            || rules.Bundle.Competence.Authority.StartsWith(Texts.SignCommittee, StringComparison.OrdinalIgnoreCase);
        return signed is { Actor.Title: { } title, Fact: StepCompleted done }
            ? SignatureBlock.Of(title, RoleOf(done) is Role.Leader, ofCommittee, collective)
            : SignatureBlock.Of(rules.Bundle.Competence.Signer, isLeader: true, ofCommittee, collective);
    }

    /// <summary>The step that signs the result; for a letter that is none, the last decision of whoever leads its unit, up to the step that wrote it.</summary>
    private RecordedFact? Signed(BundleLetter letter)
    {
        var results = rules.Bundle.Results.Where(each => each.Template == letter.Id).Select(each => each.Id).ToList();
        if (results.Count > 0)
        {
            return facts.LastOrDefault(each => each.Fact is StepCompleted { Decision: not "send-back" } done && Signs(done.Element, results));
        }

        var (unit, until) = (UnitOf(letter), Written(letter)?.Sequence ?? long.MaxValue);
        return facts.LastOrDefault(each => each.Sequence <= until && each.Fact is StepCompleted { Decision: not "send-back" } done && done.Unit == unit && RoleOf(done) is Role.Leader or Role.Head);
    }

    private Role? RoleOf(StepCompleted done) => dossier.Tasks.FirstOrDefault(task => task.Id == done.Task)?.Role;

    private bool Makes(string element, BundleLetter letter) =>
        rules.Process.Find(element)?.Actions.Any(action => action.Kind is StepActions.Letter && action["letter"] == letter.Id) ?? false;

    private bool Signs(string element, List<string> results) =>
        rules.Process.Find(element)?.Actions.Any(action => action.Kind is SignAction && action["result"] is { } result && results.Contains(result)) ?? false;
}
