using MoCua.Forms;

namespace MoCua.Procedures.Checking;

/// <summary>The names under which letters, guards and conditions may ask for something.</summary>
internal static class FieldNames
{
    /// <summary>What every letter may read beside <c>answers</c> and <c>forms</c>; docs/bundles.md explains them.</summary>
    public static readonly IReadOnlyList<string> OfEveryLetter =
    [
        "head", "head.agencyLines", "head.agencyLines[]", "head.issuer", "head.inFull", "head.place", "head.date", "head.symbol",
        "dossier.code", "dossier.receivedAt", "dossier.dueAt", "dossier.procedure", "dossier.case", "dossier.applicant",
        "result.number", "result.issuedOn", "result.signerAuthority", "result.signerTitle", "result.signerName", "result.verifyUrl",
        "decision.reason", "decision.by", "decision.at",
        "decision.papers", "decision.papers[]", "decision.papers[].name", "decision.papers[].counts", "decision.papers[].why",
    ];

    /// <summary>What guards may ask: the decision of the task just completed, and the id of the case.</summary>
    public static readonly IReadOnlyList<string> OfGuards = ["decision", "case"];

    /// <summary>Dotted paths of a form: <c>donThan.con[].hoTen</c>.</summary>
    public static IEnumerable<string> Of(FormSchema form) => form.Fields.Select(DottedOf);

    public static string DottedOf(FormFieldInfo field) => field.Path.TrimStart('/').Replace("/*", "[]", StringComparison.Ordinal).Replace('/', '.');

    public static IReadOnlySet<string> ForLetters(BundleParts parts)
    {
        var names = OfEveryLetter.ToHashSet(StringComparer.Ordinal);
        names.UnionWith(Answers(parts));
        names.UnionWith(Entries(parts));
        return names;
    }

    /// <summary>Results that are numbered row by row: each entry has the fields of its row.</summary>
    private static IEnumerable<string> Entries(BundleParts parts)
    {
        var lists = parts.Process?.Elements.SelectMany(element => element.Actions).Where(action => action.Kind == "number").Select(action => action["each"]).OfType<string>() ?? [];
        return lists.Select(list => $"{list}[]").SelectMany(rows => parts.Form is { } form
            ? Of(form).Where(name => name.StartsWith(rows, StringComparison.Ordinal)).Select(name => $"result.entries[]{name[rows.Length..]}")
                .Append("result.entries").Append("result.entries[]").Append("result.entries[].number")
            : []);
    }

    private static IEnumerable<string> Answers(BundleParts parts) =>
        (parts.Form is { } form ? Of(form).Select(name => $"answers.{name}") : [])
        .Concat(parts.TaskForms.Where(each => each.Value is not null).SelectMany(each => Of(each.Value!).Select(name => $"forms.{each.Key}.{name}")));
}
